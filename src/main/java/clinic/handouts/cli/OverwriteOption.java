package clinic.handouts.cli;

import clinic.handouts.cli.console.UsageException;
import clinic.handouts.files.OutputFiles;
import clinic.handouts.files.WrittenFile;
import clinic.handouts.pdf.PdfIdentity;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Keeps the program from replacing files that it has not made. */
final class OverwriteOption {
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
  void allow(Path file, String named) {
    boolean isOwn =
        new OutputFiles(file.toAbsolutePath().getParent())
            .read(file.getFileName().toString(), PdfIdentity::isOwn)
            .orElse(false);
    if (WrittenFile.isFileThere(file) && !isOwn) {
      refuse(named + " is there already, and is no handout of this program");
    }
  }

  /**
   * Allows a batch to write to a folder.
   *
   * @param foreign files that it would replace although this program did not make them
   * @throws UsageException if there are any
   */
  void allow(List<String> foreign, Path folder) {
    if (!foreign.isEmpty()) {
      String more = foreign.size() == 1 ? "" : " and " + (foreign.size() - 1) + " more";
      refuse(
          folder.resolve(foreign.get(0)) + more + " would be replaced, and is not of this program");
    }
  }

  private void refuse(String message) {
    if (!overwrite) {
      throw new UsageException(
          message, "choose another place with -o, or replace what is there with --overwrite");
    }
  }
}
