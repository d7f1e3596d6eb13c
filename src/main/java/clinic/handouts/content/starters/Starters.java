package clinic.handouts.content.starters;

import clinic.handouts.content.Library;
import clinic.handouts.content.LibraryReader;
import clinic.handouts.content.Placeholder;
import clinic.handouts.files.PackedTemplates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files to start from: commented, immediately valid, with {@link Placeholder}s for what only their
 * author knows.
 */
public final class Starters {
  /** Ids of the clinician and the topic of a new workspace. */
  public static final String FIRST_CLINICIAN = "first-clinician";

  /** See {@link #FIRST_CLINICIAN}. */
  public static final String FIRST_TOPIC = "first-topic";

  /** The language of a new workspace, as its clinic file says. */
  public static final String FIRST_LANGUAGE = "en-AU";

  private Starters() {}

  /**
   * A new workspace: a clinic, a clinician, a topic, and the schemas that editors use for
   * completion.
   *
   * @param today the day on which the topic counts as reviewed
   * @param withTemplates whether to include all templates of the program, so that they can be
   *     changed
   * @return contents by path relative to the workspace, with {@code /}
   */
  public static Map<String, byte[]> workspace(LocalDate today, boolean withTemplates) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(".gitignore", text("gitignore").getBytes(StandardCharsets.UTF_8));
    files.put(LibraryReader.CLINIC, text("clinic.yaml").getBytes(StandardCharsets.UTF_8));
    files.put(LibraryReader.clinicianPath(FIRST_CLINICIAN), clinician());
    files.put(LibraryReader.topicPath(FIRST_TOPIC, FIRST_LANGUAGE), topic(today));
    for (String name : PackedTemplates.all()) {
      if (withTemplates || name.startsWith("schema/")) {
        files.put("templates/" + name, PackedTemplates.bytes(name).orElseThrow());
      }
    }
    return files;
  }

  /** A clinician's file. */
  static byte[] clinician() {
    return text("clinician.yaml").getBytes(StandardCharsets.UTF_8);
  }

  /** A topic's file, a draft, reviewed on a day. */
  static byte[] topic(LocalDate reviewed) {
    return text("topic.yaml")
        .replace("<today>", reviewed.toString())
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A new clinician's path and file.
   *
   * @param id has the form of an {@code Id}
   */
  public static Map.Entry<String, byte[]> clinician(String id) {
    return Map.entry(LibraryReader.clinicianPath(id), clinician());
  }

  /**
   * A new topic's path and file. If the topic exists in the clinic's language, it is a copy of that
   * file, with each text marked that needs translating.
   *
   * @param id has the form of an {@code Id}
   * @param language a tag of {@code LanguageTag}
   */
  public static Map.Entry<String, byte[]> topic(Library library, String id, String language) {
    LocalDate today = library.workspace().today();
    byte[] file =
        TranslationStarter.of(library, id, language, today)
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .orElseGet(() -> topic(today));
    return Map.entry(LibraryReader.topicPath(id, language), file);
  }

  private static String text(String name) {
    try (InputStream in = Starters.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("a program file is damaged: " + name, e);
    }
  }
}
