package clinic.handouts.press.odd;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words, names and addresses made up from a seed. */
final class OddWords {
  private static final List<String> WORDS =
      List.of(
          "a ill it little fill rest walk slowly each day with arm leg before meals moving helps gently"
              .concat(
                  " swelling appointment physiotherapist temperature understanding 5_mL 4_in_10_people 38_°C")
              .concat(" 10_minutes 1_1/2_tablets on_(03)_5550_0100_now 7_am")
              .split(" ", -1));

  private final Random random;

  OddWords(Random random) {
    this.random = random;
  }

  /** True once in so many times. */
  boolean chance(int times) {
    return random.nextInt(times) == 0;
  }

  String maybe(String text) {
    return chance(2) ? text : "";
  }

  @SafeVarargs
  final <T> T pick(T... choice) {
    return choice[random.nextInt(choice.length)];
  }

  /** As many words as one of these numbers says. */
  String some(Integer... counts) {
    return IntStream.range(0, pick(counts))
        .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())).replace('_', ' '))
        .collect(Collectors.joining(" "));
  }

  String sentence(Integer... most) {
    String text = some(1 + random.nextInt(pick(most)));
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
  }

  /** A name of 1 letter or more, in words and parts of all lengths. */
  String name(int most) {
    int length = Math.min(most, pick(1, 3, 8, 15, 25, 36, 60, 90, 120));
    StringBuilder name = new StringBuilder();
    while (name.length() < length) {
      name.append(name.isEmpty() ? "" : pick(" ", " ", "-", " "));
      name.append((char) ('A' + random.nextInt(26)))
          .append(letters("abcdefghilmnorstuwm", pick(1, 4, 7, 11, 20)));
    }
    String cut = name.substring(0, length).strip();
    return cut.endsWith("-") ? cut + "x" : cut;
  }

  String host() {
    return letters("abcdefgil", pick(1, 3, 8, 25, 60)) + ".example.com";
  }

  String address() {
    return "https://"
        + host()
        + "/b"
        + letters("abcdefghilmnot1/-.=", pick(0, 3, 40, 150, 250))
            .replaceAll("[./=-]{2,}|[./=-]$", "a");
  }

  /** Now and then a link after a text. */
  String link() {
    return chance(14) ? " [This](" + address() + ")" : "";
  }

  private String letters(String from, int count) {
    return random
        .ints(count, 0, from.length())
        .mapToObj(i -> from.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  String mailbox() {
    return letters("abcdil", pick(1, 8, 30, 60)) + "@" + host();
  }
}
