package clinic.handouts.batch;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that went into an edition: a digest for each ingredient, so that it can be said which
 * one changed. Editions share most ingredients, and in memory their texts.
 *
 * @param ingredients such as {@code topic=0123456789abcdef}, each name once, in a fixed order; none
 *     for an edition that can't be made
 */
public record Fingerprint(List<String> ingredients) {
  /** Of an edition that can't be made. */
  static final Fingerprint NONE = new Fingerprint(List.of());

  public Fingerprint {
    ingredients = List.copyOf(ingredients);
  }

  /** A fingerprint of digests by name. */
  static Fingerprint of(Map<String, String> digests) {
    return of(digests.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()));
  }

  private static Fingerprint of(Stream<String> ingredients) {
    return new Fingerprint(ingredients.map(String::intern).toList());
  }

  /** As it stands in the manifest: {@code topic=… clinician=…}. */
  public String text() {
    return String.join(" ", ingredients);
  }

  /** Reads {@link #text}; what can't be read is an ingredient that changed. */
  static Fingerprint parse(String text) {
    return of(Stream.of(text.split(" ", -1)).filter(each -> each.indexOf('=') > 0));
  }

  /** The names of the ingredients that are not what they were. */
  List<String> changedSince(Fingerprint old) {
    return ingredients.stream()
        .filter(each -> !old.ingredients.contains(each))
        .map(each -> each.substring(0, each.indexOf('=')))
        .toList();
  }
}
