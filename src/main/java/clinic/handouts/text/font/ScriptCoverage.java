package clinic.handouts.text.font;

import clinic.handouts.text.font.FontCoverage.Unprintable;
import clinic.handouts.text.shape.Script;
import clinic.handouts.text.shape.ScriptRun;
import clinic.handouts.text.shape.ShapedGlyph;
import clinic.handouts.text.shape.ShapedText;
import clinic.handouts.text.shape.Shaper;
import clinic.handouts.text.shape.ShapingFont;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the fonts of shaped scripts can't print. */
final class ScriptCoverage {
  private ScriptCoverage() {}

  /**
   * What can't be printed in letters of one script: characters without a glyph, and marks that
   * stand on no letter, which would be printed on a dotted circle.
   *
   * @param language the tag of the language, which decides on the font
   */
  static List<Unprintable> unprintable(Script script, String language, String letters) {
    List<Unprintable> found = new ArrayList<>();
    for (boolean bold : new boolean[] {false, true}) {
      unprintable(ScriptFonts.of(script, language, bold), script, letters)
          .filter(each -> found.stream().noneMatch(other -> other.index() == each.index()))
          .ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Unprintable> unprintable(
      ShapingFont font, Script script, String letters) {
    ShapedText text = new ShapedText(letters, script.code(), "und", false);
    for (ShapedGlyph glyph : Shaper.shape(font, text)) {
      int character = letters.codePointAt(glyph.cluster());
      if (glyph.id() == 0) {
        return Optional.of(missing(font, letters, glyph.cluster()));
      }
      if (ScriptFonts.isDottedCircle(font, glyph.id())) {
        return Optional.of(
            new Unprintable(
                glyph.cluster(),
                Unprintable.Why.SCRIPT,
                FontCoverage.quoted(character) + ", is not part of a syllable here",
                "type the syllable again: letter first, then its signs, in the order of the script"));
      }
    }
    return joinerAtEdge(letters);
  }

  private static Unprintable missing(ShapingFont font, String letters, int cluster) {
    return new Unprintable(
        cluster,
        Unprintable.Why.NO_GLYPH,
        "the font "
            + font.name()
            + " has no glyph for "
            + FontCoverage.quoted(letters.codePointAt(cluster)),
        "write it another way");
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
