package clinic.handouts.cli;

import clinic.handouts.Handouts;
import clinic.handouts.cli.console.ExitStatus;
import clinic.handouts.cli.console.UsageException;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.press.FirstName;
import clinic.handouts.press.Packet;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

@CommandLine.Command(
    name = "packet",
    description = "Make several handouts of one clinician as one PDF, with contents.",
    footer = {
      "",
      "Each handout begins on a right-hand page, ready for printing on both sides. Needs -o: what"
          + " is",
      "in a packet is not kept up to date by 'batch', so it does not belong in out/.",
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
          "packet needs -o: nobody keeps a packet in out/ up to date",
          "say where it goes, such as -o packet.pdf, or -o - to pipe it to a printer");
    }
    Handouts handouts = makingHandouts();
    List<EditionKey> keys = options.keys(handouts);
    FirstName name = sheet.name(handouts, main());
    Packet packet = options.of(handouts).packet(keys, name);
    problemPrinter().print(packet.problems());
    if (packet.pdf().isEmpty()) {
      sheet.tellOfOldFile(this);
      return ExitStatus.PROBLEMS;
    }
    sheet.write(packet.pdf().get(), this);
    return ExitStatus.DONE;
  }
}
