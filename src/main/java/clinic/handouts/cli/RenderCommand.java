package clinic.handouts.cli;

import clinic.handouts.Handouts;
import clinic.handouts.batch.Batch;
import clinic.handouts.batch.Drafts;
import clinic.handouts.batch.OutputFolder;
import clinic.handouts.cli.console.ExitStatus;
import clinic.handouts.cli.option.HandoutOptions;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.press.Draft;
import clinic.handouts.press.ForPatient;
import clinic.handouts.press.Handout;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
    name = "render",
    description = "Make one handout.",
    footer = {
      "",
      "Without --clinician it is the clinic's own edition. Without -o the PDF is saved where 'batch'",
      "would put it: out/<clinician>/<language>/<topic>-<format>.pdf",
      "",
      "Examples:",
      "  handouts render low-back-pain-bed-rest",
      "  handouts render low-back-pain-bed-rest --clinician dan-east -o sheet.pdf",
      "  handouts render low-back-pain-bed-rest --for Mia -o sheet.pdf",
      "  handouts render low-back-pain-bed-rest -o - | lp",
      "  handouts render low-back-pain-bed-rest --draft   for a reviewer"
    })
final class RenderCommand extends Command {
  @Parameters(index = "0", paramLabel = "TOPIC", description = "The topic's id.")
  private String topic;

  @Option(
      names = "--draft",
      description =
          "Make a draft for a reviewer, even if the topic is not one: marked on every page, without a"
              + " reference, in out/.drafts/.")
  private boolean draft;

  @Mixin private HandoutOptions options;
  @Mixin private PatientOptions sheet;

  @Override
  public Integer call() {
    Handouts handouts = making(topic, options.language());
    EditionKey key = options.keys(handouts, List.of(topic)).get(0);
    OutputFolder folder = new OutputFolder(handouts.workspace().root().resolve("out"));
    sheet.allowOutput(this, handouts.workspace().root());
    if (draft) {
      sheet.refusePatient();
      return draft(handouts, key, folder);
    }
    Handouts wanted = options.of(handouts);
    ForPatient patient = sheet.patient(wanted, List.of(key), main());
    if (!sheet.hasOutput()) {
      sheet.allow(folder, key);
      Batch.Outcome outcome = new Batch(wanted, folder, 1).make(key);
      problemPrinter().print(outcome.problems());
      outcome.withdrawn().ifPresent(this::tellOfOldSheet);
      outcome.file().ifPresent(file -> out().println(file));
      return outcome.isMade() ? ExitStatus.DONE : ExitStatus.PROBLEMS;
    }
    Handouts single = wanted.inOnePiece();
    Handout nameless = single.make(key);
    Handout handout = single.named(nameless, patient, true);
    problemPrinter().print(handout.problems());
    if (handout.pdf().isEmpty()) {
      if (!nameless.isMade()) {
        folder.withdraw(key).ifPresent(this::tellOfOldSheet);
      }
      sheet.tellOfOldFile(this);
      return ExitStatus.PROBLEMS;
    }
    sheet.write(handout.pdf().get()::release, this);
    return ExitStatus.DONE;
  }

  private int draft(Handouts handouts, EditionKey key, OutputFolder folder) {
    if (!sheet.hasOutput()) {
      Drafts.Outcome outcome = new Drafts(handouts, folder).make(key);
      problemPrinter().print(outcome.problems());
      outcome.file().ifPresent(file -> out().println(file));
      return outcome.file().isPresent() ? ExitStatus.DONE : ExitStatus.PROBLEMS;
    }
    Draft made = handouts.draft(key);
    problemPrinter().print(made.problems());
    if (!made.isMade()) {
      sheet.tellOfOldFile(this);
      return ExitStatus.PROBLEMS;
    }
    sheet.write(made::draft, this);
    return ExitStatus.DONE;
  }

  private void tellOfOldSheet(Path old) {
    err().println("moved the old sheet to " + old);
  }
}
