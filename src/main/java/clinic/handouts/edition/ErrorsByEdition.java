package clinic.handouts.edition;

import clinic.handouts.content.Placeholder;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Scope;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds the errors that affect an edition without looking at all errors, since a library may have
 * as many errors as editions. Immutable and thread-safe.
 */
final class ErrorsByEdition {
  private final List<Diagnostic> errors;

  /** Parts of scopes: those that name a topic, by topic; the others by clinician, empty for all. */
  private final Map<String, List<Entry>> byTopic = new HashMap<>();

  private final Map<String, List<Entry>> byClinician = new HashMap<>();

  /** A part of the scope of the error at an index. */
  private record Entry(Scope.Part part, int index) {}

  /**
   * Sorts errors by what they affect.
   *
   * @param problems errors and others; texts still to be written count as errors
   */
  ErrorsByEdition(List<Diagnostic> problems) {
    errors = problems.stream().map(ErrorsByEdition::grave).filter(Diagnostic::isError).toList();
    for (int i = 0; i < errors.size(); i++) {
      for (Scope.Part part : errors.get(i).scope().parts()) {
        Map<String, List<Entry>> entries = part.topic().isEmpty() ? byClinician : byTopic;
        String name = part.topic().isEmpty() ? part.clinician() : part.topic();
        entries.computeIfAbsent(name, key -> new ArrayList<>(1)).add(new Entry(part, i));
      }
    }
  }

  /**
   * A text that is still to be written is only a warning to its author, but stops any handout that
   * would show it.
   */
  private static Diagnostic grave(Diagnostic problem) {
    return problem.is(Placeholder.RULE) ? problem.asError() : problem;
  }

  /** The errors that affect an edition, in the order in which they were given. */
  Stream<Diagnostic> of(EditionKey key) {
    BitSet touching = new BitSet();
    for (List<Entry> entries :
        List.of(
            byTopic.getOrDefault(key.topic(), List.of()),
            byClinician.getOrDefault(key.clinician(), List.of()),
            byClinician.getOrDefault("", List.of()))) {
      for (Entry entry : entries) {
        if (entry.part().touches(key.topic(), key.language(), key.clinician())) {
          touching.set(entry.index());
        }
      }
    }
    return touching.stream().mapToObj(errors::get);
  }
}
