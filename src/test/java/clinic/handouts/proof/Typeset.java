package clinic.handouts.proof;

import clinic.handouts.edition.Form;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.proof.paper.Line;
import clinic.handouts.proof.paper.PaperText;
import clinic.handouts.proof.tag.Block;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Source;
import clinic.handouts.yaml.Text;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Sets words on an A4 page by hand. A letter is half an em wide and 0.7 em high, a space half an
 * em; what a test is about is changed with the {@code with} methods.
 */
public final class Typeset {
  public static final Rectangle2D PAPER = new Rectangle2D.Double(0, 0, 595, 842);

  private int page;
  private double x = 100;
  private double baseline = 700;
  private double size = 12;
  private double advance = 0.5;
  private String flaw = "";
  private int rgb;
  private double alpha = 1;
  private boolean bold;
  private Rectangle2D clip = PAPER;
  private int order = 1000;

  public static Typeset set() {
    return new Typeset();
  }

  public Typeset page(int index) {
    page = index;
    return this;
  }

  public Typeset at(double left, double height) {
    x = left;
    baseline = height;
    return this;
  }

  public Typeset size(double points) {
    size = points;
    return this;
  }

  /** How wide letters are; half an em when not said. */
  public Typeset width(double ems) {
    advance = ems;
    return this;
  }

  public Typeset flaw(String what) {
    flaw = what;
    return this;
  }

  public Typeset rgb(int colour) {
    rgb = colour;
    return this;
  }

  public Typeset alpha(double opacity) {
    alpha = opacity;
    return this;
  }

  public Typeset bold() {
    bold = true;
    return this;
  }

  public Typeset clip(Rectangle2D visible) {
    clip = visible;
    return this;
  }

  /** When its first glyph is painted; 1000 when not said. */
  public Typeset order(int first) {
    order = first;
    return this;
  }

  /** The glyphs of words, spaces left out; the next words follow on the same line. */
  public List<Glyph> glyphs(String words) {
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < words.length(); i++) {
      char character = words.charAt(i);
      if (character != ' ') {
        Rectangle2D box = new Rectangle2D.Double(x + 0.05 * size, baseline, 0.4 * size, 0.7 * size);
        glyphs.add(
            new Glyph(
                page,
                order++,
                String.valueOf(character),
                x,
                baseline,
                x + advance * size,
                box,
                size,
                flaw,
                rgb,
                alpha,
                bold,
                new Area(clip),
                0));
      }
      x += advance * size;
    }
    return glyphs;
  }

  /** A space, which paints nothing and whose box says nothing; the next words follow it. */
  public Glyph space() {
    Glyph letter = glyph("n");
    return new Glyph(
        letter.page(),
        letter.order(),
        " ",
        letter.x(),
        letter.baseline(),
        letter.end(),
        new Rectangle2D.Double(),
        letter.size(),
        flaw,
        rgb,
        alpha,
        bold,
        letter.clip(),
        0);
  }

  public Glyph glyph(String letter) {
    return glyphs(letter).get(0);
  }

  public Block block(Role part, String words) {
    return block(part, words, glyphs(words));
  }

  public static Block block(Role part, String words, List<Glyph> glyphs) {
    return new Block(required(part, words), glyphs);
  }

  public static Piece required(Role part, String words) {
    Place place = Source.unread("content/x.yaml").start();
    return new Piece(part, "", "", Form.WORDS, Text.ABSENT, words, place, true, Set.of(), "en-AU");
  }

  /** A text of a page, of a structure type, that patients read through. */
  public static PaperText paper(String type, String words, List<Glyph> glyphs) {
    return paper(new TagElement(type, "", List.of(), glyphs, List.of(), false), words, true);
  }

  public static PaperText paper(TagElement element, String name, boolean body) {
    Piece required = required(Role.SUMMARY, name);
    List<Line> lines = Line.of(element.glyphs());
    return new PaperText(element, name, required.place(), true, body, lines);
  }

  public static Rectangle2D box(double left, double bottom, double width, double height) {
    return new Rectangle2D.Double(left, bottom, width, height);
  }

  /** What a check finds: rule, then message. */
  public static List<String> found(Consumer<Findings> check) {
    Findings findings = new Findings(LayoutFixture.LAYOUT, Scope.EVERYTHING);
    check.accept(findings);
    return findings.problems().stream()
        .map(problem -> problem.ruleId() + ": " + problem.message())
        .toList();
  }
}
