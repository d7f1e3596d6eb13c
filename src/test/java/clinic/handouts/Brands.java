package clinic.handouts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The sample library as clinics with other brands would have it. */
public final class Brands {
  /** A tall logo and a side bar; nearly black with a band and another font; no logo, on Letter. */
  public static final List<String> NAMES = List.of("tall-logo", "dark", "no-logo");

  private static final Path FOLDER = Path.of("src/test/resources/brands");

  private Brands() {}

  /** All sample topics of the clinic's language in a brand, in a new folder. */
  public static SampleLibrary library(String brand, Path to) throws IOException {
    Copies.content(SampleLibrary.root(), to);
    Path from = FOLDER.resolve(brand);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve("content").resolve(from.relativize(file).toString());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    try (Stream<Path> topics = Files.walk(to.resolve("content/topics"))) {
      for (Path file : topics.filter(each -> each.toString().endsWith(".yaml")).toList()) {
        if (!file.endsWith("en-AU.yaml")) {
          Files.delete(file); // The brands have no disclaimer in other languages.
        }
      }
    }
    return new SampleLibrary(to);
  }
}
