package clinic.handouts.check.clinic;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.picture.Contrast;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Text;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The brand's colours are readable on white. This is only a warning, because text is printed in
 * darker shades of them, which are always readable.
 */
public final class BrandContrast implements ContentCheck {
  private static final int WHITE = 0xFFFFFF;

  /** Required of the main colour, which is used for text (WCAG 2.2, 1.4.6). */
  private static final double PRIMARY = 7;

  /** Required of the second colour (WCAG 2.2, 1.4.3). */
  private static final double ACCENT = 4.5;

  private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
  private static final Rule RULE =
      Rule.warning(
          "brand-contrast",
          "brand colours whose contrast on white is below 7 to 1 (primary) or 4.5 to 1 (accent)",
          "World Wide Web Consortium, Web Content Accessibility Guidelines 2.2 (1.4.3, 1.4.6), 2023",
          "use a darker colour");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (ContentFile clinic : library.files("clinic")) {
      check(clinic, "primary", PRIMARY, report);
      check(clinic, "accent", ACCENT, report);
    }
  }

  private static void check(
      ContentFile clinic, String key, double least, Consumer<Diagnostic> report) {
    Text colour = clinic.tree().get("brand").map(brand -> brand.textAt(key)).orElse(Text.ABSENT);
    if (!COLOUR.matcher(colour.value()).matches()) {
      return; // Absent, or the structure check already says so.
    }
    int rgb = Integer.parseInt(colour.value().substring(1), 16);
    double contrast = Contrast.of(rgb, WHITE);
    if (contrast < least) {
      report.accept(
          Diagnostic.of(
              RULE,
              colour.place(),
              String.format(
                  Locale.ROOT,
                  "%s has a contrast of %.2f to 1 on white; brand.%s needs %s to 1",
                  colour.value(),
                  Math.floor(contrast * 100) / 100,
                  key,
                  least == PRIMARY ? "7" : "4.5"),
              String.format(
                  Locale.ROOT, "the nearest colour that passes is \"#%06x\"", nearest(rgb, least)),
              clinic.scope()));
    }
  }

  /**
   * The lightest shade of a colour, with its channels scaled equally, that has the required
   * contrast on white.
   */
  public static int nearest(int rgb, double least) {
    for (int parts = 1000; parts > 0; parts--) {
      int shade =
          scaled(rgb >> 16, parts) << 16 | scaled(rgb >> 8, parts) << 8 | scaled(rgb, parts);
      if (Contrast.of(shade, WHITE) >= least) {
        return shade;
      }
    }
    return 0;
  }

  private static int scaled(int channel, int parts) {
    return ((channel & 255) * parts + 500) / 1000;
  }
}
