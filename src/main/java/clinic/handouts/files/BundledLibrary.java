package clinic.handouts.files;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A library packed in the program.
 *
 * @param id its group and name in Maven Central, separated by a colon
 * @param version its version
 * @param licences its licences; if there are alternatives, any of them may be chosen
 * @param texts where its licences and notices are in the program's jar: its own files, or the
 *     standard licence texts if it has none
 */
public record BundledLibrary(String id, String version, List<String> licences, List<String> texts) {
  private static final String FOLDER = "META-INF/licenses/";
  private static final String STANDARD = "standard/";

  public BundledLibrary {
    licences = List.copyOf(licences);
    texts = List.copyOf(texts);
  }

  /** All libraries, as the build found them; empty when the program is not packed in a jar. */
  public static List<BundledLibrary> all() {
    PackedFolder folder = new PackedFolder("/" + FOLDER);
    List<String> files = folder.all();
    return folder.bytes("libraries.txt").stream()
        .flatMap(list -> new String(list, StandardCharsets.UTF_8).lines())
        .filter(line -> !line.isBlank())
        .map(line -> of(line.split("\t", -1), files))
        .toList();
  }

  private static BundledLibrary of(String[] line, List<String> files) {
    List<String> licences = List.of(line[3].split(", ", -1));
    List<String> own = files.stream().filter(file -> file.startsWith(line[1] + "/")).toList();
    List<String> standard =
        licences.stream().map(each -> STANDARD + each + ".txt").filter(files::contains).toList();
    return new BundledLibrary(
        line[0] + ":" + line[1],
        line[2],
        licences,
        (own.isEmpty() ? standard : own).stream().map(FOLDER::concat).toList());
  }
}
