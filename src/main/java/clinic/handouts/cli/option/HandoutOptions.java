package clinic.handouts.cli.option;

import clinic.handouts.Handouts;
import clinic.handouts.cli.console.UsageException;
import clinic.handouts.content.HandoutSet.Sheet;
import clinic.handouts.content.Library;
import clinic.handouts.edition.EditionKey;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Selects handouts of one clinician. */
public final class HandoutOptions {
  @Option(
      names = "--clinician",
      paramLabel = "ID",
      description = "Whose handout to make. Default: the clinic's own.")
  private String clinician = EditionKey.CLINIC;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Its language. Default: the clinic's, or else the only one there is.")
  private String language;

  @Option(
      names = "--format",
      paramLabel = "ID",
      description = "Its format. Default: ${DEFAULT-VALUE}.")
  private String format = "standard";

  @Mixin private OverdueOptions overdue;

  /** The language that was asked for; null if none was. */
  public String language() {
    return language;
  }

  public boolean allowsOverdue() {
    return overdue.areAllowed();
  }

  /** The handouts, including overdue ones if that was asked for. */
  public Handouts of(Handouts handouts) {
    return overdue.of(handouts);
  }

  /**
   * The editions of topics, in their order, all in one language and one format.
   *
   * @throws UsageException if something is unknown, or the clinician does not give it
   */
  public List<EditionKey> keys(Handouts handouts, List<String> topics) {
    return keysOf(handouts, topics.stream().map(topic -> new Sheet(topic, "")).toList());
  }

  /**
   * The editions of sheets, in their order, all in one language.
   *
   * @param sheets each in its format, or in the one asked for if it has none
   * @throws UsageException if something is unknown, or the clinician does not give it
   */
  List<EditionKey> keysOf(Handouts handouts, List<Sheet> sheets) {
    KnownNames known = new KnownNames(handouts.library());
    List<String> topics = sheets.stream().map(Sheet::topic).toList();
    known.topics(topics);
    known.clinicians(List.of(clinician));
    known.formats(sheets.stream().map(this::format).distinct().toList());
    String tag = language(handouts, topics);
    List<EditionKey> keys =
        sheets.stream()
            .map(each -> new EditionKey(each.topic(), clinician, tag, format(each)))
            .toList();
    keys.forEach(key -> refuseUnmade(handouts.library(), key));
    return keys;
  }

  private String format(Sheet sheet) {
    return sheet.format().isEmpty() ? format : sheet.format();
  }

  private static void refuseUnmade(Library library, EditionKey key) {
    String topic = key.topic();
    String tag = key.language();
    if (!library.languages(topic).contains(tag)) {
      throw new UsageException(
          "the topic '" + topic + "' does not exist in '" + tag + "'",
          "it exists in: " + String.join(", ", library.languages(topic)));
    }
    if (!library.isOffered(topic, tag, key.format())) {
      throw new UsageException(
          "the topic '" + topic + "' is not made in the format '" + key.format() + "'",
          "it can be made in: " + String.join(", ", library.formatsOffered(topic, tag)));
    }
    boolean theirs =
        library.clinician(key.clinician()).map(each -> each.gives(topic, tag)).orElse(true);
    if (!theirs) {
      throw new UsageException(
          key.clinician() + " does not give out '" + topic + "' in " + tag,
          "add it to 'topics' and 'languages' in content/clinicians/" + key.clinician() + ".yaml");
    }
  }

  private String language(Handouts handouts, List<String> topics) {
    if (language != null) {
      return language;
    }
    List<String> languages = handouts.library().languages(topics.get(0));
    if (languages.isEmpty()) {
      throw new UsageException(
          "the topic '" + topics.get(0) + "' has no file yet",
          "write content/topics/" + topics.get(0) + "/<language>.yaml");
    }
    String own = handouts.library().clinic().map(clinic -> clinic.language()).orElse("");
    return languages.contains(own) ? own : languages.get(0);
  }
}
