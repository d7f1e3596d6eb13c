package clinic.handouts.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Everything that went into an edition: a digest for each ingredient, so that it can be said which
 * one changed.
 *
 * @param ingredients 16 hexadecimal digits by the ingredient's name, in a fixed order
 */
record Fingerprint(Map<String, String> ingredients) {
  Fingerprint {
    ingredients = new LinkedHashMap<>(ingredients);
  }

  /** As it stands in the manifest: {@code topic=… clinician=…}. */
  String text() {
    return ingredients.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining(" "));
  }

  /** Reads {@link #text}; what can't be read is an ingredient that changed. */
  static Fingerprint parse(String text) {
    Map<String, String> ingredients = new LinkedHashMap<>();
    for (String each : text.split(" ", -1)) {
      int equals = each.indexOf('=');
      if (equals > 0) {
        ingredients.put(each.substring(0, equals), each.substring(equals + 1));
      }
    }
    return new Fingerprint(ingredients);
  }

  /** The ingredients that are not what they were. */
  List<String> changedSince(Fingerprint old) {
    List<String> changed = new ArrayList<>();
    ingredients.forEach(
        (name, digest) -> {
          if (!Objects.equals(digest, old.ingredients.get(name))) {
            changed.add(name);
          }
        });
    return changed;
  }
}
