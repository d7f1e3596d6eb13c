package clinic.handouts.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The templates packed in the program. Thread-safe. */
public final class PackedTemplates {
  private static final String FOLDER = "/clinic/handouts/templates/";

  private PackedTemplates() {}

  /** The text of a template that is known to be there. */
  public static String text(String name) {
    return new String(bytes(name).orElseThrow(), StandardCharsets.UTF_8);
  }

  /** The bytes of a template, if there is one of that name. */
  public static Optional<byte[]> bytes(String name) {
    try (InputStream in = PackedTemplates.class.getResourceAsStream(FOLDER + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own file is damaged: " + name, e);
    }
  }

  /** Names in a folder, sorted; none when there is no such folder. */
  static List<String> names(String folder) {
    String below = folder + "/";
    return all().stream()
        .filter(name -> name.startsWith(below))
        .map(name -> name.substring(below.length()).split("/", 2)[0])
        .distinct()
        .sorted()
        .toList();
  }

  /** Every file, relative to the folder of all templates, with {@code /}, sorted. */
  public static List<String> all() {
    return Listing.ALL;
  }

  /** Listed once, when first asked for. */
  private static final class Listing {
    static final List<String> ALL = read();

    private static List<String> read() {
      URL url = PackedTemplates.class.getResource(FOLDER);
      try {
        URLConnection connection = url.openConnection();
        return connection instanceof JarURLConnection packed
            ? read(packed.getJarFile(), FOLDER.substring(1))
            : FileNames.below(Path.of(url.toURI()));
      } catch (IOException | URISyntaxException e) {
        throw new IllegalStateException("the program's own files can't be listed", e);
      }
    }

    private static List<String> read(JarFile jar, String folder) {
      return jar.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.startsWith(folder) && !name.endsWith("/"))
          .map(name -> name.substring(folder.length()))
          .filter(name -> !name.startsWith(".") && !name.contains("/."))
          .sorted()
          .toList();
    }
  }
}
