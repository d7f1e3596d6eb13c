package clinic.handouts.content;

import clinic.handouts.yaml.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A topic in one language, from {@code content/topics/<id>/<language>.yaml}. Its constructor
 * enforces what every handout relies on: do items and don't items.
 *
 * @param id folder name
 * @param language BCP 47 tag, from the file name
 * @param title plain text
 * @param summary inline Markdown
 * @param version 1 or more
 * @param review its dates and the people responsible for it
 * @param status approved or draft
 * @param withdrawal why it was withdrawn; {@link Withdrawal#NONE} when it was not
 * @param translation what it is a translation of; {@link Translation#NONE} when it says nothing
 * @param keywords words to search for
 * @param codes codes by clinical coding system, such as icd-10; for searching
 * @param sections explanation
 * @param advice do and don't lists, in phases
 * @param getHelp when to get help
 * @param citations sources
 */
public record Topic(
    String id,
    String language,
    Text title,
    Text summary,
    int version,
    Review review,
    Status status,
    Withdrawal withdrawal,
    Translation translation,
    List<Text> keywords,
    Map<String, List<String>> codes,
    List<Section> sections,
    Advice advice,
    GetHelp getHelp,
    List<Citation> citations) {
  public Topic {
    Objects.requireNonNull(id);
    Objects.requireNonNull(language);
    keywords = List.copyOf(keywords);
    codes = Map.copyOf(codes);
    sections = List.copyOf(sections);
    citations = List.copyOf(citations);
  }

  /** Whether a topic may be given to patients. */
  public enum Status {
    APPROVED,
    DRAFT
  }

  /**
   * Who wrote and reviewed a topic, and when.
   *
   * @param author a clinician's id or a name
   * @param reviewer a clinician's id, or a name and role
   * @param reviewed day of the last review
   * @param due the last day before the review is overdue
   */
  public record Review(Text author, Text reviewer, LocalDate reviewed, LocalDate due) {
    /** How many days in advance a review counts as due soon (Krames editorial policy). */
    public static final int SOON_DAYS = 60;

    /** Whether the review is overdue on a day: from the day after {@link #due}. */
    public boolean isOverdue(LocalDate day) {
      return day.isAfter(due);
    }

    /**
     * Whether the review is due within {@link #SOON_DAYS} of a day, but not yet overdue on that
     * day.
     */
    public boolean isDueSoon(LocalDate day) {
      return !isOverdue(day) && !day.plusDays(SOON_DAYS).isBefore(due);
    }
  }

  /**
   * The withdrawal of a topic.
   *
   * @param on first day on which it is withdrawn
   * @param why the reason
   * @param useInstead id of another topic, may be absent
   */
  public record Withdrawal(LocalDate on, Text why, Text useInstead) {
    /** A topic that is not withdrawn. */
    public static final Withdrawal NONE = new Withdrawal(LocalDate.MAX, Text.ABSENT, Text.ABSENT);

    /** Whether the topic is withdrawn on a day. */
    public boolean isInForce(LocalDate day) {
      return !day.isBefore(on);
    }
  }

  /**
   * A part of the explanation.
   *
   * @param id may be empty
   * @param heading plain text
   * @param required whether clinicians may not leave it out
   * @param text Markdown; absent if there are exercises or lines to write on
   * @param picture a figure; {@link Figure#NONE} when there is none
   * @param exercises in their order; empty if there are none
   * @param lines how many lines to write on, a number; absent if there are none
   */
  public record Section(
      String id,
      Text heading,
      boolean required,
      Text text,
      Figure picture,
      List<Exercise> exercises,
      Text lines) {
    public Section {
      exercises = List.copyOf(exercises);
    }

    /** Paths of its pictures. */
    public List<Text> images() {
      Stream<Figure> all = exercises.stream().map(Exercise::picture);
      return Stream.concat(Stream.of(picture), all)
          .map(Figure::image)
          .filter(Text::isPresent)
          .toList();
    }

    /** The figure, if the section has one. */
    public Optional<Figure> figure() {
      return picture.equals(Figure.NONE) ? Optional.empty() : Optional.of(picture);
    }
  }

  /**
   * A picture.
   *
   * @param image path within {@code content/}
   * @param alt what it shows
   * @param caption what it means
   * @param credit who made it, may be absent
   */
  public record Figure(Text image, Text alt, Text caption, Text credit) {
    /** No picture. */
    public static final Figure NONE =
        new Figure(Text.ABSENT, Text.ABSENT, Text.ABSENT, Text.ABSENT);
  }

  /**
   * What to do and what not to do, in one phase or in several.
   *
   * @param phases in order; with at least one do item and one don't item between them
   */
  public record Advice(List<Phase> phases) {
    public Advice {
      phases = List.copyOf(phases);
      if (items(phases, Phase::dos).isEmpty() || items(phases, Phase::donts).isEmpty()) {
        throw new IllegalArgumentException("advice needs a do and a don't list");
      }
    }

    /** The do items of all phases. */
    public List<Text> dos() {
      return items(phases, Phase::dos);
    }

    /** The don't items of all phases. */
    public List<Text> donts() {
      return items(phases, Phase::donts);
    }

    private static List<Text> items(List<Phase> phases, Function<Phase, List<Text>> list) {
      return phases.stream().flatMap(phase -> list.apply(phase).stream()).toList();
    }
  }

  /**
   * What to do and what not to do at a time or in a state.
   *
   * @param heading such as "Days 1 to 7"; may be absent if there are no other phases
   * @param zone which mark it has
   * @param dos inline Markdown
   * @param donts inline Markdown
   */
  public record Phase(Text heading, Zone zone, List<Text> dos, List<Text> donts) {
    public Phase {
      Objects.requireNonNull(zone);
      dos = List.copyOf(dos);
      donts = List.copyOf(donts);
      if (dos.isEmpty() && donts.isEmpty()) {
        throw new IllegalArgumentException("a phase needs a do or a don't list");
      }
    }
  }

  /** How serious a phase is, like a traffic light. */
  public enum Zone {
    NONE,
    GREEN,
    AMBER,
    RED;

    /** The zone with a name such as {@code amber}; {@link #NONE} for any other name. */
    public static Zone named(String name) {
      return Stream.of(values()).filter(zone -> zone.label().equals(name)).findAny().orElse(NONE);
    }

    /** Its name, such as {@code amber}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * When to get help.
   *
   * @param text inline Markdown
   * @param redFlags signs of an emergency; empty only if the file says so
   * @param soon signs to call or to see a doctor about the same day, may be empty
   */
  public record GetHelp(Text text, List<Text> redFlags, List<Text> soon) {
    public GetHelp {
      redFlags = List.copyOf(redFlags);
      soon = List.copyOf(soon);
    }

    /** Whether no list says when to get help, so that only the text does. */
    public boolean isTextOnly() {
      return redFlags.isEmpty() && soon.isEmpty();
    }
  }

  /**
   * A source.
   *
   * @param title title
   * @param authors may be absent
   * @param year may be absent, digits
   * @param publication may be absent
   * @param link https address, may be absent
   * @param accessed day it was read, ISO 8601, may be absent
   */
  public record Citation(
      Text title, Text authors, Text year, Text publication, Text link, Text accessed) {}
}
