package clinic.handouts.picture.svg;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything in an SVG that can't be printed: one message, with every way to avoid it. */
final class Findings {
  private static final int MOST_NAMED = 4;

  private final Set<String> things = new LinkedHashSet<>();
  private final Set<Finding> kinds = new LinkedHashSet<>();
  private String only = "";
  private int first = -1;

  /** Notes that something is used that can't be printed, such as {@code <text>}. */
  void uses(Finding kind, String thing, int offset) {
    note(kind, offset);
    things.add(thing);
  }

  /** Notes that the whole file can't be used, and why, such as "is not well-formed XML". */
  void is(Finding kind, String why, int offset) {
    note(kind, offset);
    if (only.isEmpty()) {
      only = why;
      first = offset;
    }
  }

  private void note(Finding kind, int offset) {
    kinds.add(kind);
    first = first < 0 ? offset : Math.min(first, offset);
  }

  boolean isEmpty() {
    return kinds.isEmpty();
  }

  /** Where the first of them is in the file. */
  int offset() {
    return Math.max(0, first);
  }

  String message() {
    if (kinds.contains(Finding.NO_SVG)) {
      return "the file is not an SVG";
    }
    if (!only.isEmpty()) {
      return "the SVG " + only;
    }
    String named = things.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    String more = things.size() > MOST_NAMED ? " and more" : "";
    return "the SVG uses "
        + named
        + more
        + (things.size() > 1 ? ", which do" : ", which does")
        + " not print reliably";
  }

  String help() {
    return kinds.stream().map(Finding::way).distinct().collect(Collectors.joining("; "));
  }
}
