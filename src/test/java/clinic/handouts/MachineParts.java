package clinic.handouts;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What some tests need besides Java: missing, it skips the test, but fails it in CI. */
public final class MachineParts {
  private MachineParts() {}

  /**
   * The path of a program.
   *
   * @param program its name
   * @param debianPackage the package that brings it
   */
  public static Path program(String program, String debianPackage) {
    Optional<Path> found =
        Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
            .map(folder -> Path.of(folder, program))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isPresent()) {
      return found.get();
    }
    throw missing(program + " is not on this machine (Debian's package " + debianPackage + ")");
  }

  /**
   * A font that the program does not bring.
   *
   * @param family the npm package of its family, without the scope @expo-google-fonts
   * @param style Regular or Bold
   */
  public static Path font(String family, String style) {
    Path folder = npmPackage("@expo-google-fonts/" + family);
    String weight = style.equals("Bold") ? "700Bold" : "400Regular";
    try (Stream<Path> files = Files.list(folder.resolve(weight))) {
      return files.filter(each -> each.toString().endsWith(".ttf")).findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder of an npm package that {@code .ci/run} installs. */
  static Path npmPackage(String name) {
    Path folder = Path.of("target/npm/node_modules").toAbsolutePath().resolve(name);
    if (!Files.isDirectory(folder)) {
      throw missing("the npm package " + name + " is not in target/npm (.ci/run installs it)");
    }
    return folder;
  }

  /**
   * Ends a test that can't be run here.
   *
   * @param word what is missing
   * @return nothing: it throws, and callers say so with {@code throw}
   */
  public static AssertionError missing(String word) {
    if ("true".equals(System.getenv("CI"))) {
      fail(word);
    }
    return abort(word);
  }
}
