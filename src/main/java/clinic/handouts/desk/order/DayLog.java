package clinic.handouts.desk.order;

import clinic.handouts.files.Csv;
import clinic.handouts.files.NoSuchWorkspaceException;
import clinic.handouts.files.OutputException;
import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.Workspace;
import clinic.handouts.files.WrittenFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The log of what the desk gave out: {@code .handouts/log/YYYY-MM.csv}, one line per handout,
 * readable by its owner only and without any patient's data. A line is either complete or not there
 * at all, even when several desks write or one is killed. Spreadsheets can open it: UTF-8 with a
 * byte order mark, commas, and no cell that is a formula. Thread-safe.
 */
public final class DayLog {
  private static final String FOLDER = ".handouts/log";
  private static final long MAX_BYTES = 256L << 20;
  private static final String MARK = "\uFEFF";
  private static final Duration COUNTED_FOR = Duration.ofSeconds(30);

  private final Path root;
  private final Clock clock;
  private Count count = new Count(LocalDate.MIN, 0, Map.of());

  private record Count(LocalDate since, long nanos, Map<String, Integer> uses) {}

  /**
   * The log of a workspace.
   *
   * @param root the workspace's folder
   * @param clock gives today's date
   */
  public DayLog(Path root, Clock clock) {
    this.root = root;
    this.clock = clock;
  }

  /**
   * Adds an order that was not printed, but whose sheets were opened or saved. If the log can't be
   * written, they are given out all the same, as with printing, which says so.
   */
  public void gaveOut(DeskOrder order, Sheet sheet, String how) {
    try {
      LogEntry.of(LocalDateTime.now(clock), order, sheet.references(), 1, "", how, true)
          .forEach(this::add);
    } catch (OutputException | NoSuchWorkspaceException e) {
      forgetCount(); // The next order that is printed tells.
    }
  }

  /**
   * Adds an entry and waits until it is on the disk.
   *
   * @throws OutputException if the file can't be written or the folder leads out of the workspace;
   *     the log is left as it was
   */
  public void add(LogEntry entry) {
    Workspace workspace = Workspace.open(root, clock);
    String path = path(YearMonth.from(entry.at()));
    Path file = workspace.root().resolve(path);
    for (String part : List.of(".handouts", FOLDER, path)) {
      if (!workspace.isInside(part)) {
        throw new OutputException(file, "it leads outside the workspace through a link");
      }
    }
    WrittenFile.append(
        file, bytes(MARK + Csv.line(LogEntry.COLUMNS)), bytes(Csv.line(entry.cells())));
    forgetCount();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String path(YearMonth month) {
    return FOLDER + "/" + month + ".csv";
  }

  /**
   * The entries of a range of days, oldest first. Lines that somebody has edited so that they are
   * no longer entries are left out.
   *
   * @throws UnreadableLogException if a month's file exists but can't be read
   */
  public List<LogEntry> between(LocalDate from, LocalDate toInclusive) {
    Workspace workspace = Workspace.open(root, clock);
    List<LogEntry> entries = new ArrayList<>();
    for (String name : workspace.names(FOLDER)) {
      if (isOf(name, YearMonth.from(from), YearMonth.from(toInclusive))) {
        entries.addAll(read(workspace, FOLDER + "/" + name));
      }
    }
    return entries.stream()
        .filter(each -> !each.at().toLocalDate().isBefore(from))
        .filter(each -> !each.at().toLocalDate().isAfter(toInclusive))
        .sorted(Comparator.comparing(LogEntry::at))
        .toList();
  }

  private static boolean isOf(String name, YearMonth first, YearMonth last) {
    try {
      YearMonth month = YearMonth.parse(name.replaceAll("\\.csv$", ""));
      return name.endsWith(".csv") && !month.isBefore(first) && !month.isAfter(last);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static List<LogEntry> read(Workspace workspace, String path) {
    try {
      String text = new String(workspace.read(path, MAX_BYTES), StandardCharsets.UTF_8);
      return Csv.read(text).stream().flatMap(cells -> LogEntry.of(cells).stream()).toList();
    } catch (UnreadableException e) {
      throw new UnreadableLogException(path, e);
    }
  }

  /** Thrown when the log exists but can't be read; the message says which file and why. */
  public static final class UnreadableLogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnreadableLogException(String path, UnreadableException cause) {
      super("the log " + path + " " + cause.getMessage(), cause);
    }
  }

  /**
   * Entries as CSV for a spreadsheet, in the same form as the log's own files, with the title of
   * each topic after them.
   *
   * @param title says what an entry's topic is called
   */
  public static String csv(List<LogEntry> entries, Function<LogEntry, String> title) {
    List<Object> head = new ArrayList<>(LogEntry.COLUMNS);
    head.add("title");
    StringBuilder csv = new StringBuilder(MARK).append(Csv.line(head));
    for (LogEntry entry : entries) {
      List<Object> cells = new ArrayList<>(entry.cells());
      cells.add(LogEntry.onOneLine(title.apply(entry)));
      csv.append(Csv.line(cells));
    }
    return csv.toString();
  }

  /**
   * How often each topic was made since a day, by topic id; recounted every half minute and after
   * each entry by this desk. Empty if the log can't be read, because the counts only sort a list.
   */
  public synchronized Map<String, Integer> uses(LocalDate since) {
    boolean fresh = System.nanoTime() - count.nanos() < COUNTED_FOR.toNanos();
    if (!fresh || !count.since().equals(since)) {
      count = new Count(since, System.nanoTime(), counted(since));
    }
    return count.uses();
  }

  private Map<String, Integer> counted(LocalDate since) {
    Map<String, Integer> uses = new HashMap<>();
    try {
      between(since, LocalDate.now(clock)).stream()
          .filter(each -> !each.reference().isEmpty())
          .forEach(each -> uses.merge(each.topic(), 1, Integer::sum));
    } catch (UnreadableLogException e) {
      return Map.of();
    }
    return Map.copyOf(uses);
  }

  private synchronized void forgetCount() {
    count = new Count(LocalDate.MIN, 0, Map.of());
  }
}
