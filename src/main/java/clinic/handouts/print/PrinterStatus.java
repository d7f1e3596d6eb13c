package clinic.handouts.print;

import java.util.List;

/**
 * A printer's current status.
 *
 * @param ready whether a job sent now would be printed at once
 * @param words the same in plain words, such as {@code out of paper}
 * @param trays where its paper can come from, as far as it says so
 */
public record PrinterStatus(boolean ready, String words, List<Tray> trays) {
  public PrinterStatus {
    trays = List.copyOf(trays);
  }

  /** Of a printer that says nothing about its trays. */
  public PrinterStatus(boolean ready, String words) {
    this(ready, words, List.of());
  }
}
