package clinic.handouts.batch;

import clinic.handouts.content.Clinician;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.content.Topic;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.files.Digest;
import clinic.handouts.files.ProgramBuild;
import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.Workspace;
import clinic.handouts.history.PastContent;
import clinic.handouts.yaml.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Computes the fingerprints of a library's editions. Thread-safe; each file is digested once. */
final class Fingerprints {
  private static final int DIGITS = 16;
  private static final long MAX_IMAGE_BYTES = 64L << 20;

  private final Library library;
  private final Workspace workspace;
  private final boolean allowOverdue;
  private final Map<String, String> files;
  private final Map<String, String> images = new ConcurrentHashMap<>();
  private final Map<String, String> layouts = new ConcurrentHashMap<>();
  private final String fonts;
  private final Optional<String> program;

  /**
   * Fingerprints of a library's editions.
   *
   * @param allowOverdue whether overdue editions are made, with a notice
   */
  Fingerprints(Library library, boolean allowOverdue) {
    this.library = library;
    this.workspace = library.workspace();
    this.allowOverdue = allowOverdue;
    this.files =
        library.files().stream()
            .collect(
                Collectors.toMap(
                    ContentFile::path,
                    file -> shortened(Digest.of(file.start().source().text())),
                    (a, b) -> a));
    this.fonts = ownTemplates(name -> name.matches("fonts/.*\\.ttf"));
    this.program = ProgramBuild.digest();
  }

  /** Whether they distinguish this build of the program from others. */
  boolean isProgramKnown() {
    return program.isPresent();
  }

  /** The fingerprint of an edition whose topic has no errors. */
  Fingerprint of(EditionKey key) {
    Topic topic = library.topic(key.topic(), key.language()).orElseThrow();
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("topic", "");
    parts.put("clinician", "");
    parts.put("clinic", "");
    parts.put("labels", "");
    parts.put("people", "");
    for (String path : PastContent.filesOf(library, topic, key.clinician(), key.format())) {
      String part = part(path, key);
      parts.merge(part, files.getOrDefault(path, ""), String::concat);
    }
    parts.replaceAll((name, digests) -> digests.length() > DIGITS ? digest(digests) : digests);
    parts.put("images", digest(images(topic, key)));
    parts.put("layout", layouts.computeIfAbsent(key.format(), this::layout));
    parts.put("fonts", fonts);
    parts.put("notice", notice(topic));
    parts.put("program", shortened(program.orElse("-")));
    return Fingerprint.of(parts);
  }

  private static String part(String path, EditionKey key) {
    if (path.startsWith("content/topics/")) {
      return "topic";
    }
    if (path.equals("content/clinicians/" + key.clinician() + ".yaml")) {
      return "clinician";
    }
    if (path.startsWith("content/clinicians/")) {
      return "people";
    }
    return path.startsWith("templates/labels/") ? "labels" : "clinic";
  }

  private String notice(Topic topic) {
    return allowOverdue && topic.review().isOverdue(workspace.today()) ? "overdue" : "none";
  }

  private String images(Topic topic, EditionKey key) {
    Stream<Text> figures = topic.sections().stream().flatMap(section -> section.images().stream());
    Optional<Text> photo = library.clinician(key.clinician()).map(Clinician::photo);
    Optional<Text> logo = library.clinic().map(clinic -> clinic.brand().logo());
    return Stream.of(figures, photo.stream(), logo.stream())
        .flatMap(each -> each)
        .filter(Text::isPresent)
        .map(image -> images.computeIfAbsent(image.value(), this::image))
        .collect(Collectors.joining());
  }

  private String image(String path) {
    try {
      return shortened(Digest.of(workspace.read("content/" + path, MAX_IMAGE_BYTES)));
    } catch (UnreadableException e) {
      return "unreadable";
    }
  }

  /** The workspace's own layout and parts; the program's own count as part of the program. */
  private String layout(String format) {
    return ownTemplates(
        name ->
            !name.matches("(fonts|labels|packets|schema|words)/.*|.*\\.md")
                && (!name.startsWith("formats/") || name.equals("formats/" + format + ".ftlh")));
  }

  private String ownTemplates(java.util.function.Predicate<String> wanted) {
    return digest(
        workspace.ownTemplates().stream()
            .filter(wanted)
            .map(name -> name + " " + template(name))
            .collect(Collectors.joining("\n")));
  }

  private String template(String name) {
    try {
      return Digest.of(workspace.template(name));
    } catch (UnreadableException e) {
      return "unreadable";
    }
  }

  private static String digest(String text) {
    return shortened(Digest.of(text));
  }

  private static String shortened(String digest) {
    return digest.substring(0, Math.min(DIGITS, digest.length()));
  }
}
