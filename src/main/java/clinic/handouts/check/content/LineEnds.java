package clinic.handouts.check.content;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.check.rule.FileScopes;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.text.Blank;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.FormattedText;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.WrittenLines;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/**
 * Lines end on paper where they end in the file, which is intended in a list of opening hours, but
 * hardly in a paragraph that its author wrapped at the edge of the window.
 */
public final class LineEnds implements ContentCheck {
  private static final int SHORTEST = 50;
  private static final int LONGEST = 90;
  private static final int ENOUGH = 3;

  private static final Rule LINE_ENDS =
      Rule.style(
          "line-ends",
          ENOUGH
              + " or more neighbouring lines of a paragraph, of "
              + SHORTEST
              + " to "
              + LONGEST
              + " characters each, that end without a stop",
          Rule.OWN,
          "write each paragraph on one line below '|', or use '>' instead, which joins" + " lines");

  @Override
  public List<Rule> rules() {
    return List.of(LINE_ENDS);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (ContentFile file : library.files()) {
      for (FormattedText text : file.texts()) {
        if (text.isMarkdown() && text.text().isPresent() && text.text().value().contains("\n")) {
          check(file, text, report);
        }
      }
    }
  }

  private static void check(ContentFile file, FormattedText text, Consumer<Diagnostic> report) {
    WrittenLines written = WrittenLines.of(text.text());
    if (written.areJoined()) {
      return;
    }
    Node node = text.text().markdown().document().getFirstChild();
    for (; node != null; node = node.getNext()) {
      int line = node instanceof Paragraph ? firstWrapped(node, written.lines()) : -1;
      if (line >= 0) {
        report.accept(
            Diagnostic.of(
                LINE_ENDS,
                written.placeAt(line, 0),
                "the lines will end where you broke them",
                LINE_ENDS.mend(),
                FileScopes.of(file, text.path())));
      }
    }
  }

  /** The first of enough lines that look wrapped; -1 if no lines do. */
  private static int firstWrapped(Node paragraph, List<String> lines) {
    int count = 0;
    for (SourceSpan span : paragraph.getSourceSpans()) {
      int line = span.getLineIndex();
      count = line < lines.size() && isWrapped(lines.get(line).strip()) ? count + 1 : 0;
      if (count == ENOUGH) {
        return line - ENOUGH + 1;
      }
    }
    return -1;
  }

  private static boolean isWrapped(String line) {
    return line.length() >= SHORTEST
        && line.length() <= LONGEST
        && !line.contains(Blank.LEAST)
        && !line.matches(".*[.!?:;…]['\"”’)*]*");
  }
}
