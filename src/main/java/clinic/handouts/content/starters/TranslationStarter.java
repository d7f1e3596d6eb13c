package clinic.handouts.content.starters;

import clinic.handouts.content.ContentFile;
import clinic.handouts.content.ContentReader;
import clinic.handouts.content.Library;
import clinic.handouts.content.LibraryReader;
import clinic.handouts.content.Placeholder;
import clinic.handouts.content.Translatable;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Source;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Starts a translation: a copy of the source file in which each text that patients read is marked.
 */
final class TranslationStarter {
  private TranslationStarter() {}

  /**
   * The file, as a draft.
   *
   * @return empty when the topic has no sound file in the clinic's language to start from
   */
  static Optional<String> of(Library library, String topic, String language, LocalDate today) {
    String source = library.clinicText("language");
    if (source.equals(language)) {
      return Optional.empty();
    }
    return library.files("topic").stream()
        .filter(file -> file.sound() && file.id().equals(topic) && file.language().equals(source))
        .map(file -> asDraft(marked(file), today))
        .filter(text -> isSound(library, text, topic, language))
        .findFirst();
  }

  private static String marked(ContentFile file) {
    Source source = file.tree().place().source();
    StringBuilder text = new StringBuilder(source.text());
    List<Integer> beginnings =
        Translatable.of(file).stream()
            .filter(each -> !each.path().matches("keywords\\[(?!1])\\d+]")) // One mark is enough.
            .map(each -> each.text().placeAt(0))
            .map(place -> source.offset(place.line(), place.column()))
            .sorted(Comparator.reverseOrder())
            .toList();
    beginnings.forEach(at -> text.insert(at, Placeholder.MARK + " "));
    return text.toString();
  }

  private static String asDraft(String text, LocalDate today) {
    return text.replaceAll(
            "(?m)^(?:" + String.join("|", Translatable.OF_SOURCE) + "):.*\\R(?:[ \\t-].*\\R)*+", "")
        .replaceFirst(
            "(?m)^version: *([0-9]*).*$",
            "$0\nstatus: draft # write 'approved' when it is translated and reviewed\nreviewed: "
                + today
                + "\nreviewed-by: "
                + Placeholder.REVIEWER
                + "\ntranslation: {of: $1, by: "
                + Placeholder.MARK
                + " with who translated it} # then checked-by and checked");
  }

  /** Whether it can be read: a source written in an unusual way may not survive the change. */
  private static boolean isSound(Library library, String text, String topic, String language) {
    return text.contains("\nstatus: draft")
        && new ContentReader(library.workspace())
            .file(
                LibraryReader.topicPath(topic, language),
                text.getBytes(StandardCharsets.UTF_8),
                "topic",
                topic,
                language,
                Scope.NOTHING)
            .filter(ContentFile::sound)
            .isPresent();
  }
}
