package clinic.handouts.print;

import clinic.handouts.print.ipp.IppAddress;
import clinic.handouts.print.ipp.IppAnswers;
import clinic.handouts.print.ipp.IppConnection;
import clinic.handouts.print.ipp.IppPatience;
import clinic.handouts.print.paper.PageSelection;
import clinic.handouts.print.trouble.PrinterException;
import clinic.handouts.print.trouble.Trouble;
import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.AttributeType;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/** A printer that speaks the Internet Printing Protocol (RFC 8011), as AirPrint printers do. */
public final class IppPrinter implements Printer {
  private static final int OLD_VERSION = 0x101;

  private final IppAddress address;
  private final IppPatience patience;
  private final IppConnection connection;
  private volatile boolean old;

  /** A printer at an address; it is not contacted yet. */
  public IppPrinter(IppAddress address) {
    this(address, IppPatience.USUAL);
  }

  IppPrinter(IppAddress address, IppPatience patience) {
    this.address = address;
    this.patience = patience;
    this.connection = new IppConnection(address, patience);
  }

  @Override
  public String name() {
    return address.toString();
  }

  @Override
  public String kind() {
    return address.isEncrypted() ? "ipps" : "ipp";
  }

  @Override
  public PrinterStatus status() {
    return status(PrinterException::getMessage);
  }

  /** Its status; the caller provides the words for a printer that can't be reached. */
  PrinterStatus status(Function<PrinterException, String> unreachable) {
    try {
      return offer().status();
    } catch (PrinterException e) {
      return new PrinterStatus(false, unreachable.apply(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new PrinterStatus(false, "state unknown");
    }
  }

  @Override
  public PrintOutcome print(PrintJob job, PrintProgress progress) {
    IppOffer offer;
    try {
      offer = offer();
    } catch (InterruptedException e) {
      return cancelled(OptionalInt.empty());
    }
    if (!offer.isAccepting()) {
      throw new PrinterException(
          Trouble.NOT_ACCEPTING,
          "the printer " + address + " is " + offer.status().words(),
          "check the printer, or use another one");
    }
    PrintJob fitting = offer.onPaper(job);
    int copies = job.options().copies();
    return offer.makesCopies(copies, PageSelection.pages(job.pdf()))
        ? printOnce(fitting, offer, progress)
        : oneByOne(
            new PrintJob(fitting.name(), fitting.pdf(), fitting.options().once()),
            copies,
            offer,
            progress);
  }

  /** For printers that would mix the pages of copies, or can't make so many. */
  private PrintOutcome oneByOne(PrintJob copy, int copies, IppOffer offer, PrintProgress progress) {
    PrintOutcome outcome = printOnce(copy, offer, words -> progress.says(words));
    for (int next = 2; next <= copies && outcome.isDone(); next++) {
      progress.says("copy " + next + " of " + copies);
      outcome = next(copy, offer, next == copies ? progress : words -> progress.says(words));
      if (!outcome.isDone()) {
        String before = " (after " + (next - 1) + " of " + copies + " copies)";
        return new PrintOutcome(outcome.end(), outcome.words() + before);
      }
    }
    return outcome;
  }

  /** Another copy: if it fails, those before it are on paper nevertheless. */
  private PrintOutcome next(PrintJob copy, IppOffer offer, PrintProgress progress) {
    try {
      return printOnce(copy, offer, progress);
    } catch (PrinterException e) {
      return new PrintOutcome(
          PrintOutcome.End.NOT_PRINTED, "the printer " + e.trouble().atReception());
    }
  }

  private PrintOutcome printOnce(PrintJob job, IppOffer offer, PrintProgress progress) {
    OptionalInt id = OptionalInt.empty();
    try {
      List<Attribute<?>> ticket = offer.ticket(job.options());
      validate(job, ticket);
      byte[] pdf =
          offer.takesPageRanges() ? job.pdf() : PageSelection.of(job.pdf(), job.options().pages());
      IppPacket answer;
      if (offer.does(Operation.createJob) && offer.does(Operation.sendDocument)) {
        IppPacket.Builder create = described(IppPacket.createJob(uri()), job, ticket);
        answer = inTurn(() -> answer(create), progress);
        id = OptionalInt.of(id(answer));
        send(pdf, id);
      } else {
        IppPacket.Builder all = document(described(IppPacket.printJob(uri()), job, ticket));
        answer = inTurn(() -> connection.send(versioned(all.build()), pdf), progress);
        id = OptionalInt.of(id(answer));
      }
      progress.isAccepted();
      return new IppWatch(this, patience, id.getAsInt(), progress)
          .follow()
          .without(IppAnswers.notDone(answer));
    } catch (InterruptedException e) {
      return cancelled(id);
    }
  }

  private interface Asking {
    IppPacket answer() throws InterruptedException;
  }

  /** Asks again for as long as the printer is busy with other jobs; then it is a refusal. */
  private IppPacket inTurn(Asking question, PrintProgress progress) throws InterruptedException {
    for (int tries = 1; ; tries++) {
      IppPacket answer = question.answer();
      if (!IppAnswers.isBusy(answer) || tries == patience.unchanged()) {
        return accepted(answer);
      }
      if (tries == 1) {
        progress.says("busy with another job; this one is waiting");
      }
      Thread.sleep(patience.poll().toMillis());
    }
  }

  /** What the printer says about a job and about itself. */
  IppPacket ask(IppPacket.Builder question) throws InterruptedException {
    return accepted(answer(question));
  }

  /** The printer's answer, even if it is a refusal. */
  IppPacket answer(IppPacket.Builder question) throws InterruptedException {
    return connection.ask(versioned(question.build()));
  }

  URI uri() {
    return address.uri();
  }

  IppOffer offer() throws InterruptedException {
    IppPacket.Builder question =
        IppPacket.getPrinterAttributes(uri(), IppOffer.QUESTIONS.toArray(new AttributeType<?>[0]));
    IppPacket answer = connection.ask(versioned(question.build()));
    if (IppAnswers.is(answer, Status.serverErrorVersionNotSupported) && !old) {
      old = true;
      answer = connection.ask(versioned(question.build()));
    }
    return new IppOffer(accepted(answer));
  }

  /**
   * Sends the document for a job that the printer is expecting; if that fails, the job is
   * cancelled.
   */
  private void send(byte[] pdf, OptionalInt id) throws InterruptedException {
    IppPacket document = document(IppPacket.sendDocument(uri(), id.getAsInt())).build();
    try {
      accepted(connection.send(versioned(document), pdf));
    } catch (PrinterException e) {
      cancelled(id);
      throw e;
    }
  }

  private void validate(PrintJob job, List<Attribute<?>> ticket) throws InterruptedException {
    IppPacket.Builder question = described(IppPacket.validateJob(uri()), job, ticket);
    question.putOperationAttributes(
        Types.documentFormat.of(IppOffer.PDF), Types.ippAttributeFidelity.of(true));
    IppPacket answer = answer(question);
    if (!IppAnswers.is(answer, Status.serverErrorOperationNotSupported)) {
      accepted(answer);
    }
  }

  private static IppPacket.Builder described(
      IppPacket.Builder request, PrintJob job, List<Attribute<?>> ticket) {
    request.putOperationAttributes(
        Types.requestingUserName.of(PrintJob.USER), Types.jobName.of(job.name()));
    return ticket.isEmpty() ? request : request.putJobAttributes(ticket);
  }

  private static IppPacket.Builder document(IppPacket.Builder request) {
    request.putOperationAttributes(
        Types.requestingUserName.of(PrintJob.USER), Types.documentFormat.of(IppOffer.PDF));
    if (request.getOperation().equals(Operation.sendDocument)) {
      request.putOperationAttributes(Types.lastDocument.of(true));
    }
    return request;
  }

  private IppPacket versioned(IppPacket packet) {
    return old
        ? new IppPacket(
            OLD_VERSION, packet.getCode(), packet.getRequestId(), packet.getAttributeGroups())
        : packet;
  }

  /** The answer, unless it is a refusal. */
  IppPacket accepted(IppPacket answer) {
    return IppAnswers.accepted(address, answer);
  }

  private int id(IppPacket answer) {
    Integer id = answer.getValue(Tag.jobAttributes, Types.jobId);
    if (id == null) {
      throw new PrinterException(
          Trouble.UNNUMBERED,
          "the printer " + address + " accepted the job but gave it no number",
          "check whether it prints");
    }
    return id;
  }

  private PrintOutcome cancelled(OptionalInt id) {
    if (id.isEmpty()) {
      return new PrintOutcome(PrintOutcome.End.INTERRUPTED, "stopped before the printer got it");
    }
    try {
      IppPacket.Builder cancel = IppPacket.cancelJob(uri(), id.getAsInt());
      cancel.putOperationAttributes(Types.requestingUserName.of(PrintJob.USER));
      ask(cancel);
      return new PrintOutcome(PrintOutcome.End.INTERRUPTED, "cancelled");
    } catch (PrinterException | InterruptedException e) {
      return new PrintOutcome(
          PrintOutcome.End.INTERRUPTED, "could not be cancelled: check the printer");
    }
  }
}
