package clinic.handouts.print;

/**
 * A printer's current status.
 *
 * @param ready whether a job sent now would be printed at once
 * @param words the same in plain words, such as {@code out of paper}
 */
public record PrinterStatus(boolean ready, String words) {}
