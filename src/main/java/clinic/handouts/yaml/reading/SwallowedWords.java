package clinic.handouts.yaml.reading;

import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Source;
import clinic.handouts.yaml.YamlRules;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Words that YAML reads as something other than their author meant. After a text it reads them as a
 * comment, so that they are not on any sheet: in {@code - Leaking urine #2 or poo.}, everything
 * from {@code #} on. After a sentence, any comment is suspect, however it is written. An item that
 * is indented further than the one above it becomes part of that item's text.
 */
final class SwallowedWords {
  private static final Pattern COMMENT = Pattern.compile("[ \\t]+(#(.?).*)");

  /**
   * A sentence has at least this many words with letters; "Osteopath" and "(03) 5550 0000" are not
   * sentences.
   */
  private static final int SENTENCE = 3;

  private final Source source;
  private final Scope scope;

  SwallowedWords(Source source, Scope scope) {
    this.source = source;
    this.scope = scope;
  }

  /** What is wrong with a text, or with what follows it on its last line; empty when it is fine. */
  Optional<Diagnostic> problem(ScalarEvent scalar) {
    if (!scalar.isPlain() || scalar.getValue().isEmpty()) {
      return Optional.empty();
    }
    return itemWithin(scalar).or(() -> after(scalar));
  }

  private Optional<Diagnostic> itemWithin(ScalarEvent scalar) {
    if (scalar.getValue().startsWith("-")) {
      return Optional.empty(); // The first item lacks a space, which is reported already.
    }
    for (int line = scalar.getStartMark().getLine() + 2;
        line <= scalar.getEndMark().getLine() + 1;
        line++) {
      String text = source.line(line);
      if (text.strip().startsWith("- ")) {
        return Optional.of(
            Diagnostic.of(
                YamlRules.ITEM,
                new Place(source, line, text.indexOf('-') + 1),
                "YAML reads this item as part of the text above, because it is indented further",
                "start it directly below the '-' of the item above; if the '-' belongs to the"
                    + " text, put quotes around the text",
                scope));
      }
    }
    return Optional.empty();
  }

  private Optional<Diagnostic> after(ScalarEvent scalar) {
    int end = source.offset(scalar.getEndMark().getLine() + 1, scalar.getEndMark().getColumn() + 1);
    Matcher comment = COMMENT.matcher(source.text()).region(end, source.text().length());
    if (!comment.lookingAt()) {
      return Optional.empty();
    }
    Place place = source.place(comment.start(1));
    String words = comment.group(1).strip();
    if (!comment.group(2).isBlank() && !comment.group(2).equals("#")) {
      return Optional.of(
          Diagnostic.of(
              YamlRules.COMMENT,
              place,
              "YAML reads \"" + words + "\" as a comment: these words would not be printed",
              "put the whole text in quotes; if they are a comment, write '# ' with a space",
              scope));
    }
    return isSentence(scalar.getValue())
        ? Optional.of(
            Diagnostic.of(
                YamlRules.COMMENT_BEHIND_TEXT,
                place,
                "YAML reads \"" + words + "\" as a comment: these words are not on any sheet",
                "if they belong to the text, put all of it in quotes; if not, move the comment to"
                    + " a line of its own above",
                scope))
        : Optional.empty();
  }

  private static boolean isSentence(String text) {
    return Stream.of(text.split("\\s+"))
            .filter(word -> word.codePoints().anyMatch(Character::isLetter))
            .count()
        >= SENTENCE;
  }
}
