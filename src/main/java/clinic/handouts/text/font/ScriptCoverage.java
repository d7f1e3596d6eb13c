package clinic.handouts.text.font;

import clinic.handouts.text.font.FontCoverage.Unprintable;
import clinic.handouts.text.shape.Script;
import clinic.handouts.text.shape.ScriptRun;
import clinic.handouts.text.shape.ShapedGlyph;
import clinic.handouts.text.shape.ShapedText;
import clinic.handouts.text.shape.Shaper;
import clinic.handouts.text.shape.ShapingFont;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the fonts of shaped scripts can't print. */
final class ScriptCoverage {
  private final Script script;
  private final String language;
  private final String letters;

  /** What was found first at each place. */
  private final Map<Integer, Unprintable> found = new TreeMap<>();

  private ScriptCoverage(Script script, String language, String letters) {
    this.script = script;
    this.language = language;
    this.letters = letters;
  }

  /**
   * What can't be printed in letters of one script: characters without a glyph, and marks without a
   * letter to carry them, which would be printed on a dotted circle.
   *
   * @param language the tag of the language, which decides on the font
   */
  static List<Unprintable> unprintable(
      ScriptFonts fonts, Script script, String language, String letters) {
    ScriptCoverage coverage = new ScriptCoverage(script, language, letters);
    for (boolean bold : new boolean[] {false, true}) {
      fonts
          .find(script, language, bold)
          .ifPresentOrElse(coverage::check, () -> coverage.add(coverage.withoutFont()));
    }
    joinerAtEdge(letters).ifPresent(coverage::add);
    coverage.findInvisible();
    return List.copyOf(coverage.found.values());
  }

  private void add(Unprintable unprintable) {
    found.putIfAbsent(unprintable.index(), unprintable);
  }

  private Unprintable withoutFont() {
    return new Unprintable(
        0,
        Unprintable.Why.NO_GLYPH,
        FontCoverage.quoted(letters.codePointAt(0))
            + ", needs a font that the program does not bring",
        "add a font for "
            + script.variant(language).title()
            + ", regular and bold: handouts fonts add REGULAR.ttf BOLD.ttf");
  }

  private List<ShapedGlyph> shaped(ShapingFont font, String words) {
    return Shaper.shape(
        font, new ShapedText(words, script.code(), language, script.isRightToLeft()));
  }

  private void check(ShapingFont font) {
    for (ShapedGlyph glyph : shaped(font, letters)) {
      if (glyph.id() == 0) {
        add(missing(font, glyph.cluster()));
      } else if (ScriptFonts.isDottedCircle(font, glyph.id())) {
        add(
            new Unprintable(
                glyph.cluster(),
                Unprintable.Why.SCRIPT,
                FontCoverage.quoted(letters.codePointAt(glyph.cluster()))
                    + ", is not part of a syllable here",
                "type the syllable again: letter first, then its signs, in the order of the script"));
      }
    }
  }

  /**
   * The character that has no glyph, which may be a mark of the letter that a cluster begins with.
   */
  private Unprintable missing(ShapingFont font, int cluster) {
    int at = cluster;
    while (at < letters.length() && has(font, letters.codePointAt(at))) {
      at += Character.charCount(letters.codePointAt(at));
    }
    int index = at < letters.length() ? at : cluster;
    return new Unprintable(
        index,
        Unprintable.Why.NO_GLYPH,
        "the font "
            + font.name()
            + " has no glyph for "
            + FontCoverage.quoted(letters.codePointAt(index)),
        "write it another way, or add a font that has it: 'handouts fonts add'");
  }

  private boolean has(ShapingFont font, int character) {
    return shaped(font, Character.toString(character)).stream().noneMatch(each -> each.id() == 0);
  }

  /** Characters that change the order of others and are not seen, such as U+061C. */
  private void findInvisible() {
    for (int i = 0; i < letters.length(); i++) {
      char character = letters.charAt(i);
      if (Character.getType(character) == Character.FORMAT && !ScriptRun.isJoiner(character)) {
        add(FontCoverage.invisible(character, i));
      }
    }
  }

  /** An invisible joiner at the edge of a word joins nothing. */
  private static Optional<Unprintable> joinerAtEdge(String letters) {
    if (!ScriptRun.isJoiner(letters.codePointBefore(letters.length()))) {
      return Optional.empty();
    }
    int last = letters.length() - 1;
    return Optional.of(
        new Unprintable(
            last,
            Unprintable.Why.INVISIBLE,
            "the invisible character "
                + FontCoverage.called(letters.charAt(last))
                + " joins nothing at the end of a word",
            "remove it"));
  }
}
