package clinic.handouts.check.passage;

import clinic.handouts.text.LanguageTag;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Severity;
import clinic.handouts.yaml.Source;
import clinic.handouts.yaml.Text;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A paragraph, a list item or a line of a file, as patients read it. Immutable. */
public final class Passage {
  /** What a passage is. */
  public enum Part {
    NAME(false),
    CREDENTIALS(false),
    DISCLAIMER(false),
    TITLE(false),
    HEADING(false),
    ALT(false),
    CAPTION(false),
    SUMMARY(true),
    SECTION(true),
    DO(true),
    DONT(true),
    GET_HELP(true),
    RED_FLAG(true),
    SOON(true),
    NOTE(true);

    private final boolean running;

    Part(boolean running) {
      this.running = running;
    }

    /** The part that a schema's {@code x-printed} names; empty for anything that is not prose. */
    static Optional<Part> named(String printed) {
      return Stream.of(values()).filter(part -> part.printed().equals(printed)).findFirst();
    }

    private String printed() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is running text: what reading grades measure. */
    public boolean isRunning() {
      return running;
    }
  }

  private final Part part;
  private final String language;
  private final Scope scope;
  private final Text text;
  private final String words;
  private final int[] origins;

  /**
   * A passage.
   *
   * @param part what it is
   * @param language language tag
   * @param scope the editions that it is printed in
   * @param text where it is written
   * @param words as printed, on one line
   * @param origins for each UTF-16 unit of the words, its index in the text's value
   */
  Passage(Part part, String language, Scope scope, Text text, String words, int[] origins) {
    this.part = Objects.requireNonNull(part);
    this.language = Objects.requireNonNull(language);
    this.scope = Objects.requireNonNull(scope);
    this.text = Objects.requireNonNull(text);
    this.words = Objects.requireNonNull(words);
    this.origins = origins.clone();
  }

  /** A note that somebody typed for one patient, which is in no file. */
  public static Passage typed(String line, String language) {
    Text text = new Text(line, Source.unread("what was typed").start());
    int[] origins = IntStream.range(0, line.length()).toArray();
    return new Passage(Part.NOTE, language, Scope.EVERYTHING, text, line, origins);
  }

  public Part part() {
    return part;
  }

  public boolean is(Part wanted) {
    return part == wanted;
  }

  public boolean isEnglish() {
    return LanguageTag.isEnglish(language);
  }

  public String language() {
    return language;
  }

  public Scope scope() {
    return scope;
  }

  /** The words as printed, on one line, without the addresses of links. */
  public String words() {
    return words;
  }

  /** The place of one of its words. */
  public Place placeAt(int index) {
    return text.placeAt(origins[index]);
  }

  /** A problem at one of its words, with the rule's own severity and help. */
  public Diagnostic problem(Rule rule, int index, String message) {
    return problem(rule, rule.severity(), index, message, rule.mend());
  }

  /** A problem at one of its words. */
  public Diagnostic problem(Rule rule, Severity severity, int index, String message, String help) {
    return new Diagnostic(severity, rule, placeAt(index), message, help, scope);
  }
}
