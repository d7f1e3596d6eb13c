package clinic.handouts.proof;

import clinic.handouts.check.paper.LayoutRules;
import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.text.shape.LineEnds;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says what is wrong with pages in words for authors, who can change texts but not layouts: at the
 * place of the text in the content, with a way out that an author can take, once for each cause. It
 * is for the program's own layouts; for a clinic's own, the problem of the layout is reported.
 */
public final class AuthorsWords {
  /** A word of this length fits into every line. */
  private static final int FITTING = 20;

  /** Letters that no line of an action card has room for; addresses may be broken. */
  private static final Pattern ENDLESS =
      Pattern.compile("(?<![\\p{L}./@-])\\p{L}{40,}+(?![./@-]\\S)");

  /** Where the designers' guide says so. */
  private static final Pattern PAGE = Pattern.compile("(\\(page \\d+)(, templates/[^)]*)?\\)$");

  private static final String LEAVE_OUT =
      ", or list only the other formats under 'formats' in the topic";

  /** What a word that is too wide shows up as. */
  private static final Set<Kind> SPOILT = Set.of(Kind.WIDE, Kind.OTHER);

  private final Edition edition;
  private final String topic;
  private final String format;

  /** Problems of words that are wider than a line. */
  private final Set<Diagnostic> unbroken = new HashSet<>();

  private AuthorsWords(Edition edition) {
    this.edition = edition;
    this.topic = edition.topic().title().place().path();
    this.format = "format " + edition.key().format();
  }

  /** The kind of problem that the content causes on a page. */
  private enum Kind {
    /** There is more than the pages have room for. */
    LONG(ProofRules.PAGES, ProofRules.CARD_FULL, LayoutRules.CARD_BOX),
    /** A text is wider than its place. */
    WIDE(
        ProofRules.PAGE,
        ProofRules.CLIPPED,
        ProofRules.COVERED,
        ProofRules.CONTRAST,
        ProofRules.WORDS,
        ProofRules.LINE_LENGTH),
    /** A page ends where it should not. */
    BREAK(
        ProofRules.HEADING_LAST, ProofRules.LONE_LINE, ProofRules.SPLIT_ITEM, ProofRules.SPLIT_BOX),
    /** A picture has too few pixels; its message already names the picture. */
    PICTURE(ProofRules.RESOLUTION),
    /** The layout can't set the text. */
    OTHER;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable.
    private final List<Rule> rules;

    Kind(Rule... rules) {
      this.rules = List.of(rules);
    }

    static Kind of(Rule rule) {
      return Stream.of(values())
          .filter(kind -> kind.rules.contains(rule))
          .findFirst()
          .orElse(OTHER);
    }
  }

  /**
   * What is reported once: a kind of problem at a place in the content, or a message of a layout.
   */
  private record Cause(Object kind, Place place, String message) {}

  /** Identifies the cause of a problem, whichever handouts it stops. */
  public static Object cause(Diagnostic problem) {
    Kind kind = Kind.of(problem.rule());
    return kind == Kind.OTHER || problem.place().path().startsWith("templates/")
        ? new Cause(problem.rule(), problem.place(), problem.message())
        : new Cause(kind, problem.place(), "");
  }

  /**
   * The same in words for authors.
   *
   * @param problems what is wrong with the pages
   * @param origins where the texts are that the problems are about, as far as known
   */
  public static List<Diagnostic> of(
      Edition edition, List<Diagnostic> problems, Map<Diagnostic, Place> origins) {
    AuthorsWords words = new AuthorsWords(edition);
    Map<Object, Diagnostic> told = new LinkedHashMap<>();
    words.endless(problems).forEach(each -> told.put(cause(each), each));
    problems.stream()
        .map(each -> words.told(each, origins.getOrDefault(each, each.place())))
        .sorted(Comparator.comparing((Diagnostic each) -> Kind.of(each.rule())))
        .forEach(each -> told.putIfAbsent(cause(each), each));
    return Diagnostic.sorted(
        told.values().stream().filter(each -> words.isCause(each, told)).toList());
  }

  /**
   * Whether it does not follow from another problem. A word that can't be broken spoils what is
   * around it, and where there is too much text, pages break badly too.
   */
  private boolean isCause(Diagnostic problem, Map<Object, Diagnostic> told) {
    if (!unbroken.isEmpty() && Kind.of(problem.rule()) != Kind.LONG) {
      return unbroken.contains(problem) || Kind.of(problem.rule()) == Kind.PICTURE;
    }
    return Kind.of(problem.rule()) != Kind.BREAK
        || told.values().stream()
            .map(other -> Kind.of(other.rule()))
            .allMatch(kind -> kind == Kind.BREAK || kind == Kind.PICTURE);
  }

  private Diagnostic told(Diagnostic problem, Place origin) {
    Kind kind = Kind.of(problem.rule());
    Place place = place(problem, origin);
    Matcher page = PAGE.matcher(problem.message());
    String message =
        page.find()
            ? page.replaceFirst("$1, " + format + ")")
            : problem.message() + " (" + format + ")";
    return switch (kind) {
      case LONG -> said(problem, place, message, tooLong(problem));
      case WIDE -> wide(problem, place, message);
      case BREAK ->
          said(
              problem,
              place,
              message,
              "add or take out a line or two before it, so that the page ends elsewhere"
                  + LEAVE_OUT);
      case PICTURE ->
          said(problem, place, message, problem.help().replace(", or print it smaller", ""));
      case OTHER ->
          said(
              problem,
              place,
              message,
              "the program's own layout can't set this: please report it; until then, write it"
                  + " differently"
                  + LEAVE_OUT);
    };
  }

  /** Where an author can do something about it. */
  private Place place(Diagnostic problem, Place origin) {
    if (problem.is(LayoutRules.CARD_BOX)) {
      return edition.document().one(Role.CLINICIAN).text().place();
    }
    boolean isContent =
        Kind.of(problem.rule()) == Kind.LONG
            ? origin.path().equals(topic)
            : origin.path().startsWith("content/");
    return isContent ? origin : edition.topic().title().place();
  }

  private static String tooLong(Diagnostic problem) {
    if (problem.is(LayoutRules.CARD_BOX)) {
      return "shorten the clinician's name, profession, notes or addresses";
    }
    return (problem.is(ProofRules.CARD_FULL)
            ? "shorten what to do, what not to do and the red flags"
            : "shorten the topic, or make two of it")
        + LEAVE_OUT;
  }

  /**
   * Words so long that they spoil what is around them; sometimes that is all that the proof
   * notices.
   */
  private List<Diagnostic> endless(List<Diagnostic> problems) {
    Optional<Diagnostic> spoilt =
        problems.stream()
            .filter(each -> SPOILT.contains(Kind.of(each.rule())))
            .min(Comparator.comparing(each -> Kind.of(each.rule())));
    return edition.document().pieces().stream()
        .filter(piece -> isEndless(piece.words()) && piece.text().isPresent())
        .filter(piece -> piece.text().place().path().startsWith("content/"))
        .flatMap(piece -> spoilt.stream().map(each -> wide(each, piece)))
        .toList();
  }

  private static boolean isEndless(String words) {
    return ENDLESS.matcher(words).find()
        && unbreakable(words).anyMatch(each -> ENDLESS.matcher(each).find());
  }

  /** The parts of a text that stay on one line. */
  private static Stream<String> unbreakable(String words) {
    return Stream.of(words.split("\\s+")).flatMap(LineEnds::pieces);
  }

  private Diagnostic wide(Diagnostic problem, Piece piece) {
    return wide(problem, piece.text().place(), problem.message());
  }

  private Diagnostic wide(Diagnostic problem, Place place, String message) {
    List<Piece> pieces =
        edition.document().pieces().stream().filter(each -> isAt(each, place)).toList();
    String longest =
        pieces.stream()
            .flatMap(each -> unbreakable(each.words()))
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    if (longest.length() <= FITTING) {
      return said(
          problem,
          place,
          message,
          "change a few words or split the text, so that its lines end elsewhere" + LEAVE_OUT);
    }
    Role role = pieces.get(0).role();
    Diagnostic told =
        said(
            problem,
            place,
            role.label()
                + " is too wide for its line: "
                + Findings.quoted(longest)
                + " can't be broken ("
                + format
                + ")",
            "write it in shorter words, with a space or a hyphen where a line may end");
    unbroken.add(told);
    return told;
  }

  private static boolean isAt(Piece piece, Place place) {
    return piece.isPresent()
        && (piece.place().equals(place)
            || (piece.text().isPresent() && piece.text().place().equals(place)));
  }

  private Diagnostic said(Diagnostic problem, Place place, String message, String help) {
    String named =
        place.path().equals(topic) ? message : message + " in the topic " + edition.key().topic();
    return Diagnostic.of(problem.rule(), place, named, help, problem.scope());
  }

  /** Each cause once, for all the handouts that it stops; sorted. */
  public static List<Diagnostic> once(List<Diagnostic> problems) {
    Map<Object, List<Diagnostic>> same = new LinkedHashMap<>();
    problems.forEach(each -> same.computeIfAbsent(cause(each), key -> new ArrayList<>()).add(each));
    return Diagnostic.sorted(
        same.values().stream()
            .flatMap(each -> each.stream().map(other -> other.like(each.get(0))))
            .toList());
  }
}
