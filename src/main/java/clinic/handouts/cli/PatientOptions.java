package clinic.handouts.cli;

import clinic.handouts.Handouts;
import clinic.handouts.batch.OutputFolder;
import clinic.handouts.cli.console.UsageException;
import clinic.handouts.cli.option.OverwriteOption;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.files.WrittenFile;
import clinic.handouts.press.ForPatient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Who a sheet is for, and where its PDF goes: a sheet with a name on it is never put among the
 * others.
 */
final class PatientOptions {
  @Mixin private PatientQuestions patient;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to save the PDF; '-' is standard output.")
  private String output;

  @Mixin private OverwriteOption overwriting;

  /** Whether an output file was named. */
  boolean hasOutput() {
    return output != null;
  }

  boolean isStandardOutput() {
    return "-".equals(output);
  }

  /** The output file as it was named. */
  String output() {
    return output;
  }

  /**
   * What is printed for a patient, if anything was given. Asks for it if the user wants that.
   *
   * @param keys the handouts, in order
   * @throws UsageException if it can't be printed, or the sheet would be put among the others
   */
  ForPatient patient(Handouts handouts, List<EditionKey> keys, Main main) {
    if (patient.areAsked() && output == null) {
      throw new UsageException(
          patient.option()
              + " needs -o: a sheet with a patient's name must not be saved with the others",
          "choose a file, such as -o sheet.pdf, or -o - to pipe it to a printer");
    }
    return patient.answers(handouts, keys, main);
  }

  /** A draft is for a reviewer, not for a patient. */
  void refusePatient() {
    if (patient.areAsked()) {
      throw new UsageException(
          "a draft can't be for a patient",
          "leave out " + patient.option() + ", or leave out --draft");
    }
  }

  /**
   * Makes sure that the output file replaces nothing that this program has not made, and is not
   * among the workspace's own files.
   *
   * @param workspace its folder
   * @throws UsageException if it would
   */
  void allowOutput(Command command, Path workspace) {
    if (output != null && !isStandardOutput()) {
      Path file = command.main().currentFolder().resolve(output);
      OverwriteOption.refuseOwn(file, workspace, output);
      overwriting.allow(file, output);
    }
  }

  /**
   * Does the same for the place of an edition among the others.
   *
   * @throws UsageException if it is taken by something else
   */
  void allow(OutputFolder folder, EditionKey key) {
    overwriting.allow(folder.path(key), folder.path(key).toString());
  }

  /**
   * Writes a PDF to the chosen place.
   *
   * @param pdf lets it leave the program
   */
  void write(Supplier<byte[]> pdf, Command command) {
    if (isStandardOutput()) {
      try {
        command.main().standardOutput().write(pdf.get());
        command.main().standardOutput().flush();
      } catch (IOException e) {
        throw new UncheckedIOException("can't write to standard output: " + e.getMessage(), e);
      }
      return;
    }
    Path file = command.main().currentFolder().resolve(output);
    WrittenFile.write(file, pdf.get());
    command.out().println(file);
  }

  /** Warns when the new sheet could not be made and an old one is still in its place. */
  void tellOfOldFile(Command command) {
    if (!isStandardOutput()) {
      command.tellOfOldFile(output);
    }
  }
}
