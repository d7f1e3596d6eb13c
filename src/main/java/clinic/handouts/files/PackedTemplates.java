package clinic.handouts.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The templates packed in the program. Thread-safe. */
public final class PackedTemplates {
  private static final PackedFolder FOLDER = new PackedFolder("/clinic/handouts/templates/");

  private PackedTemplates() {}

  /** The text of a template that is known to exist. */
  public static String text(String name) {
    return new String(bytes(name).orElseThrow(), StandardCharsets.UTF_8);
  }

  /** The bytes of a template, if there is one with that name. */
  public static Optional<byte[]> bytes(String name) {
    return FOLDER.bytes(name);
  }

  /**
   * The layouts, parts, stylesheets, fonts and pictures of a workspace that differ from these, by
   * name; each is compared when the stream gets to it.
   */
  public static Stream<String> changedBy(Workspace workspace) {
    return workspace.ownTemplates().stream()
        .filter(name -> name.matches("(formats|parts|styles|packets|fonts)/.*"))
        .filter(name -> isChanged(name, workspace));
  }

  private static boolean isChanged(String name, Workspace workspace) {
    try {
      return !Arrays.equals(workspace.template(name), bytes(name).orElse(new byte[0]));
    } catch (UnreadableException e) {
      return true;
    }
  }

  /** Names in a folder, sorted; empty when there is no such folder. */
  static List<String> names(String folder) {
    String below = folder + "/";
    return all().stream()
        .filter(name -> name.startsWith(below))
        .map(name -> name.substring(below.length()).split("/", 2)[0])
        .distinct()
        .sorted()
        .toList();
  }

  /** Every file, relative to the top folder of the templates, with {@code /}, sorted. */
  public static List<String> all() {
    return Listing.ALL;
  }

  /** Listed once, when first needed. */
  private static final class Listing {
    static final List<String> ALL = FOLDER.all();
  }
}
