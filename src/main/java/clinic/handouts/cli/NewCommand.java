package clinic.handouts.cli;

import clinic.handouts.cli.console.ExitStatus;
import clinic.handouts.cli.console.Misuse;
import clinic.handouts.cli.console.UsageException;
import clinic.handouts.content.Library;
import clinic.handouts.content.Placeholder;
import clinic.handouts.content.starters.Starters;
import clinic.handouts.files.NewFiles;
import clinic.handouts.text.Id;
import clinic.handouts.text.LanguageTag;
import java.nio.file.Path;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
    name = "new",
    description = "Start a topic or a clinician: creates a commented file to fill in.",
    footer = {
      "",
      "Nothing is overwritten. Anything you must write yourself is marked "
          + Placeholder.MARK
          + ";",
      "'handouts check ID' lists it all.",
      "",
      "Examples:",
      "  handouts new topic tennis-elbow",
      "  handouts new topic tennis-elbow --language vi   start its translation",
      "  handouts new clinician mia-lee"
    })
final class NewCommand extends Command {
  private static final List<String> KINDS = List.of("topic", "clinician");

  @Parameters(index = "0", paramLabel = "WHAT", description = "One of: topic, clinician.")
  private String kind;

  @Parameters(
      index = "1",
      paramLabel = "ID",
      description = "Its id: lower-case letters a to z, digits and single hyphens.")
  private String id;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description =
          "The language of the topic. Default: the clinic's. In any other language, the"
              + " file starts as a copy of the one in the clinic's language, with every text that"
              + " needs translating marked.")
  private String language;

  @Override
  public Integer call() {
    if (!KINDS.contains(kind)) {
      throw Misuse.unknown("kind of file", kind, KINDS);
    }
    refuseWrongId();
    Library library = ownHandouts().library();
    Map.Entry<String, byte[]> file =
        kind.equals("topic")
            ? Starters.topic(library, id, topicLanguage(library))
            : Starters.clinician(id);
    Optional<Path> written = NewFiles.write(library.workspace(), file.getKey(), file.getValue());
    if (written.isEmpty()) {
      throw new UsageException(
          file.getKey() + " already exists",
          "choose another id, or edit that file; nothing was changed");
    }
    out().println(written.get());
    out().println();
    out().println("Next:");
    out().println("  open it and replace each " + Placeholder.MARK + " with your own text");
    out().printf("  handouts check %s%n", id);
    if (kind.equals("topic") && isNew(library, topicLanguage(library))) {
      out().println("  handouts check    (the language is new: this lists what else it needs)");
    }
    return ExitStatus.DONE;
  }

  /** Whether the clinic has never used a language; its own is not new, even without topics. */
  private static boolean isNew(Library library, String language) {
    return !library.languages().contains(language)
        && library.files("clinic").stream()
            .noneMatch(clinic -> clinic.tree().textAt("language").value().equals(language));
  }

  private void refuseWrongId() {
    if (!Id.isId(id) || Id.isDevice(id)) {
      throw new UsageException(
          "'" + id + "' can't be the id of a " + kind,
          Id.isDevice(id)
              ? "Windows reserves this name; choose another"
              : "use lower-case letters a to z, digits and single hyphens, "
                  + Id.MAX_LENGTH
                  + " at most, such as '"
                  + Id.like(id).orElse(kind.equals("topic") ? "low-back-pain" : "mia-lee")
                  + "'");
    }
    if (kind.equals("clinician") && language != null) {
      throw new UsageException(
          "a clinician has one file for all languages",
          "leave out --language; to translate a text, write it as a map, such as note: {en-AU: …, vi: …}");
    }
  }

  private String topicLanguage(Library library) {
    String tag = language == null ? library.clinicText("language") : language;
    if (tag.isEmpty()) {
      throw new UsageException(
          "content/clinic.yaml does not give the clinic's language",
          "add it, or name a language with --language");
    }
    if (!LanguageTag.isTag(tag)) {
      throw new UsageException(
          "'" + tag + "' is not a language tag",
          usual(tag)
              .map(each -> "did you mean '" + each + "'?")
              .orElse(LanguageTag.mend(tag, "write a tag such as en-AU or vi")));
    }
    return tag;
  }

  private static Optional<String> usual(String tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
      return Optional.of(locale.toLanguageTag()).filter(LanguageTag::isTag);
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }
}
