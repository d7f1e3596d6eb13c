package clinic.handouts.cli;

import clinic.handouts.batch.Batch;
import clinic.handouts.batch.Handout;
import clinic.handouts.batch.OutputFolder;
import clinic.handouts.content.FontCoverage;
import clinic.handouts.edition.EditionKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
    name = "render",
    description = "Make one handout.",
    footer = {
      "",
      "Without --clinician it is the clinic's own edition. Without -o the PDF goes where 'batch'",
      "would put it: out/<clinician>/<language>/<topic>-<format>.pdf",
      "",
      "Examples:",
      "  handouts render low-back-pain-bed-rest",
      "  handouts render low-back-pain-bed-rest --clinician dan-east -o sheet.pdf",
      "  handouts render low-back-pain-bed-rest --for Mia -o sheet.pdf",
      "  handouts render low-back-pain-bed-rest -o - | lp"
    })
final class RenderCommand extends Command {
  @Parameters(index = "0", paramLabel = "TOPIC", description = "The topic's id.")
  private String topic;

  @Option(names = "--clinician", paramLabel = "ID", description = "Whose handout it is.")
  private String clinician = EditionKey.CLINIC;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Its language. Default: the clinic's, else the only one there is.")
  private String language;

  @Option(
      names = "--format",
      paramLabel = "ID",
      description = "Its format. Default: ${DEFAULT-VALUE}.")
  private String format = "standard";

  @Option(
      names = "--for",
      paramLabel = "NAME",
      description =
          "The patient's first name, printed on this sheet and kept nowhere. '-' asks for it, so"
              + " that it does not stay in the shell's history. Needs -o.")
  private String patient;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where the PDF goes; '-' is standard output.")
  private String output;

  @Option(
      names = "--allow-overdue",
      description =
          "Make handouts whose review is overdue too, with a warning above the title and on every"
              + " page.")
  private boolean allowOverdue;

  @Override
  public Integer call() {
    Session session = session();
    EditionKey key = key(session);
    if (patient != null && output == null) {
      throw new UsageException(
          "--for needs -o: a sheet with a patient's name must not stay among the others",
          "say where it goes, such as -o sheet.pdf, or -o - to pipe it to a printer");
    }
    String name = patient == null ? "" : name(session);
    OutputFolder folder = new OutputFolder(session.workspace().root().resolve("out"));
    if (output == null) {
      Batch.Outcome outcome = new Batch(session.maker(allowOverdue), folder, 1).make(key);
      problemPrinter().print(outcome.problems());
      outcome.withdrawn().ifPresent(this::tellOfOldSheet);
      outcome.file().ifPresent(file -> out().println(file));
      return outcome.isMade() ? ExitStatus.DONE : ExitStatus.PROBLEMS;
    }
    Handout handout = session.maker(allowOverdue).make(key, name);
    problemPrinter().print(handout.problems());
    if (!handout.isMade()) {
      folder.withdraw(key).ifPresent(this::tellOfOldSheet);
      if (!output.equals("-") && OutputFolder.isThere(main().currentFolder().resolve(output))) {
        err().println("don't hand out " + Printable.of(output) + ": it is the old sheet");
      }
      return ExitStatus.PROBLEMS;
    }
    write(handout);
    return ExitStatus.DONE;
  }

  private void tellOfOldSheet(Path old) {
    err().println("moved the old sheet to " + old);
  }

  private void write(Handout handout) {
    if (output.equals("-")) {
      try {
        main().standardOutput().write(handout.pdf());
        main().standardOutput().flush();
      } catch (IOException e) {
        throw new UncheckedIOException("can't write to standard output: " + e.getMessage(), e);
      }
      return;
    }
    Path file = main().currentFolder().resolve(output);
    OutputFolder.write(file, handout.pdf());
    out().println(file);
  }

  private EditionKey key(Session session) {
    session.knownTopics(List.of(topic));
    session.knownClinicians(List.of(clinician));
    session.knownFormats(List.of(format));
    List<String> languages = session.library().languages(topic);
    if (languages.isEmpty()) {
      throw new UsageException(
          "the topic '" + topic + "' has no file yet",
          "write content/topics/" + topic + "/<language>.yaml");
    }
    String wanted = language;
    if (wanted == null) {
      String own = session.library().clinic().map(clinic -> clinic.language()).orElse("");
      wanted = languages.contains(own) ? own : languages.get(0);
    } else if (!languages.contains(wanted)) {
      throw new UsageException(
          "the topic '" + topic + "' does not exist in '" + wanted + "'",
          "it exists in: " + String.join(", ", languages));
    }
    String tag = wanted;
    boolean theirs =
        session.library().clinician(clinician).map(each -> each.gives(topic, tag)).orElse(true);
    if (!theirs) {
      throw new UsageException(
          clinician + " does not give '" + topic + "' in " + tag,
          "add it to 'topics' and 'languages' in content/clinicians/" + clinician + ".yaml");
    }
    return new EditionKey(topic, clinician, wanted, format);
  }

  private String name(Session session) {
    return PatientName.of(
        patient.equals("-") ? asked() : patient, FontCoverage.of(session.workspace()));
  }

  private String asked() {
    err().print("First name: ");
    err().flush();
    try {
      BufferedReader in = main().standardInput();
      String line = in.readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
