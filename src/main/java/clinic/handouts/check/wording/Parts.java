package clinic.handouts.check.wording;

import clinic.handouts.check.rule.FileScopes;
import clinic.handouts.check.wording.Passage.Part;
import clinic.handouts.content.ContentFile;
import clinic.handouts.yaml.FormattedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which texts of a file are printed as words, and as what. */
final class Parts {
  private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");
  private static final Map<String, Part> OF_TOPIC =
      Map.ofEntries(
          Map.entry("title", Part.TITLE),
          Map.entry("summary", Part.SUMMARY),
          Map.entry("sections[].heading", Part.HEADING),
          Map.entry("sections[].text", Part.SECTION),
          Map.entry("sections[].figure.alt", Part.ALT),
          Map.entry("sections[].figure.caption", Part.CAPTION),
          Map.entry("advice.heading", Part.HEADING),
          Map.entry("advice.do[]", Part.DO),
          Map.entry("advice.dont[]", Part.DONT),
          Map.entry("get-help.text", Part.GET_HELP),
          Map.entry("get-help.emergency[]", Part.RED_FLAG));

  private static final Pattern LOCAL_PATH =
      Pattern.compile("(?:handouts\\.[^.\\[]+\\.)?([a-z]+)(?:\\[[0-9]+])?(?:\\.([A-Za-z0-9-]+))?");
  private static final Map<String, Part> OF_CLINICIAN =
      Map.of(
          "name", Part.NAME,
          "profession", Part.CREDENTIALS,
          "credentials", Part.CREDENTIALS,
          "note", Part.NOTE,
          "do", Part.DO,
          "dont", Part.DONT);
  private static final Map<String, Part> OF_CLINIC =
      Map.of("name", Part.NAME, "disclaimer", Part.DISCLAIMER);

  private Parts() {}

  /**
   * The passages of a file, in its order; none for files of which nothing is printed word for word.
   *
   * @param source the clinic's language, in which a clinician's texts are when none is said
   */
  static List<Passage> passages(ContentFile file, String source) {
    List<Passage> passages = new ArrayList<>();
    for (FormattedText each : file.texts()) {
      if (each.text().isPresent() && !each.format().equals("language")) {
        part(file, each.path())
            .ifPresent(
                part ->
                    passages.addAll(
                        PassageReader.read(
                            part,
                            language(file, each.path(), source),
                            FileScopes.of(file, each.path()),
                            each.text(),
                            each.isMarkdown())));
      }
    }
    return passages;
  }

  private static Optional<Part> part(ContentFile file, String path) {
    if (file.is("topic")) {
      return Optional.ofNullable(OF_TOPIC.get(INDEX.matcher(path).replaceAll("[]")));
    }
    Matcher local = LOCAL_PATH.matcher(path);
    if (!local.matches() || !(file.is("clinician") || file.is("clinic"))) {
      return Optional.empty();
    }
    Map<String, Part> parts = file.is("clinic") ? OF_CLINIC : OF_CLINICIAN;
    return Optional.ofNullable(parts.get(local.group(1)));
  }

  private static String language(ContentFile file, String path, String source) {
    if (file.is("topic")) {
      return file.language();
    }
    Matcher local = LOCAL_PATH.matcher(path);
    return local.matches() && local.group(2) != null ? local.group(2) : source;
  }
}
