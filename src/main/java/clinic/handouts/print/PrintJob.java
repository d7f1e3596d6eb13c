package clinic.handouts.print;

import clinic.handouts.print.paper.PageSelection;
import java.util.List;
import java.util.Objects;

/**
 * A document on its way to paper.
 *
 * @param name what print queues and printers show for it; never anything about the patient
 * @param pdf the proved PDF
 * @param options how it is printed
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared and never copied: it is large.
public record PrintJob(String name, byte[] pdf, PrintOptions options) {
  /** The user name that print queues and printers see. */
  static final String USER = "handouts";

  /**
   * A job.
   *
   * @throws IllegalArgumentException if the options ask for pages that the document does not have
   */
  public PrintJob {
    Objects.requireNonNull(name);
    if (options.lastPage() > 0) {
      int pages = PageSelection.pages(pdf);
      if (options.lastPage() > pages) {
        throw new IllegalArgumentException(
            "there is no page " + options.lastPage() + ": the last one is " + pages);
      }
    }
  }

  /**
   * A job that print queues and printers know only by the references of its handouts.
   *
   * @param references the references as printed, at least one
   * @throws IllegalArgumentException if the options ask for pages that the document does not have
   */
  public static PrintJob of(List<String> references, byte[] pdf, PrintOptions options) {
    String first = references.get(0);
    String name =
        references.size() == 1
            ? "Handout " + first
            : "Handouts " + first + " and " + (references.size() - 1) + " more";
    return new PrintJob(name, pdf, options);
  }
}
