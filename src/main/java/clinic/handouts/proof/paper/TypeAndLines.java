package clinic.handouts.proof.paper;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Checks that what patients read is set large enough, in short enough lines and on few enough
 * pages.
 */
public final class TypeAndLines {
  private static final double TOLERANCE = 0.05;

  /**
   * The width of a rather narrow letter, in em. A line with too many letters is accepted if it is
   * no wider than the permitted number of these, because its letters are narrow, such as i and l.
   */
  private static final double NARROW_LETTER = 0.45;

  private final FormatRules rules;
  private final String format;
  private final Findings findings;

  /**
   * A check of finished pages.
   *
   * @param format id of the format, for messages
   */
  public TypeAndLines(FormatRules rules, String format, Findings findings) {
    this.rules = rules;
    this.format = format;
    this.findings = findings;
  }

  public void check(List<PaperText> texts, int pages) {
    for (PaperText text : texts) {
      if (text.body()) {
        bodySize(text);
      }
      lineLength(text);
    }
    if (pages > rules.mostPages()) {
      findings.document(
          ProofRules.PAGES,
          "the handout has "
              + pages
              + " pages; in the format "
              + format
              + " it may have at most "
              + rules.mostPages(),
          "have the layout use less room");
    }
  }

  /** Type below the smallest allowed size is reported by {@link Legibility}. */
  private void bodySize(PaperText text) {
    text.lines().stream()
        .flatMap(line -> line.glyphs().stream())
        .filter(glyph -> !glyph.isSpace())
        .filter(glyph -> glyph.size() < rules.body() - TOLERANCE)
        .filter(glyph -> glyph.size() >= rules.smallest() - TOLERANCE)
        .min(Comparator.comparingDouble(Glyph::size))
        .ifPresent(
            glyph ->
                findings.onPage(
                    ProofRules.BODY_SIZE,
                    text.place(),
                    String.format(
                        Locale.ROOT,
                        "%s is set in %.1f pt; what patients act on takes at least %.0f pt",
                        text.name(),
                        glyph.size(),
                        rules.body()),
                    glyph.page(),
                    String.format(
                        Locale.ROOT,
                        "set it in %.0f pt or more; only headings, captions, sources, the"
                            + " disclaimer, the clinician card and the footer may be smaller",
                        rules.body())));
  }

  private void lineLength(PaperText text) {
    text.lines().stream()
        .filter(line -> line.ems() > rules.lineLength() * NARROW_LETTER)
        .max(Comparator.comparingInt(Line::length))
        .filter(line -> line.length() > rules.lineLength())
        .ifPresent(
            line ->
                findings.onPage(
                    ProofRules.LINE_LENGTH,
                    text.place(),
                    text.name()
                        + " has a line of "
                        + line.length()
                        + " characters; the maximum is "
                        + rules.lineLength(),
                    line.page(),
                    "make its column narrower (max-width) or its type larger; 60 to 70"
                        + " characters are easiest to read"));
  }
}
