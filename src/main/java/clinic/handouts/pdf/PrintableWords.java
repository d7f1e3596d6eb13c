package clinic.handouts.pdf;

import clinic.handouts.content.Diagnostic;
import clinic.handouts.content.FontCoverage;
import clinic.handouts.content.FontCoverage.Unprintable;
import clinic.handouts.content.Scope;
import clinic.handouts.content.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/**
 * Finds words of a layout that the fonts can't print: the renderer would print {@code #} for them
 * and say nothing. Content's own words are checked where they are written.
 */
final class PrintableWords {
  private static final Set<String> NOT_PRINTED = Set.of("head", "style", "script");

  private PrintableWords() {}

  /** A problem for the first such character of each text. */
  static List<Diagnostic> problems(Document document, FontCoverage fonts, String layout) {
    List<Diagnostic> problems = new ArrayList<>();
    collect(document.getDocumentElement(), fonts, layout, problems);
    return problems.stream().distinct().toList();
  }

  private static void collect(
      Node node, FontCoverage fonts, String layout, List<Diagnostic> problems) {
    if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
      Optional<Unprintable> found =
          fonts.firstUnprintable(node.getNodeValue().replaceAll("[\\t\\r]", " "));
      found.ifPresent(
          character ->
              problems.add(
                  Diagnostic.error(
                      character.rule(),
                      Source.unread(layout).start(),
                      "in the words of the layout " + character.message(),
                      character.help(),
                      Scope.EVERYTHING)));
    }
    if (NOT_PRINTED.contains(node.getNodeName())) {
      return;
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      collect(child, fonts, layout, problems);
    }
  }
}
