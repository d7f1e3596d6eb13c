package clinic.handouts.check.slip;

import clinic.handouts.check.rule.FileScopes;
import clinic.handouts.check.rule.Rule;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.FormattedText;
import clinic.handouts.yaml.RuleCard;
import clinic.handouts.yaml.Scope;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/**
 * A list begins and ends where its author sees it: not with a dash that is part of a range, and not
 * with a sentence that stands right below its last item.
 */
public final class ListEdges implements Rule {
  private static final RuleCard CARD =
      RuleCard.form(
          "list-edge",
          "a dash or plus before a number that would make a list of it, and sentences right below a"
              + " list that would be printed as part of its last item",
          "leave an empty line between a list and the text around it");

  private static final Pattern ENDED = Pattern.compile(".*[.!?:][)\"'”’]?\\s*");
  private static final Pattern OPEN = Pattern.compile(".*[^:.!?\\s]\\s*");

  @Override
  public List<RuleCard> cards() {
    return List.of(CARD);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (ContentFile file : library.files()) {
      for (FormattedText text : file.texts()) {
        if (text.format().equals("blocks") && text.text().isPresent()) {
          Found found = new Found(text, FileScopes.of(file, text.path()), report);
          below(text.text().markdown().document(), found);
        }
      }
    }
  }

  /** Reports what is wrong with a text's lists. */
  private record Found(FormattedText text, Scope scope, Consumer<Diagnostic> report) {
    String line(int index) {
      List<String> lines = text.text().value().lines().toList();
      return index < 0 || index >= lines.size() ? "" : lines.get(index);
    }

    void at(SourceSpan span, String message, String help) {
      report.accept(
          Diagnostic.of(CARD, text.text().placeAt(span.getInputIndex()), message, help, scope));
    }
  }

  private static void below(Node parent, Found found) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof BulletList) {
        beginning(node, found);
      }
      if (node instanceof Paragraph && parent instanceof ListItem) {
        end(node.getSourceSpans(), found);
      }
      below(node, found);
    }
  }

  /** A number with a dash, plus or minus before it, below a line that does not end there. */
  private static void beginning(Node list, Found found) {
    if (!(list.getPrevious() instanceof Paragraph) || list.getSourceSpans().isEmpty()) {
      return;
    }
    SourceSpan span = list.getSourceSpans().get(0);
    String item = found.line(span.getLineIndex()).strip();
    if (item.matches("[-+*]\\s+\\d.*")
        && OPEN.matcher(found.line(span.getLineIndex() - 1)).matches()) {
      found.at(
          span,
          "this '" + item.charAt(0) + "' would begin a list, and not be printed",
          "write it on the line above; if it is a list, leave an empty line above it");
    }
  }

  private static void end(List<SourceSpan> spans, Found found) {
    int column = spans.isEmpty() ? 0 : spans.get(0).getColumnIndex();
    for (int i = 1; i < spans.size(); i++) {
      String line = found.line(spans.get(i).getLineIndex());
      boolean isOutside = line.length() - line.stripLeading().length() < column;
      boolean isSentence =
          !line.isBlank()
              && (Character.isUpperCase(line.strip().codePointAt(0))
                  || Character.isTitleCase(line.strip().codePointAt(0)));
      if (isOutside
          && isSentence
          && ENDED.matcher(found.line(spans.get(i).getLineIndex() - 1)).matches()) {
        found.at(
            spans.get(i),
            "this would be printed as part of the item above it",
            "leave an empty line above it; if it belongs to the item, indent it like the item's"
                + " words");
        return;
      }
    }
  }
}
