package clinic.handouts.print;

import java.util.function.Consumer;

/** What can print a PDF. */
public interface Printer {
  /** The name by which a person chooses it. */
  String name();

  /** What kind of printer it is: {@code queue}, or the protocol it is spoken to by. */
  String kind();

  /** How it is just now, in words also when it can't be reached. */
  PrinterStatus status();

  /**
   * Prints, and follows the job to its end. When the calling thread is interrupted, the job is
   * cancelled.
   *
   * @param job what to print
   * @param told each change on the way, in words
   * @throws PrinterException if the printer can't be reached, or does not take the job
   */
  PrintOutcome print(PrintJob job, Consumer<String> told);
}
