package clinic.handouts.cli;

import clinic.handouts.Handouts;
import clinic.handouts.batch.OutputFolder;
import clinic.handouts.cli.console.ExitStatus;
import clinic.handouts.cli.console.Printable;
import clinic.handouts.cli.console.UsageException;
import clinic.handouts.cli.option.OverwriteOption;
import clinic.handouts.cli.option.PacketOptions;
import clinic.handouts.cli.option.TicketOptions;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.files.WrittenFile;
import clinic.handouts.press.ForPatient;
import clinic.handouts.press.Handout;
import clinic.handouts.press.Packet;
import clinic.handouts.press.ProvedPdf;
import clinic.handouts.print.PrintJob;
import clinic.handouts.print.PrintOptions;
import clinic.handouts.print.PrintOutcome;
import clinic.handouts.print.Printer;
import clinic.handouts.print.PrinterNames;
import clinic.handouts.print.Printers;
import clinic.handouts.print.ipp.IppAddress;
import clinic.handouts.print.trouble.PrinterException;
import clinic.handouts.print.trouble.Trouble;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@CommandLine.Command(
    name = "print",
    description =
        "Print handouts on paper; several topics are combined into one packet, in the"
            + " order given.",
    footer = {
      "",
      "The printer is the one named with --printer, or else your default ('handouts printers",
      "--default NAME'), or else the computer's. The job is tracked until it finishes, and Ctrl-C",
      "cancels it. If it can't be printed, the PDF is saved where 'batch' would put it, and a",
      "message says where; a sheet with a patient's name on it is kept only with -o."
          + " The name is on",
      "the paper only, not in the job that the print queue and the printer show.",
      "",
      "Examples:",
      "  handouts print low-back-pain-bed-rest --clinician dan-east",
      "  handouts print low-back-pain-bed-rest ankle-sprain-first-week --copies 2 --for -",
      "  handouts print --set new-back-pain --clinician dan-east",
      "  handouts print low-back-pain-bed-rest --paper Letter",
      "  handouts print low-back-pain-bed-rest --printer ipp://10.0.0.5/ipp/print --sides one-sided"
    })
final class PrintCommand extends Command {
  @Mixin private PacketOptions options;
  @Mixin private TicketOptions ticket;

  @Option(
      names = "--printer",
      paramLabel = "NAME",
      description =
          "A name set at the desk, a print queue of this computer, or an address: ipp://…")
  private String printer;

  @Mixin private PatientQuestions patient;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Save the PDF here as well.")
  private Path output;

  @Mixin private OverwriteOption overwriting;

  @Override
  public Integer call() {
    PrintOptions how = ticket.options();
    if (printer != null && IppAddress.isMeant(printer)) {
      TicketOptions.sensible(
          () -> IppAddress.of(printer), "write it like ipp://10.0.0.5/ipp/print");
    }
    if (output != null && output.toString().equals("-")) {
      throw new UsageException(
          "print does not write to standard output", "use 'handouts render' for that");
    }
    Handouts handouts = makingHandouts();
    if (output != null) {
      Path file = main().currentFolder().resolve(output);
      OverwriteOption.refuseOwn(file, handouts.workspace().root(), output.toString());
      overwriting.allow(file, output.toString());
    }
    List<EditionKey> keys = options.keys(handouts);
    Handouts wanted = options.of(handouts).inOnePiece();
    ForPatient asked = patient.answers(wanted, keys, main());
    OutputFolder folder = new OutputFolder(handouts.workspace().root().resolve("out"));
    Packet sheets =
        keys.size() == 1
            ? one(wanted, keys.get(0), asked, folder)
            : wanted.packet(keys, asked, options.contents());
    problemPrinter().print(sheets.problems());
    if (sheets.pdf().isEmpty()) {
      if (output != null) {
        tellOfOldFile(output.toString());
      }
      return ExitStatus.PROBLEMS;
    }
    ProvedPdf proved = sheets.pdf().get();
    byte[] pdf = proved.release();
    PrintJob job =
        TicketOptions.sensible(
            () -> PrintJob.of(proved.references(), pdf, how), "choose other pages with --pages");
    if (output != null) {
      WrittenFile.write(main().currentFolder().resolve(output), pdf);
    }
    return print(
        handouts.workspace().root(), job, () -> sayWherePdfIs(handouts, sheets.handouts(), folder));
  }

  /** One sheet. If it can't be made even without the name, the old one is moved away. */
  private Packet one(Handouts handouts, EditionKey key, ForPatient asked, OutputFolder folder) {
    Handout nameless = handouts.make(key);
    if (!nameless.isMade() && !options.areOnOtherPaper(handouts)) {
      folder.withdraw(key).ifPresent(old -> say("moved the old sheet to " + old));
    }
    return Packet.of(handouts.named(nameless, asked, true));
  }

  private int print(Path root, PrintJob job, Runnable otherwise) {
    try {
      Printer chosen = printer(root);
      PrintOutcome outcome = chosen.print(job, words -> say(chosen.name() + ": " + words));
      String said = job.name() + " on " + chosen.name() + ": " + outcome.words();
      if (outcome.isDone()) {
        out().println(Printable.of(said));
        return ExitStatus.DONE;
      }
      if (outcome.end() == PrintOutcome.End.INTERRUPTED) {
        say(said);
        return ExitStatus.INTERRUPTED;
      }
      failed(
          said,
          outcome.end() == PrintOutcome.End.WAITING
              ? "check the printer: it may continue by itself, so look before you print again"
              : "print it again, or on another printer");
    } catch (PrinterException e) {
      failed(e.getMessage(), e.help());
    }
    otherwise.run();
    return ExitStatus.MACHINE;
  }

  private Printer printer(Path root) {
    Printers all = Printers.ofThisComputer().with(new PrinterNames(root));
    if (printer != null) {
      return all.named(printer);
    }
    return main()
        .settings()
        .printer()
        .map(name -> chosenBefore(all, name))
        .or(all::standard)
        .orElseThrow(
            () ->
                new PrinterException(
                    Trouble.NONE_CHOSEN,
                    "no printer has been chosen",
                    "name one with --printer, or set a default with 'handouts printers --default"
                        + " NAME'"));
  }

  private static Printer chosenBefore(Printers all, String name) {
    try {
      return all.named(name);
    } catch (IllegalArgumentException e) {
      throw new PrinterException(
          Trouble.UNKNOWN,
          e.getMessage(),
          "choose another one with 'handouts printers --default NAME'");
    }
  }

  private void sayWherePdfIs(Handouts all, List<Handout> handouts, OutputFolder folder) {
    if (output != null) {
      say("the PDF is in " + main().currentFolder().resolve(output));
    } else if (patient.areAsked()) {
      say(
          "the sheet has a patient's name on it, so no PDF was saved: run the same command again,"
              + " with -o FILE to keep one");
    } else if (options.areOnOtherPaper(all)) {
      say(
          "no PDF was saved, because out/ is only for handouts on the clinic's own paper:"
              + " run the same command"
              + " again, with -o FILE to keep one");
    } else {
      handouts.forEach(each -> each.pdf().ifPresent(pdf -> keep(each.key(), pdf, folder)));
    }
  }

  private void keep(EditionKey key, ProvedPdf pdf, OutputFolder folder) {
    if (overwriting.allows(folder, key)) {
      say("the PDF is in " + folder.write(key, pdf.release()));
    } else {
      say(
          "no PDF was saved: "
              + folder.path(key)
              + " already exists, and this program did not make it");
    }
  }

  private void failed(String message, String help) {
    say("handouts: " + message);
    say("  help: " + help);
  }

  private void say(String words) {
    err().println(Printable.of(words));
    err().flush();
  }
}
