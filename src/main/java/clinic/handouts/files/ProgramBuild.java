package clinic.handouts.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Distinguishes one build of the program from another, including libraries and packed templates.
 */
public final class ProgramBuild {
  private ProgramBuild() {}

  /**
   * A digest of everything the program consists of. During development, that is a folder of classes
   * and the libraries by name; empty when it is run in any other way.
   */
  public static Optional<String> digest() {
    URL home = ProgramBuild.class.getProtectionDomain().getCodeSource().getLocation();
    try {
      Path path = Path.of(home.toURI());
      if (Files.isDirectory(path)) {
        return Optional.of(Digest.of(System.getProperty("java.class.path", "") + classes(path)));
      }
      if (!path.toString().endsWith(".jar")) {
        return Optional.empty();
      }
      try (JarFile jar = new JarFile(path.toString())) {
        return Optional.of(
            Digest.of(
                jar.stream().map(ProgramBuild::line).sorted().collect(Collectors.joining("\n"))));
      }
    } catch (URISyntaxException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("a program file is damaged: " + home, e);
    }
  }

  private static String classes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(Path::toFile)
          .map(file -> file + " " + file.length() + " " + file.lastModified())
          .sorted()
          .collect(Collectors.joining("\n"));
    }
  }

  private static String line(ZipEntry entry) {
    return entry.getName() + " " + entry.getSize() + " " + entry.getCrc();
  }
}
