package clinic.handouts.edition;

import clinic.handouts.text.Blank;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may be printed around the required texts. A layout that adds its own words between them
 * could turn advice into its opposite.
 *
 * @param nearAdvice whole texts that may appear between the title and the last sign that means
 *     getting help
 * @param explanation whole texts that may appear between the last sign that means getting help and
 *     the disclaimer
 * @param sourceWords single words that sources consist of
 * @param besideCard whole texts that may appear between the disclaimer and the clinician
 * @param marginWords single words that page margins consist of
 */
public record Accompaniment(
    Set<String> nearAdvice,
    Set<String> explanation,
    Set<String> sourceWords,
    Set<String> besideCard,
    Set<String> marginWords) {
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");
  private static final Pattern BLANK = Pattern.compile("_{3,}");
  private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  public Accompaniment {
    nearAdvice = Set.copyOf(nearAdvice);
    explanation = Set.copyOf(explanation);
    sourceWords = Set.copyOf(sourceWords);
    besideCard = Set.copyOf(besideCard);
    marginWords = Set.copyOf(marginWords);
  }

  static Accompaniment of(Document document) {
    List<String> explanation = texts(document, Region.EXPLANATION);
    String caption = "";
    for (Piece piece : document.pieces()) {
      caption = piece.role() == Role.CAPTION ? piece.words() : caption;
      if (piece.role() == Role.CREDIT && piece.isPresent()) {
        explanation.add(caption + piece.words());
      }
    }
    return new Accompaniment(
        squeezed(texts(document, Region.NEAR_ADVICE)),
        squeezed(explanation),
        words(texts(document, Region.SOURCES).stream()),
        squeezed(texts(document, Region.BESIDE_CARD)),
        words(texts(document, Region.MARGIN).stream()));
  }

  private static List<String> texts(Document document, Region region) {
    return document.pieces().stream()
        .filter(each -> each.isPresent() && each.regions().contains(region))
        .filter(each -> each.form() != Form.BLOCKS) // Held to their structure as well.
        .flatMap(each -> each.texts().stream())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static Set<String> squeezed(List<String> texts) {
    return texts.stream().map(Accompaniment::squeezed).collect(Collectors.toSet());
  }

  /** A text without white space, for comparison, in which all blanks are equally long. */
  public static String squeezed(String text) {
    return SPACES.matcher(BLANK.matcher(text).replaceAll(Blank.LEAST)).replaceAll("");
  }

  /**
   * The words of texts, without the punctuation around them; numbers and signs on their own are
   * left out.
   */
  public static Set<String> words(Stream<String> texts) {
    return texts
        .flatMap(text -> SPACES.splitAsStream(text))
        .map(word -> AROUND.matcher(word).replaceAll(""))
        .filter(word -> !word.isEmpty() && !word.chars().allMatch(Character::isDigit))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
