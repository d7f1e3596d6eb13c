package clinic.handouts.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says by how much a half of an action card is too full: what runs on over the sheet's end. */
final class CardRoom {
  /** Baselines nearer than this, in points, are those of lines side by side. */
  private static final double SAME_ROW = 6;

  private final Findings findings;

  CardRoom(Findings findings) {
    this.findings = findings;
  }

  /**
   * Looks for the first text that ends on another page than the first.
   *
   * @param texts of a half, in reading order
   * @return whether there is one
   */
  boolean isTooSmallFor(List<PaperText> texts) {
    List<Line> below =
        texts.stream()
            .flatMap(text -> text.lines().stream())
            .filter(line -> line.page() > 0)
            .sorted(
                Comparator.comparingInt(Line::page)
                    .thenComparing(Comparator.comparingDouble(Line::baseline).reversed()))
            .toList();
    texts.stream()
        .filter(text -> text.lastPage() > 0)
        .findFirst()
        .ifPresent(text -> report(text, below));
    return !below.isEmpty();
  }

  private void report(PaperText text, List<Line> below) {
    Line last = text.lines().get(text.lines().size() - 1);
    int own = rows(below.subList(0, below.indexOf(last) + 1));
    int all = rows(below);
    String more = all > own ? ", and what follows " + lines(all) + " below it" : "";
    findings.onPage(
        "proof-card-full",
        text.place(),
        text.name() + " ends " + lines(own) + " below the half" + more,
        last.page(),
        "shorten the topic's lists, or give out the standard format");
  }

  private static int rows(List<Line> lines) {
    List<Line> rows = new ArrayList<>();
    for (Line line : lines) {
      Line before = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      if (before == null
          || before.page() != line.page()
          || before.baseline() - line.baseline() > SAME_ROW) {
        rows.add(line);
      }
    }
    return rows.size();
  }

  private static String lines(int count) {
    return count + (count == 1 ? " line" : " lines");
  }
}
