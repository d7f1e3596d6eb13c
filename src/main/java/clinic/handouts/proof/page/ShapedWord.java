package clinic.handouts.proof.page;

import clinic.handouts.text.font.ScriptFonts;
import clinic.handouts.text.shape.Cluster;
import clinic.handouts.text.shape.Script;
import clinic.handouts.text.shape.ScriptRun;
import clinic.handouts.text.shape.ShapedText;
import clinic.handouts.text.shape.ShapingFont;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Letters of a shaped script that stand next to each other. What a letter looks like depends on
 * those around it, so the word is shaped again, and each letter must look like that and be there.
 */
final class ShapedWord {
  /** How far a letter may be from where it belongs, in em: what the renderer rounds. */
  private static final double TOLERANCE = 0.02;

  /** The smallest gap between two words, in em; another check judges gaps within words. */
  private static final double APART = 0.3;

  private final String language;
  private final List<Shown> letters = new ArrayList<>();

  /** A letter of the word. */
  private record Shown(Glyph glyph, LetterShapes.Letter letter) {}

  ShapedWord(String language) {
    this.language = language;
  }

  /** Whether a letter continues the word shown so far; the first letter always does. */
  boolean goesOnWith(Glyph glyph, LetterShapes.Letter letter) {
    if (letters.isEmpty()) {
      return true;
    }
    Shown last = letters.get(letters.size() - 1);
    return last.letter.face().equals(letter.face())
        && last.glyph.size() == glyph.size()
        && isOfOneScript(letter)
        && Math.abs(last.glyph.baseline() - glyph.baseline()) < TOLERANCE * glyph.size()
        && Math.abs(last.glyph.end() - glyph.x()) < APART * glyph.size();
  }

  /** Where one font sets several scripts, as for Japanese, each is shaped by itself. */
  private boolean isOfOneScript(LetterShapes.Letter letter) {
    return ScriptFonts.rightToLeft(letter.face()).isPresent()
        || ScriptRun.of(says() + letter.text()).size() == 1;
  }

  void add(Glyph glyph, LetterShapes.Letter letter) {
    letters.add(new Shown(glyph, letter));
  }

  /** Its letters, with what is wrong with them. */
  List<Glyph> judged() {
    if (letters.isEmpty()) {
      return List.of();
    }
    String flaw = flaw().orElse("");
    boolean runsLeft = runsLeft();
    int first = letters.get(0).glyph.order();
    return read().stream()
        .map(Shown::glyph)
        .map(glyph -> glyph.flaw().isEmpty() ? glyph.withFlaw(flaw) : glyph)
        .map(glyph -> glyph.inWord(first, runsLeft))
        .toList();
  }

  /** Its letters in reading order; they are painted from left to right. */
  private List<Shown> read() {
    List<Shown> read = new ArrayList<>(letters);
    if (runsLeft()) {
      Collections.reverse(read);
    }
    return read;
  }

  /** Whether it runs from right to left, as all does in its font but numbers. */
  private boolean runsLeft() {
    return ScriptFonts.rightToLeft(letters.get(0).letter.face()).isPresent()
        && letters.stream()
            .noneMatch(each -> each.letter.text().codePoints().allMatch(Character::isDigit));
  }

  private String says() {
    StringBuilder says = new StringBuilder();
    read().forEach(each -> says.append(each.letter.text()));
    return says.toString();
  }

  private Optional<Script> script(String says) {
    List<Optional<Script>> scripts =
        ScriptRun.of(says).stream().map(ScriptRun::script).distinct().toList();
    Optional<Script> font = ScriptFonts.rightToLeft(letters.get(0).letter.face());
    if (font.isPresent()) {
      return font.filter(
          script -> scripts.stream().allMatch(each -> each.isEmpty() || each.equals(font)));
    }
    return scripts.size() == 1 ? scripts.get(0) : Optional.empty();
  }

  private Optional<String> flaw() {
    String says = says();
    Optional<Script> script = script(says);
    LetterShapes.Letter first = letters.get(0).letter;
    Optional<ShapingFont> named =
        script.flatMap(each -> ScriptFonts.named(first.face(), each, language, first.bold()));
    if (named.isEmpty()) {
      return Optional.of("is set in a font that its script is not set in");
    }
    ShapingFont font = named.get();
    ShapedText text = new ShapedText(says, script.get().code(), language, runsLeft());
    List<Cluster> clusters = Cluster.of(font, text);
    if (clusters.stream()
        .flatMap(each -> each.parts().stream())
        .anyMatch(part -> ScriptFonts.isDottedCircle(font, part.glyph()))) {
      return Optional.of("has a sign that stands on no letter");
    }
    if (!isDrawn(font, clusters)) {
      return Optional.of("is not drawn as its word is shaped, with each letter in its place");
    }
    return ScriptLikeness.flaw(font, text, clusters);
  }

  private boolean isDrawn(ShapingFont font, List<Cluster> clusters) {
    if (clusters.size() != letters.size()) {
      return false;
    }
    double unit = letters.get(0).glyph.size() / font.tables().unitsPerEm();
    double pen = letters.get(0).glyph.x();
    for (int i = 0; i < clusters.size(); i++) {
      Cluster cluster = clusters.get(i);
      Shown shown = letters.get(i);
      if (!cluster.says().equals(shown.letter.text())
          || Math.abs(shown.glyph.x() - pen) > TOLERANCE * shown.glyph.size()
          || !LetterShapes.isAlike(shown.letter.outline(), outline(font, cluster))) {
        return false;
      }
      pen += cluster.advance() * unit;
    }
    return true;
  }

  static GeneralPath outline(ShapingFont font, Cluster cluster) {
    double scale = 1000.0 / font.tables().unitsPerEm();
    GeneralPath outline = new GeneralPath();
    for (Cluster.Part part : cluster.parts()) {
      AffineTransform at = AffineTransform.getScaleInstance(scale, scale);
      at.translate(part.x(), part.y());
      outline.append(at.createTransformedShape(ScriptFonts.outline(font, part.glyph())), false);
    }
    return outline;
  }
}
