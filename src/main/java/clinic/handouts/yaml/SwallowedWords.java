package clinic.handouts.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Words that YAML takes for something else than their author. Behind a text it takes them for a
 * comment, so that they are on no sheet: in {@code - Leaking urine #2 or poo.} all that follows
 * {@code #}; behind a sentence a comment is suspect however it is written. An item that is indented
 * deeper than the one above it becomes more of that one's text.
 */
final class SwallowedWords {
  private static final Pattern COMMENT = Pattern.compile("[ \\t]+(#(.?).*)");

  /** A sentence has so many words with letters; "Osteopath" and "(03) 5550 0000" are none. */
  private static final int SENTENCE = 3;

  private final Source source;
  private final Scope scope;

  SwallowedWords(Source source, Scope scope) {
    this.source = source;
    this.scope = scope;
  }

  /** What is wrong with a text, or with what follows it on its last line; empty when nothing is. */
  Optional<Diagnostic> problem(ScalarEvent scalar) {
    if (!scalar.isPlain() || scalar.getValue().isEmpty()) {
      return Optional.empty();
    }
    return itemWithin(scalar).or(() -> behind(scalar));
  }

  private Optional<Diagnostic> itemWithin(ScalarEvent scalar) {
    if (scalar.getValue().startsWith("-")) {
      return Optional.empty(); // The first item lacks a space, which is told of already.
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
                "YAML takes this item for more of the text above, for it is indented deeper",
                "begin it below the '-' of the item above; a '-' that belongs to a text needs"
                    + " quotes around the text",
                scope));
      }
    }
    return Optional.empty();
  }

  private Optional<Diagnostic> behind(ScalarEvent scalar) {
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
              "YAML takes \"" + words + "\" for a comment: these words would be on no sheet",
              "put the whole text in quotes; if they are a comment, write '# ' with a space",
              scope));
    }
    return isSentence(scalar.getValue())
        ? Optional.of(
            Diagnostic.of(
                YamlRules.COMMENT_BEHIND_TEXT,
                place,
                "YAML takes \"" + words + "\" for a comment: these words are on no sheet",
                "if they belong to the text, put all of it in quotes; if not, write the comment on"
                    + " a line of its own, above",
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
