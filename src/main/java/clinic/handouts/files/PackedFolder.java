package clinic.handouts.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * A folder packed in the program.
 *
 * @param path from the root, with a slash at both ends
 */
record PackedFolder(String path) {
  /** The bytes of a file, if there is one with that name. */
  Optional<byte[]> bytes(String name) {
    try (InputStream in = PackedFolder.class.getResourceAsStream(path + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("a program file is damaged: " + name, e);
    }
  }

  /** Every file, relative to the folder, with {@code /}, sorted. */
  List<String> all() {
    URL url = PackedFolder.class.getResource(path);
    try {
      URLConnection connection = url.openConnection();
      return connection instanceof JarURLConnection packed
          ? in(packed.getJarFile())
          : FileNames.below(Path.of(url.toURI()));
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the program's own files can't be listed", e);
    }
  }

  private List<String> in(JarFile jar) {
    String folder = path.substring(1);
    return jar.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.startsWith(folder) && !name.endsWith("/"))
        .map(name -> name.substring(folder.length()))
        .filter(name -> !name.startsWith(".") && !name.contains("/."))
        .sorted()
        .toList();
  }
}
