package clinic.handouts.proof.tag;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Accompaniment;
import clinic.handouts.edition.Piece;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.TagElement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds each required text in the tag tree: elements whose characters are exactly those of the
 * texts, in reading order.
 */
public final class Matching {
  private final List<TagElement> elements;
  private final List<String> characters;
  private final Findings findings;

  public Matching(TagElement root, Findings findings) {
    this.elements = root.all();
    this.characters = elements.stream().map(TagElement::characters).toList();
    this.findings = findings;
  }

  /** What each element says, without white space. */
  public Set<String> said() {
    return new HashSet<>(characters);
  }

  /** The blocks of the texts that were found; the others are reported. */
  public List<Block> blocks(List<Piece> required) {
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    for (Piece text : required) {
      for (String words : text.parts()) {
        String wanted = Accompaniment.squeezed(words);
        int found = indexOf(wanted, from);
        if (found < 0) {
          report(text, words, wanted);
          continue;
        }
        blocks.add(block(text, words, elements.get(found)));
        from = found + elements.get(found).all().size();
      }
    }
    return blocks;
  }

  private Block block(Piece text, String words, TagElement element) {
    if (element.replaced()) {
      findings.text(
          ProofRules.REPLACED,
          text,
          "is read aloud as something else (ActualText or expansion)",
          "remove 'abbr' elements and replacement texts from the layout");
    }
    spaceIn(words, element.glyphs())
        .ifPresent(
            glyph ->
                findings.text(
                    ProofRules.WORDS,
                    text,
                    "has a space within a word (before \""
                        + glyph.text()
                        + "\" on page "
                        + (glyph.page() + 1)
                        + ")",
                    "print it as it is, without further spaces"));
    return new Block(text, words, element.glyphs());
  }

  /**
   * What follows a space where the words have none: "1 0" would be copied and read aloud for 10.
   */
  private static Optional<Glyph> spaceIn(String words, List<Glyph> glyphs) {
    BitSet gaps = new BitSet();
    int length = 0;
    for (String word : words.split("[\\s\\p{Z}]+", -1)) {
      gaps.set(length);
      length += Accompaniment.squeezed(word).length();
    }
    int at = 0;
    Glyph before = null;
    boolean isAfterSpace = false;
    for (Glyph glyph : glyphs) {
      if (!glyph.isSpace()) {
        if (isAfterSpace && before != null && !gaps.get(at) && areInWord(before, glyph)) {
          return Optional.of(glyph);
        }
        at += Accompaniment.squeezed(glyph.text()).length();
        before = glyph;
      }
      isAfterSpace = glyph.isSpace();
    }
    return Optional.empty();
  }

  private static boolean areInWord(Glyph before, Glyph glyph) {
    return before.page() == glyph.page()
        && before.baseline() == glyph.baseline()
        && Character.isLetterOrDigit(before.text().codePointBefore(before.text().length()))
        && Character.isLetterOrDigit(glyph.text().codePointAt(0));
  }

  private int indexOf(String wanted, int from) {
    for (int i = from; i < characters.size(); i++) {
      if (characters.get(i).equals(wanted)) {
        return i;
      }
    }
    return -1;
  }

  private void report(Piece text, String words, String wanted) {
    String name = Findings.named(text, words);
    if (indexOf(wanted, 0) >= 0) {
      findings.text(
          ProofRules.ORDER,
          text.place(),
          name + " is in the wrong place in the reading order",
          "keep the order: title, summary, advice with do and don't, when to get help,"
              + " red flags, signs for the same day, disclaimer, clinician");
    } else if (characters.stream().anyMatch(each -> each.contains(wanted))) {
      findings.text(
          ProofRules.MISSING,
          text.place(),
          name + " is not in an element of its own, or has words added to it",
          "print it in one element, such as <li> or <p>, with nothing else in it");
    } else {
      findings.text(
          ProofRules.MISSING,
          text.place(),
          name + " is not on the page, word for word",
          "have the layout print it as it is; don't hide, change or reorder it");
    }
  }
}
