package clinic.handouts.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ReferenceTest {
  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static List<NamedWords> words(String... words) {
    return Stream.of(words).map(each -> new NamedWords("a do item", each)).toList();
  }

  private static Stream<String> thousandCodes() {
    return IntStream.range(0, 1000)
        .mapToObj(i -> new EditionKey("topic-" + i, "clinician-" + i % 7, "en-AU", "standard"))
        .map(key -> Reference.of(key, words("words", key.topic())).code());
  }

  @Test
  void aCodeHasSevenSymbolsAHyphenAndSix() {
    assertThat(thousandCodes())
        .allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{7}-[0-9A-HJKMNP-TV-Z]{6}"))
        .allMatch(code -> Reference.parse(code).orElseThrow().code().equals(code));
  }

  @Test
  void everySingleErrorIsCaught() {
    thousandCodes()
        .forEach(
            code -> {
              for (int i = 0; i < code.length(); i++) {
                for (int j = 0; j < SYMBOLS.length(); j++) {
                  char symbol = SYMBOLS.charAt(j);
                  if (code.charAt(i) != '-' && code.charAt(i) != symbol) {
                    String wrong = code.substring(0, i) + symbol + code.substring(i + 1);
                    assertThat(Reference.parse(wrong)).as(wrong).isEmpty();
                  }
                }
              }
            });
  }

  @Test
  void everySwapOfNeighboursIsCaughtAlsoAcrossTheHyphen() {
    thousandCodes()
        .map(code -> code.replace("-", ""))
        .forEach(
            code -> {
              for (int i = 1; i < code.length(); i++) {
                if (code.charAt(i) != code.charAt(i - 1)) {
                  String wrong =
                      code.substring(0, i - 1)
                          + code.charAt(i)
                          + code.charAt(i - 1)
                          + code.substring(i + 1);
                  assertThat(Reference.parse(wrong)).as(wrong).isEmpty();
                }
              }
            });
  }

  @Test
  void lettersThatLookLikeDigitsAreReadAsThem() {
    String code =
        thousandCodes()
            .filter(each -> each.contains("0") && each.contains("1"))
            .findFirst()
            .orElseThrow();
    String typed = code.toLowerCase(java.util.Locale.ROOT).replace('0', 'o').replace('1', 'l');
    assertThat(Reference.parse("  " + typed.replace("-", " - "))).contains(new Reference(code));
  }

  @Test
  void otherWordsGiveAnotherDigestOfTheSameEdition() {
    EditionKey key = new EditionKey("a", "b", "en", "standard");
    Reference one = Reference.of(key, words("ab", "c"));
    Reference other = Reference.of(key, words("a", "bc"));
    assertThat(one.edition()).isEqualTo(other.edition());
    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void whatIsNoCodeIsNotRead() {
    assertThat(
            Stream.of(
                "", "0", "ABCDEFG-HJKMNPU", "0000000-00000", "0000000-0000000", "000000U-000000"))
        .allMatch(text -> Reference.parse(text).isEmpty());
  }

  @Test
  void theFirstSevenSymbolsNameTheEdition() {
    EditionKey key = new EditionKey("a", "b", "en", "standard");
    Reference reference = Reference.of(key, words("words"));
    assertThat(reference.edition()).hasSize(7);
    assertThat(reference).hasToString(reference.code());
    assertThat(reference.code()).startsWith(reference.edition() + "-");
    EditionKey other = new EditionKey("a", "c", "en", "standard");
    assertThat(Reference.of(other, words("words")).edition()).isNotEqualTo(reference.edition());
  }

  @Test
  void symbolsSpreadOverAllThereAre() {
    for (int at = 0; at < 12; at++) {
      int place = at < 7 ? at : at + 1;
      assertThat(thousandCodes().map(code -> code.charAt(place)).distinct()).hasSize(32);
    }
  }
}
