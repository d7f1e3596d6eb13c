package clinic.handouts.pdf;

import clinic.handouts.check.content.Glyphs;
import clinic.handouts.text.font.FontCoverage;
import clinic.handouts.text.font.FontCoverage.Unprintable;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/**
 * Finds words of a layout that the fonts can't print: the renderer would print {@code #} instead
 * and say nothing. Words from the content are checked where they are written.
 */
final class PrintableWords {
  private static final Set<String> NOT_PRINTED = Set.of("head", "style", "script");

  private static final int QUOTED = 70;

  private PrintableWords() {}

  /** A problem for the first such character in each text. */
  static List<Diagnostic> problems(Document document, FontCoverage fonts, String layout) {
    List<Diagnostic> problems = new ArrayList<>();
    collect(document.getDocumentElement(), fonts, layout, problems);
    return problems.stream().distinct().toList();
  }

  /** The words around it, so that people can find it; without format and control characters. */
  private static String where(Node node) {
    String words = node.getNodeValue().replaceAll("[\\p{Cf}\\p{Cc}\\p{Cn}\\s]+", " ").strip();
    String quoted = words.length() <= QUOTED ? words : words.substring(0, QUOTED).strip() + "…";
    return words.length() < 2 || words.codePointCount(0, words.length()) < 2
        ? ""
        : " (in \"" + quoted + "\")";
  }

  private static void collect(
      Node node, FontCoverage fonts, String layout, List<Diagnostic> problems) {
    if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
      Optional<Unprintable> found =
          fonts.firstUnprintable(
              node.getNodeValue().replaceAll("[\\t\\r]", " "),
              node.getOwnerDocument().getDocumentElement().getAttribute("lang"));
      found.ifPresent(
          character ->
              problems.add(
                  Diagnostic.of(
                      Glyphs.rule(character),
                      Source.unread(layout).start(),
                      "in the words of the layout " + character.message() + where(node),
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
