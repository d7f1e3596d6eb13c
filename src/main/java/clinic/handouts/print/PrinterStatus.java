package clinic.handouts.print;

/**
 * How a printer is just now.
 *
 * @param ready whether a job sent now would be printed at once
 * @param words the same for people, such as {@code out of paper}
 */
public record PrinterStatus(boolean ready, String words) {}
