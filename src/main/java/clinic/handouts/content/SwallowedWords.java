package clinic.handouts.content;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Words behind a text that YAML takes for a comment, so that they are on no sheet: in {@code -
 * Leaking urine #2 or poo.} all that follows {@code #}. Behind a sentence a comment is suspect
 * however it is written.
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

  /** What is wrong with what follows a text on its last line; empty when nothing is. */
  Optional<Diagnostic> behind(ScalarEvent scalar) {
    if (!scalar.isPlain() || scalar.getValue().isEmpty()) {
      return Optional.empty();
    }
    int end = source.offset(scalar.getEndMark().getLine() + 1, scalar.getEndMark().getColumn() + 1);
    Matcher comment = COMMENT.matcher(source.text()).region(end, source.text().length());
    if (!comment.lookingAt()) {
      return Optional.empty();
    }
    Place place = source.place(comment.start(1));
    String words = comment.group(1).strip();
    if (!comment.group(2).isBlank() && !comment.group(2).equals("#")) {
      return Optional.of(
          Diagnostic.error(
              "yaml-comment",
              place,
              "YAML takes \"" + words + "\" for a comment: these words would be on no sheet",
              "put the whole text in quotes; if they are a comment, write '# ' with a space",
              scope));
    }
    return isSentence(scalar.getValue())
        ? Optional.of(
            Diagnostic.warning(
                "comment-behind-text",
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
