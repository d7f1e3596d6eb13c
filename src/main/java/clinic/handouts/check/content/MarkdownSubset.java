package clinic.handouts.check.content;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.check.rule.FileScopes;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.text.Blank;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.FormattedText;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.SchemaRules;
import clinic.handouts.yaml.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * Texts contain only the Markdown that a handout can show: paragraphs, strong, emphasis, lists and
 * links that work on paper. Inline texts are a single paragraph.
 */
public final class MarkdownSubset implements ContentCheck {
  static final Rule MARKDOWN =
      Rule.error(
          "markdown",
          "Markdown that a handout can't show: headings, code, images, HTML, lists and tables in one-line texts",
          "CommonMark 0.31, 2024",
          "use paragraphs, **bold**, *emphasis*, lists, tables, '- [ ]' boxes, ___ blanks and links only");

  /** The maximum number of refusals reported for one text. */
  private static final int MAX_REFUSALS = 20;

  /**
   * Character references (CommonMark 0.31, 2.5): they would introduce characters that no check has
   * seen. With an escaped {@code &}, it is plain text.
   */
  private static final Pattern REFERENCE =
      Pattern.compile("(?<!\\\\)&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

  /** Bold words, links, elements and character references. */
  private static final Pattern MARKED =
      Pattern.compile(
          "\\*\\*(?=\\S)[^*]+\\*\\*|</?(?:a|b|br|div|em|font|h[1-6]|i|img|li|ol|p|s|small|span|strong|sub|sup|table|td|th|tr|u|ul)\\b[^<>]*>|\\[[^\\[\\]]+]\\([^()\\s]+\\)|"
              + REFERENCE.pattern());

  @Override
  public List<Rule> rules() {
    return List.of(MARKDOWN, SchemaRules.LINK_SCHEME);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (ContentFile file : library.files()) {
      for (FormattedText text : file.texts()) {
        if (text.isMarkdown() && text.text().isPresent()) {
          check(text, FileScopes.of(file, text.path()), report);
        } else if (!text.printed().isEmpty() && text.text().isPresent()) {
          plain(text, FileScopes.of(file, text.path()), report);
        }
      }
    }
  }

  private static void check(FormattedText text, Scope scope, Consumer<Diagnostic> report) {
    Node document = text.text().markdown().document();
    List<Diagnostic> found = new ArrayList<>();
    nodes(document, text, scope, found);
    references(text, scope, found);
    if (found.isEmpty() && isEmpty(text)) {
      found.add(
          Diagnostic.of(
              MARKDOWN,
              text.text().place(),
              text.path() + " has no words to print",
              "write words; marks such as ** or [] are not printed by themselves",
              scope));
    }
    if (text.format().equals("inline") && document.getFirstChild() != document.getLastChild()) {
      found.add(
          Diagnostic.of(
              MARKDOWN,
              place(document.getFirstChild().getNext(), text),
              text.path() + " must be one paragraph",
              "join the paragraphs, or move the second one to a section's text",
              scope));
    }
    found.forEach(report);
  }

  /** A text that is printed as it is typed would show the marks. */
  private static void plain(FormattedText text, Scope scope, Consumer<Diagnostic> report) {
    String value = text.text().value();
    Matcher mark = MARKED.matcher(value);
    if (!value.matches("https?:.*") && mark.find()) {
      report.accept(
          Diagnostic.of(
              MARKDOWN,
              text.text().placeAt(mark.start()),
              "'" + mark.group() + "' would be printed as it is here",
              "write the words alone: " + text.path() + " can't contain bold, links or HTML",
              scope));
    }
  }

  /** A text of nothing but blanks is there to be written on. */
  private static boolean isEmpty(FormattedText text) {
    String words = text.text().markdown().plain();
    return words.codePoints().noneMatch(Character::isLetterOrDigit)
        && !(text.format().equals("blocks") && words.contains(Blank.LEAST));
  }

  private static void nodes(Node parent, FormattedText text, Scope scope, List<Diagnostic> found) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      Optional<MarkdownRefusal> refusal = MarkdownRefusal.of(node, text.format());
      if (refusal.isPresent() && found.size() < MAX_REFUSALS) {
        MarkdownRefusal why = refusal.get();
        found.add(Diagnostic.of(why.rule(), place(node, text), why.message(), why.help(), scope));
      } else {
        nodes(node, text, scope, found);
      }
    }
  }

  private static void references(FormattedText text, Scope scope, List<Diagnostic> found) {
    Matcher reference = REFERENCE.matcher(text.text().value());
    while (found.size() < MAX_REFUSALS && reference.find()) {
      found.add(
          Diagnostic.of(
              MARKDOWN,
              text.text().placeAt(reference.start()),
              "the character reference '" + reference.group() + "' can't be used here",
              "write the character itself; to print these characters, write \\& for the first one",
              scope));
    }
  }

  private static Place place(Node node, FormattedText text) {
    if (node.getSourceSpans().isEmpty()) {
      return text.text().place();
    }
    SourceSpan span = node.getSourceSpans().get(0);
    return text.text().placeAt(span.getInputIndex());
  }
}
