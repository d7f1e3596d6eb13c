package clinic.handouts.print;

import clinic.handouts.print.trouble.PrinterException;

/** Something that can print a PDF. */
public interface Printer {
  /** The name by which it is chosen. */
  String name();

  /** What kind of printer it is: {@code queue}, or the protocol it speaks. */
  String kind();

  /** Its current status; also has words for a printer that can't be reached. */
  PrinterStatus status();

  /**
   * Prints, and follows the job to its end. When the calling thread is interrupted, the job is
   * cancelled.
   *
   * @param job what to print
   * @param progress receives each change of the job's state, in words, and the news that the
   *     printer has the job
   * @throws PrinterException if the printer can't be reached, or does not accept the job
   */
  PrintOutcome print(PrintJob job, PrintProgress progress);
}
