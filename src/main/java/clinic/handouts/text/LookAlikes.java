package clinic.handouts.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what looks like structure to the author of a text, but not to Markdown: bullets pasted from
 * elsewhere, rows of a table, tick boxes, lines to write on. On paper, these would run together or
 * show their marks.
 */
public final class LookAlikes {
  /** What a piece of text looks like. */
  public enum Kind {
    LIST,
    TABS,
    COLUMNS,
    PIPES,
    STRUCK_OUT,
    BOX,
    BLANK,
    LINE_ACROSS,
    HEADING,
    SPLIT
  }

  /**
   * Something that looks like structure.
   *
   * @param kind what it looks like
   * @param line the index of its first line
   * @param column where it begins in that line, in UTF-16 units
   * @param mark the characters that make it look so
   */
  public record LookAlike(Kind kind, int line, int column, String mark) {}

  private static final String BULLET = "[•·‣◦▪▫●○■◆◇►▶➢➤❖✦★∙⁃※✓✔]";
  private static final String PHONE = "\\([0-9]+\\)\\h?[0-9]{3,4}[\\h-]?[0-9]{3,4}\\b";

  /** The mark of an item: bullets, dashes, letters and numbers, some without a space after them. */
  private static final Pattern MARK =
      Pattern.compile(
          "\\h*(?!"
              + PHONE
              + ")(?:(?<own>(?:[-*+]|[0-9]{1,2}[.)])(?=\\h))"
              + "|(?<bullet>"
              + BULLET
              + ")(?=\\h|[\\p{L}\\p{N}])"
              + "|(?:[–—−](?=[\\h\\p{L}])|o(?=\\h)|[a-z]\\.(?=\\h)"
              + "|\\(?(?:[A-Za-z]|[ivx]{1,4}|[0-9]{1,2})\\)(?=[\\h\\p{L}])"
              + "|-(?=\\p{L})|[0-9]{1,2}\\.(?=\\p{L})))\\h*");

  private static final Pattern NUMBER = Pattern.compile("\\h*([0-9]{1,2})[.)]\\h");

  private static final Pattern SPLIT_END = Pattern.compile("\\d[-–/]\\h*$");

  private static final Pattern TAB = Pattern.compile("\\S\\h*\\t\\h*\\S");
  private static final Pattern GAP = Pattern.compile("\\S\\h{2,}(?=\\S)");

  /** Two spaces after a sentence, as typists used to learn. */
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[.!?][\"'”’)]?)\\h{2}(?=[\\p{Lu}\\p{Lt}\"“‘'(])");

  private static final Pattern PIPE = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern STRUCK_OUT = Pattern.compile("(?<![~\\\\])~~(?=[^~])");
  private static final Pattern BOX =
      Pattern.compile(
          "(?<![\\S&&[^☐□]])(?:\\[(?:[ xX✓✔]\\](?![(\\[])|\\](?=\\h))|[☐☑☒□▢❏❑⬜]|\\(\\h{1,3}\\)(?!\\S))|^\\h*\\(\\)(?=\\h)");

  /** A line to write on, or the blanks of a date, typed with dots. */
  private static final Pattern DOTS =
      Pattern.compile(
          "[.…]{5,}|…{2,}|\\.(?:\\h\\.){4,}|(?<!\\S)[.…]{2,}(?:\\h?[/-]\\h?[.…]{2,})+(?!\\S)"
              + "|(?<![_\\w\\\\])__(?![_\\w])|(?:\\\\_){2,}");

  private static final Pattern DRAWN = Pattern.compile("\\h*[–—―─━═]{3,}\\h*");
  private static final Pattern TYPED_LINE =
      Pattern.compile("\\h*(?:(?:[-*]\\h*){3,}|_(?:\\h+_){2,}\\h*|={3,}\\h*)");
  private static final Pattern TIGHT_HEADING = Pattern.compile("\\h*(#{2,6})(?=[^#\\s])");
  private static final Pattern TYPED_HEADING = Pattern.compile("\\h*(#{1,6})(?=\\h)");

  private final List<String> lines;
  private final boolean joined;
  private final Read read;
  private final List<LookAlike> found = new ArrayList<>();

  /** What Markdown recognises: the lines on which items, tick boxes and rows of tables begin. */
  private record Read(Set<Integer> items, Set<Integer> boxes, Set<Integer> rows) {
    static final Read NOTHING = new Read(Set.of(), Set.of(), Set.of());
  }

  private LookAlikes(List<String> lines, boolean joined, Read read) {
    this.lines = lines;
    this.joined = joined;
    this.read = read;
  }

  /**
   * What looks like structure in a text whose lines Markdown sees, in order; each list or table
   * once.
   *
   * @param lines its lines
   */
  public static List<LookAlike> in(List<String> lines, Markdown text) {
    Read read = new Read(text.itemLines(), text.boxLines(), text.tableLines());
    return new LookAlikes(lines, false, read).all();
  }

  /**
   * What looks like structure in a text whose lines become one line before it is printed.
   *
   * @param lines its lines as the author sees them
   */
  public static List<LookAlike> joined(List<String> lines) {
    return new LookAlikes(lines, true, Read.NOTHING).all();
  }

  private List<LookAlike> all() {
    lists();
    rows(Kind.TABS, line -> TAB.matcher(rest(line)).find(), 1);
    rows(Kind.COLUMNS, this::hasColumns, 2);
    loneRows();
    rows(Kind.PIPES, this::isRow, 1);
    marks(Kind.BOX, BOX);
    marks(Kind.BLANK, DOTS);
    marks(Kind.STRUCK_OUT, STRUCK_OUT);
    lines();
    splits();
    return found.stream()
        .sorted(Comparator.comparingInt(LookAlike::line).thenComparingInt(LookAlike::column))
        .toList();
  }

  /** Two items make a list; so does one after a colon, or one with a tab after its mark. */
  private void lists() {
    int first = -1;
    boolean sure = false;
    Matcher last = MARK.matcher("");
    for (int line = 0; line <= lines.size(); line++) {
      Matcher mark = MARK.matcher(line < lines.size() ? lines.get(line) : "");
      if (mark.lookingAt() && !read.items().contains(line) && !isRuled(line)) {
        sure |=
            first >= 0 || mark.group().endsWith("\t") || isBelowColon(line) || isNextNumber(line);
        first = first < 0 ? line : first;
        last = mark;
      } else if (first >= 0 && !goesOn(line, last)) {
        if (sure) {
          add(
              Kind.LIST,
              first,
              MARK.matcher(lines.get(first)).results().findFirst().orElseThrow().group().strip());
        }
        first = -1;
        sure = false;
      }
    }
  }

  /**
   * Whether a line belongs to a list: text that continues below a bullet does; below other marks it
   * does if it is indented. An empty line ends Markdown's own lists, because Markdown recognises
   * the next one.
   */
  private boolean goesOn(int line, Matcher mark) {
    if (line == lines.size() || read.items().contains(line)) {
      return false;
    }
    String text = lines.get(line);
    return text.isBlank()
        ? mark.group("own") == null
        : indentation(text) > 0 || (mark.group("bullet") != null && !lines.get(line - 1).isBlank());
  }

  private boolean isBelowColon(int line) {
    return line > 0 && lines.get(line - 1).stripTrailing().endsWith(":");
  }

  /** Whether it goes on from the item above, as a step that is indented too far. */
  private boolean isNextNumber(int line) {
    Matcher number = NUMBER.matcher(lines.get(line));
    Matcher above = NUMBER.matcher(line > 0 ? lines.get(line - 1) : "");
    return number.lookingAt()
        && above.lookingAt()
        && read.items().contains(line - 1)
        && Integer.parseInt(number.group(1)) == Integer.parseInt(above.group(1)) + 1;
  }

  private boolean isRuled(int line) {
    return TYPED_LINE.matcher(lines.get(line)).matches();
  }

  /** A line without the mark of an item. */
  private String rest(int line) {
    Matcher mark = MARK.matcher(lines.get(line));
    return mark.lookingAt() ? lines.get(line).substring(mark.end()) : lines.get(line);
  }

  private boolean hasColumns(int line) {
    String text = SENTENCE_END.matcher(rest(line)).replaceAll(" ");
    return GAP.matcher(text).find() && !TAB.matcher(text).find();
  }

  /** A line of three columns and more, two of them with numbers, is a row even by itself. */
  private void loneRows() {
    for (int line = 0; line < lines.size(); line++) {
      int at = line;
      String[] cells = rest(line).strip().split("\\h{2,}", -1);
      long numbers = List.of(cells).stream().filter(cell -> cell.matches(".*\\d.*")).count();
      if (cells.length > 2
          && numbers > 1
          && hasColumns(line)
          && !read.rows().contains(line)
          && found.stream().noneMatch(each -> each.line() <= at && each.kind() == Kind.COLUMNS)) {
        add(Kind.COLUMNS, line, "");
      }
    }
  }

  private boolean isRow(int line) {
    long pipes = pipes(line);
    return pipes > 1 || (pipes == 1 && ((line > 0 && pipes(line - 1) > 0) || pipes(line + 1) > 0));
  }

  private long pipes(int line) {
    boolean free = line < lines.size() && !read.rows().contains(line);
    return free ? PIPE.matcher(lines.get(line)).results().count() : 0;
  }

  /** Reports neighbouring lines that look like rows once, if there are enough of them. */
  private void rows(Kind kind, IntPredicate isRow, int enough) {
    int first = -1;
    int count = 0;
    for (int line = 0; line <= lines.size(); line++) {
      if (line < lines.size() && !read.rows().contains(line) && isRow.test(line)) {
        first = count++ == 0 ? line : first;
      } else if (line == lines.size() || !lines.get(line).isBlank()) {
        if (count >= enough) {
          add(kind, first, "");
        }
        count = 0;
      }
    }
  }

  /** Reports the first mark in neighbouring lines that have one. */
  private void marks(Kind kind, Pattern pattern) {
    boolean told = false;
    for (int line = 0; line < lines.size(); line++) {
      Matcher mark = pattern.matcher(lines.get(line));
      boolean has = mark.find(read.boxes().contains(line) ? lines.get(line).indexOf(']') + 1 : 0);
      if (has && !told) {
        found.add(new LookAlike(kind, line, mark.start(), mark.group().strip()));
      }
      told = has || (told && lines.get(line).isBlank());
    }
  }

  /** Lines drawn with characters, and headings that Markdown does not recognise. */
  private void lines() {
    for (int line = 0; line < lines.size(); line++) {
      String text = lines.get(line);
      boolean hidden = joined && line > 0 && !lines.get(line - 1).isBlank();
      if (DRAWN.matcher(text).matches() || (hidden && isRuled(line))) {
        add(Kind.LINE_ACROSS, line, text.strip());
      }
      for (Pattern heading : List.of(TIGHT_HEADING, TYPED_HEADING)) {
        Matcher marks = heading.matcher(text);
        if (marks.lookingAt() && (hidden || heading == TIGHT_HEADING)) {
          add(Kind.HEADING, line, marks.group(1));
        }
      }
    }
  }

  /** A range, fraction or word that goes on in the next line would get a space. */
  private void splits() {
    for (int line = 0; line + 1 < lines.size(); line++) {
      Matcher end = SPLIT_END.matcher(lines.get(line));
      String next = lines.get(line + 1).strip();
      boolean isRange = end.find() && !next.isEmpty() && Character.isDigit(next.charAt(0));
      if (isRange && !read.items().contains(line + 1)) {
        found.add(new LookAlike(Kind.SPLIT, line, end.start(), end.group().strip()));
      }
    }
  }

  private void add(Kind kind, int line, String mark) {
    found.add(new LookAlike(kind, line, indentation(lines.get(line)), mark));
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }
}
