package clinic.handouts.cli;

import clinic.handouts.cli.console.ExitStatus;
import clinic.handouts.cli.console.UsageException;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.press.PacketMaker;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

@CommandLine.Command(
    name = "packet",
    description = "Make several handouts of one clinician as one PDF, with contents.",
    footer = {
      "",
      "Each handout begins on a right-hand page, ready for printing on both sides. Needs -o: what is",
      "in a packet is not kept up to date by 'batch', so it does not belong in out/.",
      "",
      "Examples:",
      "  handouts packet low-back-pain-bed-rest ankle-sprain-first-week -o packet.pdf",
      "  handouts packet low-back-pain-bed-rest ankle-sprain-first-week --clinician dan-east -o - | lp"
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
    Session session = makingSession();
    List<EditionKey> keys = options.keys(session);
    String name = sheet.name(session, main());
    PacketMaker.Packet packet = session.packetMaker(options.allowsOverdue()).make(keys, name);
    problemPrinter().print(packet.problems());
    if (!packet.isMade()) {
      sheet.tellOfOldFile(this);
      return ExitStatus.PROBLEMS;
    }
    sheet.write(packet.pdf(), this);
    return ExitStatus.DONE;
  }
}
