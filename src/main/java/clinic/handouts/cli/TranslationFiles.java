package clinic.handouts.cli;

import clinic.handouts.cli.console.Counted;
import clinic.handouts.cli.console.UsageException;
import clinic.handouts.cli.option.KnownNames;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.content.LibraryReader;
import clinic.handouts.content.xliff.Earlier;
import clinic.handouts.content.xliff.TranslatedTopic;
import clinic.handouts.content.xliff.XliffException;
import clinic.handouts.content.xliff.XliffFile;
import clinic.handouts.content.xliff.XliffReader;
import clinic.handouts.content.xliff.XliffWriter;
import clinic.handouts.files.OutputFiles;
import clinic.handouts.files.WrittenFile;
import clinic.handouts.history.PastContent;
import clinic.handouts.text.LanguageTag;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Writes topics for translators, and reads their work.
 *
 * @param overwrite whether files that are there may be replaced
 */
record TranslationFiles(Library library, boolean overwrite) {
  /**
   * Writes a topic as XLIFF.
   *
   * @return how many texts there are, in words
   * @throws UsageException if there is no such topic, or the file is there already
   */
  String export(String topic, String language, Path file) {
    new KnownNames(library).topics(List.of(topic));
    requireLanguage(language, "name the language to translate into, such as --language vi");
    ContentFile source = source(topic);
    if (WrittenFile.isThere(file) && !overwrite) {
      throw new UsageException(
          file + " already exists", "choose another file with -o, or replace it with --overwrite");
    }
    Earlier before = before(source, language);
    WrittenFile.write(file, XliffWriter.write(source, language, before));
    long kept = before.count(source);
    return Counted.of(XliffWriter.count(source), "text")
        + (kept == 0 ? "" : ", " + kept + " of them already translated");
  }

  /** What the topic's file in the language says for texts that are still the same. */
  private Earlier before(ContentFile source, String language) {
    return library.files("topic").stream()
        .filter(file -> file.id().equals(source.id()) && file.language().equals(language))
        .filter(ContentFile::sound)
        .findFirst()
        .flatMap(file -> translated(source, file).map(was -> Earlier.of(was, file)))
        .orElse(Earlier.NONE);
  }

  /** The source in the version that was translated. */
  private Optional<ContentFile> translated(ContentFile source, ContentFile translation) {
    return library
        .topic(source.id(), translation.language())
        .map(topic -> topic.translation().version())
        .flatMap(
            version ->
                source.tree().textAt("version").value().equals(String.valueOf(version))
                    ? Optional.of(source)
                    : new PastContent(library).lastFile(source.id(), source.language(), version));
  }

  private void requireLanguage(String language, String help) {
    if (!LanguageTag.isTag(language)) {
      throw new UsageException("'" + language + "' is not a language tag", help);
    }
    if (language.equals(library.clinicText("language"))) {
      throw new UsageException(
          "'" + language + "' is the clinic's own language, which topics are written in", help);
    }
  }

  private ContentFile source(String topic) {
    String own = library.clinicText("language");
    return library.files("topic").stream()
        .filter(file -> file.id().equals(topic) && file.language().equals(own) && file.sound())
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "the topic '" + topic + "' has no file without errors in " + own,
                    "'handouts check " + topic + "' says what is wrong"));
  }

  /**
   * Reads a translated file, and writes the topic in its language.
   *
   * @param by who translated it; if empty, whoever the file that is replaced names
   * @return the path of the topic's file
   * @throws XliffException if it can't be used; then nothing is written
   */
  String read(Path file, String by) throws XliffException {
    XliffFile xliff = XliffReader.read(bytes(file));
    if (!library.topicIds().contains(xliff.topic())) {
      throw new UsageException(
          file + " is for the topic '" + xliff.topic() + "', which is not in this workspace",
          "import it into the workspace that it was exported from");
    }
    requireLanguage(xliff.language(), "correct 'trgLang' in " + file);
    String path = LibraryReader.topicPath(xliff.topic(), xliff.language());
    Path target = library.workspace().root().resolve(path);
    refuseToReplace(path, target);
    String yaml =
        TranslatedTopic.of(
            library.workspace(), source(xliff.topic()), xliff, translator(xliff, by));
    if (WrittenFile.isThere(target)) {
      OutputFiles.read(target, InputStream::readAllBytes)
          .ifPresent(
              old -> WrittenFile.write(target.resolveSibling(target.getFileName() + "~"), old));
    }
    WrittenFile.write(target, yaml.getBytes(StandardCharsets.UTF_8));
    return target.toString();
  }

  private static byte[] bytes(Path file) {
    return OutputFiles.read(file, in -> in.readNBytes((int) XliffFile.MAX_BYTES + 1))
        .orElseThrow(
            () ->
                new UsageException(
                    file + " can't be read", "name the file that came back from the translator"));
  }

  private void refuseToReplace(String path, Path target) {
    if (WrittenFile.isThere(target) && !overwrite) {
      boolean isChecked =
          library.topics().stream()
              .filter(topic -> topic.title().place().path().equals(path))
              .anyMatch(topic -> topic.translation().isChecked());
      throw new UsageException(
          path + " already exists" + (isChecked ? ", and somebody has checked it" : ""),
          "replace it with --overwrite; the old file is kept beside it, and the new one counts as"
              + " not checked");
    }
  }

  private String translator(XliffFile xliff, String by) {
    return Optional.of(by)
        .filter(name -> !name.isBlank())
        .or(
            () ->
                library
                    .topic(xliff.topic(), xliff.language())
                    .map(topic -> topic.translation().by().value())
                    .filter(name -> !name.isBlank()))
        .orElseThrow(
            () ->
                new UsageException(
                    "nobody is named as the translator",
                    "say who translated it: --by 'Kim Sample'"));
  }
}
