package clinic.handouts.desk.order;

import clinic.handouts.edition.EditionKey;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One handout that somebody asked for.
 *
 * @param at when the job ended, by the desk's clock, to the second
 * @param reference the reference as printed; empty if the handout was never made
 * @param topic topic id
 * @param clinician clinician id
 * @param language language tag
 * @param format format id
 * @param copies how many were asked for
 * @param printer its name or address, or where else the PDF went
 * @param result the outcome, in words
 * @param by the initials of who gave it out; empty if they gave none
 * @param isGivenOut whether the patient may have it: it was printed, opened or saved
 */
public record LogEntry(
    LocalDateTime at,
    String reference,
    String topic,
    String clinician,
    String language,
    String format,
    int copies,
    String printer,
    String result,
    String by,
    boolean isGivenOut) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  static final List<String> COLUMNS =
      List.of(
          "time",
          "reference",
          "topic",
          "clinician",
          "language",
          "format",
          "copies",
          "printer",
          "result",
          "by",
          "given out");

  /** Before sheets that were opened or saved were in the log, and who gave them out. */
  private static final int FIRST_COLUMNS = 9;

  List<Object> cells() {
    return List.of(
        TIME.format(at),
        onOneLine(reference),
        onOneLine(topic),
        onOneLine(clinician),
        onOneLine(language),
        onOneLine(format),
        copies,
        onOneLine(printer),
        onOneLine(result),
        onOneLine(by),
        isGivenOut ? "yes" : "no");
  }

  /**
   * The entries of an order that was printed, opened or saved.
   *
   * @param references those of its handouts, once they are made
   * @param where the printer, or where else the sheets went
   */
  static List<LogEntry> of(
      LocalDateTime at,
      DeskOrder order,
      List<String> references,
      int copies,
      String where,
      String result,
      boolean isGivenOut) {
    List<EditionKey> keys = order.keys();
    return IntStream.range(0, keys.size())
        .mapToObj(
            i ->
                new LogEntry(
                    at,
                    i < references.size() ? references.get(i) : "",
                    keys.get(i).topic(),
                    keys.get(i).clinician(),
                    keys.get(i).language(),
                    keys.get(i).format(),
                    copies,
                    where,
                    result,
                    order.by(),
                    isGivenOut))
        .toList();
  }

  /** One line of the file is one entry, so the file can be split between any two lines. */
  static String onOneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
  }

  /** Empty for lines that are not entries, such as the header. */
  static Optional<LogEntry> of(List<String> cells) {
    if (cells.size() != COLUMNS.size() && cells.size() != FIRST_COLUMNS) {
      return Optional.empty();
    }
    boolean isFirst = cells.size() == FIRST_COLUMNS;
    try {
      return Optional.of(
          new LogEntry(
              LocalDateTime.parse(cells.get(0), TIME),
              cells.get(1),
              cells.get(2),
              cells.get(3),
              cells.get(4),
              cells.get(5),
              Integer.parseInt(cells.get(6)),
              cells.get(7),
              cells.get(8),
              isFirst ? "" : cells.get(9),
              isFirst ? cells.get(8).equals("printed") : cells.get(10).equals("yes")));
    } catch (DateTimeParseException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
