package clinic.handouts.check.slip;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.check.rule.FileScopes;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.FormattedText;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Rule;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.node.Node;

/** A rule that reads one text at a time. */
abstract class Slip implements ContentCheck {
  private final Rule rule;

  Slip(Rule rule) {
    this.rule = rule;
  }

  @Override
  public final List<Rule> rules() {
    return List.of(rule);
  }

  @Override
  public final void check(Library library, Consumer<Diagnostic> report) {
    for (ContentFile file : library.files()) {
      for (FormattedText text : file.texts()) {
        if (text.text().isPresent()) {
          read(new Reading(rule, file, text, report));
        }
      }
    }
  }

  /** Reports what is wrong with a text, which is not blank. */
  abstract void read(Reading reading);

  /**
   * A text that is being read.
   *
   * @param rule the rule
   * @param file where the text is
   * @param text the text
   * @param report gets what is wrong
   */
  record Reading(Rule rule, ContentFile file, FormattedText text, Consumer<Diagnostic> report) {
    String words() {
      return text.text().value();
    }

    /** Where the text begins in its line, which is {@link Place#excerpt}; an index in UTF-16. */
    int start() {
      Place place = text.text().place();
      return place.excerpt().offsetByCodePoints(0, place.column() - 1);
    }

    boolean isPrinted() {
      return !text.printed().isEmpty();
    }

    boolean isBlocks() {
      return text.format().equals("blocks");
    }

    Node markdown() {
      return text.text().markdown().document();
    }

    void whole(String message, String help) {
      at(text.text().place(), message, help);
    }

    /** Reports what is wrong at a character of {@link #words}. */
    void at(int index, String message, String help) {
      at(text.text().placeAt(index), message, help);
    }

    /** Reports what is wrong at a part of {@link #markdown}. */
    void at(Node node, String message, String help) {
      if (node.getSourceSpans().isEmpty()) {
        whole(message, help);
      } else {
        at(node.getSourceSpans().get(0).getInputIndex(), message, help);
      }
    }

    private void at(Place place, String message, String help) {
      report.accept(Diagnostic.of(rule, place, message, help, FileScopes.of(file, text.path())));
    }
  }
}
