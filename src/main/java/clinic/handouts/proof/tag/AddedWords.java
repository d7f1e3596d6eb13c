package clinic.handouts.proof.tag;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Accompaniment;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.Role;
import clinic.handouts.edition.Surroundings;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.TagElement;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for words that are not in the edition, where they could change what its own words mean:
 * from the title to the clinician, among the headings, and in the margins.
 */
public final class AddedWords {
  private static final int QUOTED = 60;

  /** How many pieces a long address may be broken into. */
  private static final int MOST_PIECES = 40;

  /** What the texts that patients act on begin with. */
  private static final Set<Role> BEGIN =
      EnumSet.of(Role.DO_HEADING, Role.DONT_HEADING, Role.GET_HELP_HEADING);

  private final List<Block> blocks;
  private final Accompaniment allowed;
  private final TextStructure.Kept kept;
  private final Surroundings around;
  private final Phrases sheet;
  private final Phrases margin;
  private final Phrases stamp;
  private final int pages;
  private final Findings findings;
  private final Map<Glyph, Integer> blockOf = new HashMap<>();
  private final Map<Integer, Rectangle2D> adviceByPage = new HashMap<>();
  private final int firstUrgent;
  private final int lastUrgent;
  private final int disclaimer;
  private final int clinician;

  /**
   * Call it only when all required texts have been found.
   *
   * @param kept texts that are in their structure
   * @param pages how many there are
   */
  public AddedWords(
      Edition edition, List<Block> blocks, TextStructure.Kept kept, int pages, Findings findings) {
    this.blocks = blocks;
    this.kept = kept;
    this.pages = pages;
    this.around = edition.surroundings();
    this.sheet = new Phrases(around.sheet(), around.page());
    this.margin = new Phrases(around.margin(), around.page());
    this.stamp = new Phrases(around.stamp(), around.page());
    this.allowed = edition.accompaniment();
    this.findings = findings;
    int first = blocks.size();
    int urgent = 0;
    int last = 0;
    int card = blocks.size();
    for (int i = 0; i < blocks.size(); i++) {
      Role part = blocks.get(i).required().role();
      first = BEGIN.contains(part) ? Math.min(first, i) : first;
      urgent = part.compareTo(Role.SOON) <= 0 ? i : urgent;
      last = part == Role.DISCLAIMER ? i : last;
      card = part == Role.CLINICIAN ? i : card;
      int index = i;
      blocks.get(i).glyphs().forEach(glyph -> blockOf.put(glyph, index));
    }
    this.firstUrgent = first;
    this.lastUrgent = urgent;
    this.disclaimer = last;
    this.clinician = card;
    blocks.stream()
        .filter(block -> block.required().role().compareTo(Role.SUMMARY) > 0)
        .filter(block -> block.required().role().compareTo(Role.SOON) <= 0)
        .flatMap(block -> block.glyphs().stream())
        .forEach(glyph -> adviceByPage.merge(glyph.page(), glyph.box(), Rectangle2D::createUnion));
  }

  /**
   * Checks all other text.
   *
   * @param elements blocks of the tag tree
   * @param margins by page, the glyphs that are not tagged
   */
  public void check(List<TagElement> elements, List<List<Glyph>> margins) {
    int at = -1;
    for (TagElement element : elements) {
      List<Glyph> letters = element.glyphs().stream().filter(glyph -> !glyph.isSpace()).toList();
      if (letters.isEmpty()) {
        picture(element, at);
        continue;
      }
      Integer block = blockOf.get(letters.get(0));
      if (block != null) {
        at = block;
      } else if (!isText(letters, at) && !isAllowed(element, letters, at)) {
        report(element.glyphs(), "words of its own " + where(at));
      } else if ((at < 0 || at >= clinician) && letters.stream().anyMatch(this::isAmongAdvice)) {
        report(element.glyphs(), "words that stand among the advice on the page");
      }
    }
    margins.forEach(this::checkMargin);
  }

  private boolean isAmongAdvice(Glyph glyph) {
    Rectangle2D advice = adviceByPage.get(glyph.page());
    return advice != null && advice.intersects(glyph.box());
  }

  private String where(int after) {
    String next = after + 1 < blocks.size() ? named(after + 1) : "the end";
    return after < 0 ? "before " + next : "between " + named(after) + " and " + next;
  }

  private String named(int block) {
    return Findings.named(blocks.get(block).required());
  }

  /** Texts of sections belong to the explanation. */
  private boolean isText(List<Glyph> letters, int after) {
    return after >= lastUrgent && after < disclaimer && kept.texts().containsAll(letters);
  }

  private boolean isAllowed(TagElement element, List<Glyph> letters, int after) {
    String text = element.characters();
    if (element.type().equals("Lbl")) {
      return text.matches("\\d{1,3}[.)]?|[^\\p{L}\\p{N}]") || kept.texts().containsAll(letters);
    }
    if (after < 0 || after >= clinician) {
      int page = element.glyphs().get(0).page() + 1;
      String words = words(element.glyphs());
      return !element.isHeading()
          && sheet.make(words, page, pages)
          && (!Phrases.has(words, around.provenance()) || stamp.make(words, page, pages));
    }
    if (after < lastUrgent) {
      return allowed.nearAdvice().contains(text);
    }
    if (after < disclaimer) {
      return allowed.explanation().contains(text)
          || (!element.isHeading() && hasOnly(element.glyphs(), allowed.sourceWords()));
    }
    return allowed.besideCard().contains(text);
  }

  /** What is said of a picture is read aloud among the other texts. */
  private void picture(TagElement element, int after) {
    String said = Accompaniment.squeezed(element.alternative());
    boolean own = after < firstUrgent || after >= lastUrgent;
    boolean isAllowed =
        said.isEmpty()
            || around.descriptions().contains(said)
            || (own && around.pictures().contains(said));
    if (!isAllowed) {
      findings.document(
          ProofRules.ADDED,
          "the layout describes a picture in words of its own "
              + where(after)
              + ": "
              + Findings.quoted(element.alternative()),
          "use the clinic's name, \"Logo\", labels.qr or the picture's own alt text");
    }
  }

  /** Text outside the tag tree: running heads, footers, page margins. */
  private void checkMargin(List<Glyph> all) {
    List<Glyph> glyphs = all.stream().filter(each -> !kept.heads().contains(each)).toList();
    if (glyphs.isEmpty()) {
      return;
    }
    List<Glyph> asSeen =
        glyphs.stream()
            .sorted(
                Comparator.comparingLong((Glyph glyph) -> -Math.round(glyph.baseline()))
                    .thenComparingDouble(Glyph::x))
            .toList();
    int page = glyphs.get(0).page() + 1;
    boolean isKnown =
        Stream.of(asSeen, glyphs).anyMatch(each -> margin.make(words(each), page, pages));
    if (!isKnown) {
      report(asSeen, "words in the margins that are not the title, the clinic or the page number");
    }
  }

  /** Whether the text consists of these words; a word may be broken at the end of a line. */
  private static boolean hasOnly(List<Glyph> glyphs, Set<String> words) {
    List<String> found = List.of(words(glyphs).strip().split("\\s+", -1));
    int at = 0;
    while (at < found.size()) {
      int taken = 0;
      for (int end = Math.min(found.size(), at + MOST_PIECES); end > at; end--) {
        String joined = String.join("", found.subList(at, end));
        if (words.containsAll(Accompaniment.words(Stream.of(joined)))) {
          taken = end - at;
          break;
        }
      }
      if (taken == 0) {
        return false;
      }
      at += taken;
    }
    return true;
  }

  private void report(List<Glyph> glyphs, String what) {
    String words = words(glyphs).strip();
    String quoted = words.length() <= QUOTED ? words : words.substring(0, QUOTED).strip() + "…";
    findings.document(
        ProofRules.ADDED,
        "the layout adds "
            + what
            + ": \""
            + quoted
            + "\" (page "
            + (glyphs.get(0).page() + 1)
            + ")",
        "remove them from the layout; the words of a handout belong in content/ and labels/");
  }

  /** The glyphs' text, with a space where a line ends or there is a wide gap. */
  static String words(List<Glyph> glyphs) {
    StringBuilder words = new StringBuilder();
    List<Glyph> done = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      Glyph before = done.isEmpty() ? glyph : done.get(done.size() - 1);
      boolean apart =
          Math.abs(before.baseline() - glyph.baseline()) > 0.4 * glyph.size()
              || Math.abs(glyph.x() - before.end()) > 0.15 * glyph.size();
      words.append(apart && !done.isEmpty() ? " " : "").append(glyph.text());
      done.add(glyph);
    }
    return words.toString();
  }
}
