package clinic.handouts.cli.option;

import clinic.handouts.cli.console.UsageException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Names the workspace, before or after the command. */
public final class WorkspaceOption {
  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "DIR",
      description =
          "The workspace: the folder that has content/ in it. Default: the nearest one, going up"
              + " from here, or else the sample library.")
  private Path folder;

  /** The folder, as it was given. */
  public Optional<Path> given() {
    return Optional.ofNullable(folder);
  }

  /**
   * The folder that is named before or after the command.
   *
   * @param before the options before the command
   * @param here the folder that relative paths start from
   * @throws UsageException if both are given and differ
   */
  public Optional<Path> folder(WorkspaceOption before, Path here) {
    Optional<Path> first = before.given().map(here::resolve);
    Optional<Path> second = given().map(here::resolve);
    if (first.isPresent() && second.isPresent() && !first.equals(second)) {
      throw new UsageException(
          "-w is '%s' before the command and '%s' after it".formatted(before.folder, folder),
          "give the workspace once, in either place");
    }
    return second.or(() -> first);
  }
}
