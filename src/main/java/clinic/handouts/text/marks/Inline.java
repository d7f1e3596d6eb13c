package clinic.handouts.text.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A part of a text without line structure: words, or a mark such as bold. Immutable. */
public sealed interface Inline {
  /** What a mark does. */
  enum Kind {
    BOLD(true),
    EMPHASIS(true),
    LINK(true),
    BREAK(false),
    BLANK(false);

    private final boolean isAround;

    Kind(boolean isAround) {
      this.isAround = isAround;
    }

    /** Whether a translation must have it; bold and emphasis may go. */
    public boolean isNeeded() {
      return this != BOLD && this != EMPHASIS;
    }

    /** Whether it stands around words; otherwise it is a spot between them. */
    public boolean isAround() {
      return isAround;
    }
  }

  /** Words without marks. */
  record Words(String text) implements Inline {}

  /**
   * A mark.
   *
   * @param id unique in its text
   * @param kind what it does
   * @param data where a link leads, or a blank as typed; empty for others
   * @param inside what it stands around; empty for a spot
   */
  record Mark(String id, Kind kind, String data, List<Inline> inside) implements Inline {
    public Mark {
      inside = List.copyOf(inside);
    }
  }

  /** The words and marks as one line, to compare texts by. */
  static String flat(List<Inline> text) {
    return text.stream().map(Inline::flat).collect(Collectors.joining());
  }

  private static String flat(Inline part) {
    if (part instanceof Mark mark) {
      return "{" + mark.kind() + " " + mark.data() + "|" + flat(mark.inside()) + "}";
    }
    return ((Words) part).text();
  }

  /** The words alone. */
  static String words(List<Inline> text) {
    return text.stream()
        .map(
            part ->
                part instanceof Mark mark
                    ? mark.kind().isAround() ? words(mark.inside()) : " "
                    : ((Words) part).text())
        .collect(Collectors.joining());
  }

  /** All marks, those within others too. */
  static Stream<Mark> marks(List<Inline> text) {
    return text.stream()
        .filter(Mark.class::isInstance)
        .map(Mark.class::cast)
        .flatMap(mark -> Stream.concat(Stream.of(mark), marks(mark.inside())));
  }

  /**
   * The same text with each run of white space as one space, and none at its ends or beside the end
   * of a line: tools may have wrapped it.
   */
  static List<Inline> tidy(List<Inline> text) {
    List<Inline> spaced = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      if (text.get(i) instanceof Words words) {
        String line = words.text().replaceAll("[ \\t\\r\\n]+", " ");
        line = i == 0 || isBreak(text.get(i - 1)) ? line.stripLeading() : line;
        line = i + 1 == text.size() || isBreak(text.get(i + 1)) ? line.stripTrailing() : line;
        if (!line.isEmpty()) {
          spaced.add(new Words(line));
        }
      } else {
        Mark mark = (Mark) text.get(i);
        spaced.add(new Mark(mark.id(), mark.kind(), mark.data(), squeezed(mark.inside())));
      }
    }
    return List.copyOf(spaced);
  }

  private static List<Inline> squeezed(List<Inline> inside) {
    List<Inline> parts = new ArrayList<>();
    for (Inline part : inside) {
      parts.add(
          part instanceof Mark mark
              ? new Mark(mark.id(), mark.kind(), mark.data(), squeezed(mark.inside()))
              : new Words(((Words) part).text().replaceAll("[ \\t\\r\\n]+", " ")));
    }
    return parts;
  }

  private static boolean isBreak(Inline part) {
    return part instanceof Mark mark && mark.kind() == Kind.BREAK;
  }
}
