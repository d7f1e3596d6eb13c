package clinic.handouts.print;

import clinic.handouts.print.ipp.IppAnswers;
import clinic.handouts.print.ipp.IppPatience;
import clinic.handouts.print.trouble.PrinterException;
import clinic.handouts.print.trouble.StateReasons;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows one job to its end and reports each change once. */
final class IppWatch {
  /** A printer may fail to answer now and then while it prints. */
  private static final int MOST_SILENCES = 3;

  private final IppPrinter printer;
  private final IppPatience patience;
  private final int job;
  private final PrintProgress progress;

  IppWatch(IppPrinter printer, IppPatience patience, int job, PrintProgress progress) {
    this.printer = printer;
    this.patience = patience;
    this.job = job;
    this.progress = progress;
  }

  /** A job that has been sent. */
  private record Step(Optional<PrintOutcome> end, String words) {
    static Step end(PrintOutcome.End end, String words) {
      return new Step(Optional.of(new PrintOutcome(end, words)), words);
    }
  }

  PrintOutcome follow() throws InterruptedException {
    String last = "";
    int silences = 0;
    for (int unchanged = 0; unchanged < patience.unchanged(); unchanged++) {
      try {
        Step step = step();
        if (step.end().isPresent()) {
          return step.end().get();
        }
        if (!step.words().equals(last)) {
          last = step.words();
          progress.says(last);
          unchanged = 0;
        }
        silences = 0;
      } catch (PrinterException e) {
        silences++;
        if (silences == MOST_SILENCES) {
          return new PrintOutcome(
              PrintOutcome.End.WAITING, "the printer got the job but no longer answers");
        }
      }
      Thread.sleep(patience.poll().toMillis());
    }
    return new PrintOutcome(PrintOutcome.End.WAITING, "the job is still at the printer: " + last);
  }

  private Step step() throws InterruptedException {
    IppPacket answer =
        printer.answer(
            IppPacket.getJobAttributes(printer.uri(), job, Types.jobState, Types.jobStateReasons));
    if (IppAnswers.is(answer, Status.clientErrorNotFound)
        || IppAnswers.is(answer, Status.clientErrorGone)) {
      return Step.end(
          PrintOutcome.End.HANDED_OVER, "the printer accepted the job and reports nothing further");
    }
    printer.accepted(answer);
    JobState state = answer.getValue(Tag.jobAttributes, Types.jobState);
    List<String> reasons = answer.getStrings(Tag.jobAttributes, Types.jobStateReasons);
    if (JobState.completed.equals(state)) {
      return reasons.contains("job-completed-with-errors")
          ? Step.end(
              PrintOutcome.End.NOT_PRINTED,
              joined("the printer reports errors, so check the sheets", ": ", reasons))
          : Step.end(PrintOutcome.End.PRINTED, joined("printed", ", but ", reasons));
    }
    if (JobState.canceled.equals(state)) {
      return Step.end(PrintOutcome.End.NOT_PRINTED, joined("cancelled", " ", reasons));
    }
    if (JobState.aborted.equals(state)) {
      return Step.end(
          PrintOutcome.End.NOT_PRINTED, joined("the printer gave up on the job", ": ", reasons));
    }
    return new Step(Optional.empty(), onItsWay(state, reasons));
  }

  private String onItsWay(JobState state, List<String> reasons) throws InterruptedException {
    if (JobState.pendingHeld.equals(state)) {
      return joined("held", " ", reasons);
    }
    List<String> all = new ArrayList<>(reasons);
    IppOffer offer = printer.offer();
    all.addAll(offer.reasons());
    if (offer.isStopped() || JobState.processingStopped.equals(state)) {
      all.remove("printer-stopped");
      return joined("stopped", ": ", all);
    }
    return joined(JobState.processing.equals(state) ? "printing" : "waiting", ", but ", all);
  }

  private static String joined(String state, String by, List<String> reasons) {
    String words = StateReasons.words(reasons);
    return words.isEmpty() ? state : state + by + words;
  }
}
