package clinic.handouts.batch;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that went into an edition, as one digest per ingredient, so that the program can say
 * which of them changed. Editions share most ingredients, and share their texts in memory.
 *
 * @param ingredients such as {@code topic=0123456789abcdef}, each name once, in a fixed order;
 *     empty for an edition that can't be made
 */
public record Fingerprint(List<String> ingredients) {
  /** For an edition that can't be made. */
  static final Fingerprint NONE = new Fingerprint(List.of());

  public Fingerprint {
    ingredients = List.copyOf(ingredients);
  }

  /** A fingerprint from digests by name. */
  static Fingerprint of(Map<String, String> digests) {
    return of(digests.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()));
  }

  private static Fingerprint of(Stream<String> ingredients) {
    return new Fingerprint(ingredients.map(String::intern).toList());
  }

  /** Its form in the manifest: {@code topic=… clinician=…}. */
  public String text() {
    return String.join(" ", ingredients);
  }

  /** Parses {@link #text}; anything that can't be read counts as an ingredient that has changed. */
  static Fingerprint parse(String text) {
    return of(Stream.of(text.split(" ", -1)).filter(each -> each.indexOf('=') > 0));
  }

  /** The names of the ingredients that have changed. */
  List<String> changedSince(Fingerprint old) {
    return ingredients.stream()
        .filter(each -> !old.ingredients.contains(each))
        .map(each -> each.substring(0, each.indexOf('=')))
        .toList();
  }
}
