package clinic.handouts.cli.option;

import clinic.handouts.batch.OutputFolder;
import clinic.handouts.batch.OutputRecords;
import clinic.handouts.cli.console.UsageException;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.files.WrittenFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Keeps the program from replacing files that it has not made. */
public final class OverwriteOption {
  @Option(
      names = "--overwrite",
      description = "Replace what is there, even if this program did not make it.")
  private boolean overwrite;

  /**
   * Allows a PDF to be written.
   *
   * @param file its path
   * @param named the path as the user wrote it
   * @throws UsageException if something else is there
   */
  public void allow(Path file, String named) {
    if (WrittenFile.isFileThere(file) && OutputFolder.isForeign(file)) {
      refuse(named + " already exists, and this program did not make it");
    }
  }

  /**
   * Makes sure that nothing is written among the files that handouts are made from, or the clinic's
   * own records, whether or not something is there.
   *
   * @param place a file or folder
   * @param named the path as the user wrote it
   * @throws UsageException if it is one of them
   */
  public static void refuseSources(Path place, Path workspace, String named) {
    for (String own : List.of("content", "templates", ".handouts")) {
      if (WrittenFile.within(workspace.resolve(own), place).isPresent()) {
        throw new UsageException(
            named + " is inside " + own + "/, which holds the clinic's own files",
            "choose a place outside content/, templates/ and .handouts/ with -o");
      }
    }
  }

  /**
   * Makes sure that a PDF replaces neither the clinic's own files nor the records or handouts of a
   * batch, even if it may replace other files.
   *
   * @param file its path
   * @param workspace its folder
   * @param named the path as the user wrote it
   * @throws UsageException if it would
   */
  public static void refuseOwn(Path file, Path workspace, String named) {
    refuseSources(file, workspace, named);
    Optional<String> inOut = WrittenFile.within(workspace.resolve("out"), file);
    boolean isRecord =
        inOut.filter(path -> path.matches("(.*/)?\\..*") || !path.endsWith(".pdf")).isPresent();
    if (isRecord || OutputRecords.isOne(file)) {
      throw new UsageException(
          named + " is where a batch keeps its records",
          "choose another place with -o; in out/, it must end in .pdf");
    }
    if (inOut.filter(path -> path.matches("([^/]+/){2}[^/]+")).isPresent()) {
      throw new UsageException(
          named + " is a place for the handouts of a batch",
          "leave out -o if this handout belongs there, or choose another place");
    }
  }

  /** Whether an edition may be written to its place among the others. */
  public boolean allows(OutputFolder folder, EditionKey key) {
    return overwrite || !folder.isForeign(key);
  }

  public boolean isGiven() {
    return overwrite;
  }

  /**
   * Allows a batch to write to a folder.
   *
   * @param foreign files that it would replace although this program did not make them
   * @throws UsageException if there are any
   */
  public void allow(List<String> foreign, Path folder) {
    if (!foreign.isEmpty()) {
      Path first = folder.resolve(foreign.get(0));
      refuse(
          foreign.size() == 1
              ? first + " already exists, and this program did not make it"
              : first
                  + " and "
                  + (foreign.size() - 1)
                  + " more already exist, and this program did not make them");
    }
  }

  private void refuse(String message) {
    if (!overwrite) {
      throw new UsageException(
          message, "choose another place with -o, or replace what is there with --overwrite");
    }
  }
}
