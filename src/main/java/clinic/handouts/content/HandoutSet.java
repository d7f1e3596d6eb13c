package clinic.handouts.content;

import clinic.handouts.files.NewFiles;
import clinic.handouts.files.Workspace;
import clinic.handouts.text.Id;
import clinic.handouts.yaml.YamlValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Handouts that a clinic gives out together, from {@code content/sets/}.
 *
 * @param id its file's name
 * @param title what staff call it
 * @param sheets the handouts, in the order in which they are printed; at least one
 */
public record HandoutSet(String id, String title, List<Sheet> sheets) {
  /** The folder of all sets, relative to the workspace. */
  static final String FOLDER = "content/sets";

  private static final int MOST_LETTERS = 60;

  public HandoutSet {
    Objects.requireNonNull(id);
    Objects.requireNonNull(title);
    sheets = List.copyOf(sheets);
  }

  /**
   * One handout of a set.
   *
   * @param topic id of the topic
   * @param format id of the format; empty for that of the whole order
   */
  public record Sheet(String topic, String format) {}

  static HandoutSet of(ContentFile file) {
    List<Sheet> sheets =
        file.tree().get("sheets").map(YamlValue::items).orElse(List.of()).stream()
            .map(each -> new Sheet(each.textAt("topic").value(), each.textAt("format").value()))
            .toList();
    return new HandoutSet(file.id(), file.tree().textAt("title").onOneLine().value(), sheets);
  }

  /** Path of a set's file, relative to the workspace. */
  static String path(String id) {
    return FOLDER + "/" + id + ".yaml";
  }

  /**
   * A new set, named after its title.
   *
   * @throws IllegalArgumentException if no file can have that name, with a message for the person
   *     who typed it
   */
  public static HandoutSet named(String title, List<Sheet> sheets) {
    String name = title.strip();
    boolean isPlain =
        name.matches("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ’'()&,./:+-]*")
            && name.length() <= MOST_LETTERS;
    Optional<String> id = Id.like(name).filter(each -> isPlain);
    if (id.isEmpty()) {
      throw new IllegalArgumentException(
          "a set's name has at most "
              + MOST_LETTERS
              + " letters and digits, such as New back pain");
    }
    return new HandoutSet(id.get(), name, sheets);
  }

  /** Whether staff could confuse it with another one. */
  public boolean isCalledLike(HandoutSet other) {
    return title.equalsIgnoreCase(other.title) || id.equals(other.id);
  }

  /**
   * Saves it as a file of the workspace.
   *
   * @return whether it was saved: an existing set is never replaced
   */
  public boolean save(Workspace workspace) {
    StringBuilder text = new StringBuilder();
    text.append("# yaml-language-server: $schema=../../templates/schema/set.schema.json\n");
    text.append("title: \"").append(title).append("\"\nsheets:\n");
    for (Sheet sheet : sheets) {
      text.append("  - {topic: ").append(quoted(sheet.topic()));
      if (!sheet.format().isEmpty()) {
        text.append(", format: ").append(quoted(sheet.format()));
      }
      text.append("}\n");
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return NewFiles.write(workspace, path(id), bytes).isPresent();
  }

  /** Ids need no escapes, but could be taken for numbers. */
  private static String quoted(String id) {
    return "\"" + id + "\"";
  }
}
