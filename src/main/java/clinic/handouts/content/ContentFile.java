package clinic.handouts.content;

import clinic.handouts.yaml.FormattedText;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.YamlValue.Mapping;
import java.util.List;
import java.util.Objects;

/**
 * A content file that is YAML, whether its structure is right or not: checks that need only places
 * and texts work on all of them, so that one run reports every problem.
 *
 * @param kind {@code clinic}, {@code clinician}, {@code topic}, {@code labels} or {@code words}
 * @param id clinician or topic id; empty for the clinic
 * @param language language tag of a topic, labels or words file; empty for others
 * @param tree the YAML with places
 * @param texts all texts with their formats
 * @param sound whether the structure is as the schema requires
 * @param scope what an error in the file affects
 */
public record ContentFile(
    String kind,
    String id,
    String language,
    Mapping tree,
    List<FormattedText> texts,
    boolean sound,
    Scope scope) {
  public ContentFile {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(id);
    Objects.requireNonNull(language);
    Objects.requireNonNull(tree);
    texts = List.copyOf(texts);
    Objects.requireNonNull(scope);
  }

  /** Path relative to the workspace. */
  public String path() {
    return tree.place().path();
  }

  /** The start of the file. */
  public Place start() {
    return tree.place().source().start();
  }

  /** Whether the file is of this kind. */
  public boolean is(String wanted) {
    return kind.equals(wanted);
  }
}
