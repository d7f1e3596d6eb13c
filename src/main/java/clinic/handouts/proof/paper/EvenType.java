package clinic.handouts.proof.paper;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Role;
import clinic.handouts.picture.Contrast;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.proof.tag.Block;
import clinic.handouts.yaml.Place;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds words of a text that are set smaller, larger or paler than the rest of it: a small grey
 * "not" is overlooked. Links and bold words may have a colour of their own, and the emergency
 * number may be larger than its line.
 */
public final class EvenType {
  /** What a blank to write on is drawn with, in a size of its own. */
  private static final String BLANK = "_";

  private static final int WHITE = 0xFFFFFF;

  /** How much smaller or larger a word may be, as a share of the text's size. */
  private static final double SMALLER = 0.85;

  private static final double LARGER = 1.2;

  /** How much less contrast a word may have, as a share of the text's. */
  private static final double PALER = 0.35;

  private final Set<Glyph> links;
  private final Findings findings;

  /**
   * A check of one copy.
   *
   * @param copy the element that contains it
   */
  public EvenType(TagElement copy, Findings findings) {
    this.links = new HashSet<>();
    this.findings = findings;
    copy.all().stream()
        .filter(each -> each.type().equals("Link"))
        .forEach(link -> links.addAll(link.glyphs()));
  }

  /** Checks a text that must be on paper. */
  public void check(Block block) {
    boolean mayGrow = block.required().role() == Role.EMERGENCY;
    check(block.required().place(), block.name(), block.glyphs(), mayGrow);
  }

  /** Checks a text of the content that may be left out. */
  public void check(PaperText text) {
    List<Glyph> glyphs = text.lines().stream().flatMap(line -> line.glyphs().stream()).toList();
    check(text.place(), text.name(), glyphs, false);
  }

  private void check(Place place, String name, List<Glyph> glyphs, boolean mayGrow) {
    List<Glyph> letters =
        glyphs.stream().filter(each -> !each.isSpace() && !each.text().startsWith(BLANK)).toList();
    if (letters.isEmpty()) {
      return;
    }
    double size = usual(letters, Glyph::size);
    double contrast = usual(letters, EvenType::contrast);
    Optional<Glyph> other =
        letters.stream()
            .filter(
                glyph ->
                    glyph.size() < SMALLER * size
                        || (glyph.size() > LARGER * size && !mayGrow)
                        || (isPlain(glyph) && contrast(glyph) < PALER * contrast))
            .findFirst();
    other.ifPresent(
        glyph ->
            findings.text(
                ProofRules.WORDS,
                place,
                name
                    + " has words that are smaller, larger or paler than the rest of it (at \""
                    + glyph.text()
                    + "\" on page "
                    + (glyph.page() + 1)
                    + ")",
                "set all words of a text alike"));
  }

  private boolean isPlain(Glyph glyph) {
    return !glyph.bold() && !links.contains(glyph);
  }

  private static double contrast(Glyph glyph) {
    return Contrast.of(glyph.rgb(), WHITE);
  }

  /** The value that most glyphs have. */
  private static double usual(List<Glyph> glyphs, Function<Glyph, Double> value) {
    return glyphs.stream()
        .collect(Collectors.groupingBy(value, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Comparator.comparingLong(Map.Entry::getValue))
        .orElseThrow()
        .getKey();
  }
}
