package clinic.handouts.check.slip;

import clinic.handouts.check.rule.FileScopes;
import clinic.handouts.check.rule.Rule;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.FormattedText;
import clinic.handouts.yaml.RuleCard;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Stars that Markdown would swallow between numbers, or leave in print, and an exclamation mark
 * that YAML would swallow: "2*5 mL*3" would become "25 mL3".
 */
public final class LostMarks implements Rule {
  private static final RuleCard CARD =
      RuleCard.form(
          "lost-mark",
          "stars between numbers, which would vanish, and '**' that would be printed, because bold"
              + " does not begin or end right at its words",
          "write × for times and \\* for a star; bold is **these words**, in one paragraph");

  @Override
  public List<RuleCard> cards() {
    return List.of(CARD);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (ContentFile file : library.files()) {
      for (FormattedText text : file.texts()) {
        if (text.isMarkdown() && text.text().isPresent() && hasWords(text)) {
          marks(text.text().markdown().document(), text, file, report);
        }
        if (!text.printed().isEmpty() && text.text().isPresent()) {
          exclamation(text, file, report);
        }
      }
    }
  }

  /** A text of nothing but marks is reported by itself. */
  private static boolean hasWords(FormattedText text) {
    return text.text().markdown().plain().codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static void exclamation(
      FormattedText text, ContentFile file, Consumer<Diagnostic> report) {
    String line = text.text().place().excerpt();
    int column = line.offsetByCodePoints(0, text.text().place().column() - 1);
    if (line.startsWith("! ", column) && !text.text().value().startsWith("!")) {
      report.accept(
          Diagnostic.of(
              CARD,
              text.text().place(),
              "the '!' before this text would not be printed",
              "put the whole text in quotes, or leave the '!' out",
              FileScopes.of(file, text.path())));
    }
  }

  private static void marks(
      Node parent, FormattedText text, ContentFile file, Consumer<Diagnostic> report) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (isLost(node)) {
        report(
            node,
            "the '*' before and behind these words would not be printed",
            "write × for times, or \\* for a star that is to be printed",
            text,
            file,
            report);
      } else if (node instanceof Text words && words.getLiteral().contains("**")) {
        report(
            node,
            "'**' would be printed here",
            "begin and end bold right at its words, with a space outside, such as '**Stop:** rest';"
                + " end it in the same paragraph",
            text,
            file,
            report);
      }
      marks(node, text, file, report);
    }
  }

  private static void report(
      Node node,
      String message,
      String help,
      FormattedText text,
      ContentFile file,
      Consumer<Diagnostic> report) {
    SourceSpan span = node.getSourceSpans().isEmpty() ? null : node.getSourceSpans().get(0);
    report.accept(
        Diagnostic.of(
            CARD,
            span == null ? text.text().place() : text.text().placeAt(span.getInputIndex()),
            message,
            help,
            FileScopes.of(file, text.path())));
  }

  /** Whether stars stand inside a word or between numbers; bold letters in a word may be meant. */
  private static boolean isLost(Node node) {
    int before = node.getPrevious() instanceof Text text ? last(text.getLiteral()) : ' ';
    int behind = node.getNext() instanceof Text text ? first(text.getLiteral()) : ' ';
    return node instanceof Emphasis
        ? Character.isLetterOrDigit(before) || Character.isLetterOrDigit(behind)
        : node instanceof StrongEmphasis
            && (Character.isDigit(before) || Character.isDigit(behind));
  }

  private static int first(String text) {
    return text.isEmpty() ? ' ' : text.codePointAt(0);
  }

  private static int last(String text) {
    return text.isEmpty() ? ' ' : text.codePointBefore(text.length());
  }
}
