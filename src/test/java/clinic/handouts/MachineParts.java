package clinic.handouts;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs that some tests need besides Java: missing, they skip the test, but fail it in CI. */
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
