package clinic.handouts.proof.paper;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.proof.finding.Findings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says by how much half an action card is too full: what runs past the bottom of the sheet. */
public final class CardRoom {
  /** Baselines closer together than this, in points, belong to lines side by side. */
  private static final double SAME_ROW = 6;

  private final Findings findings;

  public CardRoom(Findings findings) {
    this.findings = findings;
  }

  /**
   * Looks for anything that is not on the first page, and reports the first such text or picture.
   *
   * @param texts the texts of one half, in reading order
   * @return whether anything was found
   */
  public boolean isTooSmallFor(List<PaperText> texts) {
    Optional<PaperText> text = texts.stream().filter(each -> !below(each).isEmpty()).findFirst();
    if (text.isPresent()) {
      report(text.get(), below(texts));
      return true;
    }
    Optional<PaperText> picture =
        texts.stream().filter(each -> each.lines().isEmpty() && each.lastPage() > 0).findFirst();
    picture.ifPresent(each -> report(each, " is below the end of its half", each.lastPage()));
    return picture.isPresent();
  }

  private static List<Line> below(PaperText text) {
    return text.lines().stream().filter(line -> line.page() > 0).toList();
  }

  private static List<Line> below(List<PaperText> texts) {
    return texts.stream()
        .flatMap(text -> below(text).stream())
        .sorted(
            Comparator.comparingInt(Line::page)
                .thenComparing(Comparator.comparingDouble(Line::baseline).reversed()))
        .toList();
  }

  private void report(PaperText text, List<Line> below) {
    List<Line> ofText = below(text);
    Line last = ofText.get(ofText.size() - 1);
    int own = rows(below.subList(0, below.indexOf(last) + 1));
    int all = rows(below);
    String more = all > own ? ", and what follows it by " + lines(all) : "";
    report(text, " runs past the end of its half by " + lines(own) + more, last.page());
  }

  private void report(PaperText text, String what, int page) {
    findings.onPage(
        ProofRules.CARD_FULL,
        text.place(),
        text.name() + what,
        page,
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
