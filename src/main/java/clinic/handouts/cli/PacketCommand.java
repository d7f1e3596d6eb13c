package clinic.handouts.cli;

import clinic.handouts.Handouts;
import clinic.handouts.cli.console.ExitStatus;
import clinic.handouts.cli.console.UsageException;
import clinic.handouts.cli.option.PacketOptions;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.press.Packet;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

@CommandLine.Command(
    name = "packet",
    description = "Combine several handouts of one clinician into one PDF.",
    footer = {
      "",
      "With four or more handouts, or with --contents, it begins with a table of"
          + " contents, and each",
      "handout starts on a right-hand page, ready for printing on both sides. Needs -o:",
      "'batch' does not keep packets up to date, so they don't belong in out/.",
      "",
      "Examples:",
      "  handouts packet low-back-pain-bed-rest ankle-sprain-first-week -o packet.pdf",
      "  handouts packet low-back-pain-bed-rest ankle-sprain-first-week --clinician dan-east -o - |"
          + " lp"
    })
final class PacketCommand extends Command {
  @Mixin private PacketOptions options;
  @Mixin private PatientOptions sheet;

  @Override
  public Integer call() {
    if (!sheet.hasOutput()) {
      throw new UsageException(
          "packet needs -o: packets don't go to out/, because nothing keeps them up to date",
          "choose a file, such as -o packet.pdf, or -o - to pipe it to a printer");
    }
    Handouts handouts = makingHandouts();
    List<EditionKey> keys = options.keys(handouts);
    sheet.allowOutput(this, handouts.workspace().root());
    Handouts wanted = options.of(handouts).inOnePiece();
    Packet packet = wanted.packet(keys, sheet.patient(wanted, keys, main()), options.contents());
    problemPrinter().print(packet.problems());
    if (packet.pdf().isEmpty()) {
      sheet.tellOfOldFile(this);
      return ExitStatus.PROBLEMS;
    }
    sheet.write(packet.pdf().get()::release, this);
    return ExitStatus.DONE;
  }
}
