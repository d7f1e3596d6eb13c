package clinic.handouts.proof.paper;

import clinic.handouts.proof.page.TagElement;
import clinic.handouts.proof.page.TagElement.Mark;
import clinic.handouts.yaml.Place;
import java.util.List;

/**
 * A paragraph, heading, item or picture as it is on paper.
 *
 * @param element its tag, with its marked content
 * @param name what messages call it, including its first words
 * @param place where it is in the content, or else the layout
 * @param required whether it must be on paper
 * @param body whether patients act on it or read it in full
 * @param lines its lines; none for a picture
 */
public record PaperText(
    TagElement element,
    String name,
    Place place,
    boolean required,
    boolean body,
    List<Line> lines) {
  public PaperText {
    lines = List.copyOf(lines);
  }

  /** How many rows it takes up on a page; lines side by side are one row. */
  long rows(int page) {
    return lines.stream()
        .filter(line -> line.page() == page)
        .mapToLong(line -> Math.round(line.baseline()))
        .distinct()
        .count();
  }

  /** The page it starts on, from 0. */
  int firstPage() {
    return lines.isEmpty() ? marks().get(0).page() : lines.get(0).page();
  }

  /** The page it ends on, from 0. */
  int lastPage() {
    return lines.isEmpty()
        ? marks().get(marks().size() - 1).page()
        : lines.get(lines.size() - 1).page();
  }

  private List<Mark> marks() {
    return element.marks();
  }
}
