package clinic.handouts.cli;

import clinic.handouts.cli.console.UsageException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Names the workspace; it may stand before the command or behind it. */
final class WorkspaceOption {
  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "DIR",
      description =
          "The folder that holds content/ and perhaps templates/. Default: the nearest one from"
              + " here upwards, else the sample library.")
  private Path folder;

  /** The folder as it was given. */
  Optional<Path> given() {
    return Optional.ofNullable(folder);
  }

  /**
   * The folder that is named behind the command or before it.
   *
   * @param before what stands before the command
   * @param here where relative paths begin
   * @throws UsageException if the two are different folders
   */
  Optional<Path> folder(WorkspaceOption before, Path here) {
    Optional<Path> first = before.given().map(here::resolve);
    Optional<Path> second = given().map(here::resolve);
    if (first.isPresent() && second.isPresent() && !first.equals(second)) {
      throw new UsageException(
          "-w names '%s' before the command and '%s' behind it".formatted(before.folder, folder),
          "name the workspace once, in either place");
    }
    return second.or(() -> first);
  }
}
