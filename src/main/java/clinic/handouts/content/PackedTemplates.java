package clinic.handouts.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The templates packed in the program. Thread-safe. */
final class PackedTemplates {
  private static final String FOLDER = "/clinic/handouts/templates/";

  private PackedTemplates() {}

  /** The text of a template that is known to be there. */
  static String text(String name) {
    return new String(bytes(name).orElseThrow(), StandardCharsets.UTF_8);
  }

  /** The bytes of a template, if there is one of that name. */
  static Optional<byte[]> bytes(String name) {
    try (InputStream in = PackedTemplates.class.getResourceAsStream(FOLDER + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own file is damaged: " + name, e);
    }
  }

  /** Names in a folder, sorted; none when there is no such folder. */
  static List<String> names(String folder) {
    return list(folder, Workspace::namesIn);
  }

  /** Every file, relative to the folder of all templates, with {@code /}, sorted. */
  static List<String> all() {
    return list("", Workspace::treeIn);
  }

  /** Lists what a folder of any file system holds. */
  private interface Lister {
    List<String> of(Path folder) throws IOException;
  }

  private static List<String> list(String folder, Lister lister) {
    URL url = PackedTemplates.class.getResource(FOLDER + folder);
    if (url == null) {
      return List.of();
    }
    try {
      URI uri = url.toURI();
      if (!uri.getScheme().equals("jar")) {
        return lister.of(Path.of(uri));
      }
      String address = uri.getRawSchemeSpecificPart();
      URI jar = URI.create(address.substring(0, address.lastIndexOf("!/")));
      try (FileSystem files = FileSystems.newFileSystem(Path.of(jar), Map.of())) {
        return lister.of(files.getPath(FOLDER + folder));
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the program's own files can't be listed", e);
    }
  }
}
