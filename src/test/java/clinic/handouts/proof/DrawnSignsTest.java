package clinic.handouts.proof;

import static clinic.handouts.proof.DrawnBitmaps.leaf;
import static clinic.handouts.proof.DrawnBitmaps.letters;
import static clinic.handouts.proof.DrawnBitmaps.texture;
import static clinic.handouts.proof.DrawnBitmaps.tick;
import static clinic.handouts.proof.LayoutFixture.KEY;
import static clinic.handouts.proof.LayoutFixture.add;
import static clinic.handouts.proof.LayoutFixture.assertRefused;
import static clinic.handouts.proof.LayoutFixture.css;
import static clinic.handouts.proof.LayoutFixture.file;
import static clinic.handouts.proof.LayoutFixture.part;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.edition.EditionKey;
import clinic.handouts.layout.QrSvg;
import clinic.handouts.proof.LayoutFixture.Change;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the marks and backgrounds of a layout may draw, and what they may not. */
@Tag("hostile")
class DrawnSignsTest {
  record Drawn(String name, String thing, Change change) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final String FILE = "templates/styles/marks/w.svg";
  private static final String NOT =
      stroked(44, "M3 20V4L12 20V4M16 4H25V20H16ZM30 4H40M35 4V20", "2.4");
  private static final String ONE = stroked(16, "M6 6L14 1V23", "3.4");
  private static final String TICK = stroked(24, "M4 12.8L9.6 18.4L20 6.4", "3.6");
  private static final String CROSS = stroked(24, "M5.5 5.5L18.5 18.5M18.5 5.5L5.5 18.5", "3.6");
  private static final String INFORMATION =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' width='24' height='24'><circle"
          + " cx='12' cy='12' r='11' fill='#0b5c6b'/><path d='M12 10V18M12 5V7.6'"
          + " stroke='#ffffff' stroke-width='2.6'/></svg>";

  private static final String SHADED_NOT =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 44 24' width='44' height='24'><defs>"
          + "<linearGradient id='shade'><stop offset='0' stop-color='#1c2326'/>"
          + "<stop offset='1' stop-color='#46525a'/></linearGradient></defs>"
          + "<path fill='url(#shade)' d='M3 20V4H6L11 14V4H14V20H11L6 10V20Z"
          + "M17 4H26V20H17ZM20 7V17H23V7ZM29 4H41V7H36.5V20H33.5V7H29Z'/></svg>";

  private static String stroked(int width, String path, String stroke) {
    return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 "
        + (width + " 24' width='" + width + "' height='24'><path fill='none' stroke='#1c2326'")
        + (" stroke-width='" + stroke + "' d='" + path + "'/></svg>");
  }

  private static final String LOGO = "content/images/logo.svg";
  private static final String IN_LAYOUT =
      NOT.replaceFirst("<svg ", "<svg alt=\"Logo\" style=\"width: 50mm; height: 27mm\" ");

  private static Change inLetterhead(String attributes) {
    return inLetterhead(attributes, "marks/w.svg");
  }

  private static Change inLetterhead(String attributes, String file) {
    return part(
        "letterhead",
        "<div class=\"contact\">",
        "<div class=\"contact\"><img src=\"workspace:templates/styles/"
            + (file + "\" " + attributes + "/>"));
  }

  private static String code(String address) {
    List<BitSet> modules = QrSvg.modules(address);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.size(); y++) {
      int row = y;
      modules.get(y).stream().forEach(x -> path.append("M" + x + " " + row + "h1v1h-1z"));
    }
    return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='-4 -4 37 37' width='37' height='37'>"
        + ("<path fill='#ffffff' d='M-4 -4H33V33H-4Z'/><path d='" + path + "'/></svg>");
  }

  private static Drawn drawn(String name, String thing, String picture, Change change) {
    return new Drawn(name, thing, add(FILE, picture).and(change));
  }

  /** A style with the picture as a background. */
  private static Change behind(String selector, String place) {
    return css(
        selector
            + (" { background-image: url(workspace:" + FILE + "); background-repeat: no-repeat; ")
            + (place + " }"));
  }

  static Stream<Drawn> refused() {
    return Stream.of(
        drawn(
            "not is drawn before each do item",
            "draws letters",
            NOT,
            behind(
                ".do li",
                "padding-left: 16mm; background-size: 11mm 6mm; background-position: 2mm 1mm")),
        drawn(
            "not is drawn in a gradient before each do item",
            "draws letters",
            SHADED_NOT,
            behind(
                ".do li",
                "padding-left: 16mm; background-size: 11mm 6mm; background-position: 2mm 1mm")),
        drawn(
            "not is drawn below the do list",
            "draws letters",
            NOT,
            behind(
                ".do",
                "padding-bottom: 20mm; background-size: 40mm 16mm;"
                    + " background-position: 10mm 100%")),
        drawn(
            "a picture called Logo says not between the red flags",
            "draws letters",
            NOT,
            part(
                "get-help",
                "<ul class=\"red-flags\">",
                "<div><img src=\"workspace:"
                    + FILE
                    + "\" alt=\"Logo\" style=\"width: 50mm\"/></div><ul class=\"red-flags\">")),
        drawn(
            "words stand above the title and are called by the clinic's name",
            "not the clinic's",
            NOT,
            inLetterhead("alt=\"${clinic.name}\" style=\"width: 50mm\"")),
        drawn(
            "words stand above the title, drawn in the layout itself",
            "not the clinic's",
            NOT,
            part("letterhead", "<div class=\"contact\">", "<div class=\"contact\">" + IN_LAYOUT)),
        drawn(
            "words stand behind the disclaimer and are called by the clinician's name",
            "not the clinic's",
            NOT,
            part(
                "clinician-card",
                "<div class=\"provenance rule\">",
                "<img src=\"workspace:"
                    + FILE
                    + "\" alt=\"${card.name}\" style=\"width: 50mm\"/>"
                    + "<div class=\"provenance rule\">")),
        drawn(
            "words stand before the clinic's own logo, in one picture with it",
            "draws letters",
            NOT,
            part(
                "letterhead",
                "alt=\"${clinic.name}\"",
                "alt=\"${clinic.name}\" style=\"padding-left: 40mm; background-image:"
                    + " url(workspace:"
                    + FILE
                    + "); background-size: 36mm 14mm; background-repeat: no-repeat\"")),
        drawn(
            "words in a bitmap stand above the title and are called Logo",
            "not the clinic's",
            NOT,
            letters("templates/styles/marks/w.png", "DO NOT CALL", 0xFFFFFF, 0x1C2326)
                .and(inLetterhead("alt=\"Logo\" style=\"width: 50mm\"", "marks/w.png"))),
        drawn(
            "a word in a bitmap stands before each do item",
            "draws letters",
            NOT,
            letters("templates/styles/marks/w.png", "NOT", 0xFFFFFF, 0x1C2326)
                .and(
                    css(
                        ".do li { background-image: url(workspace:templates/styles/marks/w.png);"
                            + " background-repeat: no-repeat; padding-left: 16mm;"
                            + " background-size: 13mm 5mm; background-position: 1mm 1mm }"))),
        drawn(
            "a light word in a coloured bitmap stands below the do list",
            "draws letters",
            NOT,
            letters("templates/styles/marks/w.png", "never", 0x0B5C6B, 0xFFFFFF)
                .and(
                    css(
                        ".do { background-image: url(workspace:templates/styles/marks/w.png);"
                            + " background-repeat: no-repeat; padding-bottom: 20mm;"
                            + " background-size: 40mm 14mm; background-position: 10mm 100% }"))),
        drawn(
            "a tick that is called Logo stands below the heading Don't",
            "among the advice",
            TICK,
            part(
                "do-dont",
                "<h3>${labels.dont}</h3>",
                "<h3>${labels.dont}</h3><div><img src=\"workspace:"
                    + FILE
                    + "\" alt=\"Logo\" style=\"width: 12mm\"/></div>")),
        drawn(
            "a code of another address is called Logo",
            "a QR code is not the one for the booking address",
            code("https://elsewhere.example/"),
            part(
                "letterhead",
                "<div class=\"contact\">",
                "<div class=\"contact\"><img src=\"workspace:"
                    + FILE
                    + "\" alt=\"Logo\" style=\"width: 22mm\"/>")),
        drawn(
            "the booking code is another picture",
            "booking address",
            ONE,
            part(
                "clinician-card",
                "<div class=\"qr-cell\">${card.qr}</div>",
                "<div class=\"qr-cell\"><img src=\"workspace:"
                    + FILE
                    + "\" alt=\"${labels.qr}\" style=\"width: 20mm\"/></div>")),
        drawn(
            "a one stands before the number that an item begins with",
            "looks like a digit",
            ONE,
            file(
                    LayoutFixture.TOPIC,
                    "- Take short walks of 5 to 10 minutes",
                    "- 5 to 10 minutes of short walks")
                .and(
                    behind(
                        ".do li",
                        "padding-left: 10mm; background-size: 2.6mm 4mm;"
                            + " background-position: 6.6mm 1.5mm"))),
        drawn(
            "don't items have ticks",
            "tick as its mark",
            TICK,
            behind(".dont li", "background-size: 4mm 4mm")),
        drawn(
            "red flags have ticks",
            "tick as its mark",
            TICK,
            behind(
                ".red-flags li",
                "list-style-type: none; padding-left: 8mm; background-size: 4mm 4mm;"
                    + " background-position: 1mm 1mm")),
        drawn(
            "do items have crosses",
            "cross as its mark",
            CROSS,
            behind(".do li", "background-size: 4mm 4mm")),
        drawn(
            "red flags have crosses",
            "cross as its mark",
            CROSS,
            behind(
                ".red-flags li",
                "list-style-type: none; padding-left: 8mm; background-size: 4mm 4mm;"
                    + " background-position: 1mm 1mm")),
        drawn(
            "a section has a cross beside its heading",
            "cross as its mark",
            CROSS,
            behind(".section", "background-size: 11mm 11mm; padding-left: 14mm;")),
        new Drawn(
            "the warning of an emergency is a phone that is crossed out",
            "cross as its mark",
            add(
                "templates/styles/marks/warning.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' width='24'"
                    + " height='24'><path d='M8 2H16V22H8Z' fill='none' stroke='currentColor'"
                    + " stroke-width='2'/><path d='M2 2L22 22M22 2L2 22' stroke='currentColor'"
                    + " stroke-width='3' fill='none'/></svg>")),
        drawn(
            "a pale cross lies behind the do list",
            "behind it",
            CROSS.replace("#1c2326", "#f3d0d0"),
            behind(".do", "background-size: 80mm 80mm; background-position: 50% 60%")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void refused(Drawn layout, @TempDir Path folder) {
    var handout = new LayoutFixture(folder).with(layout.change()).make();

    assertRefused(layout.name(), handout.problems(), layout.thing());
  }

  @Test
  void ticksAreSeenWherePagesRunFromRightToLeft(@TempDir Path folder) {
    EditionKey arabic = new EditionKey(KEY.topic(), EditionKey.CLINIC, "ar", KEY.format());
    LayoutFixture workspace = new LayoutFixture(folder);
    assertThat(workspace.trial(arabic)).isEmpty();

    Change ticks = add(FILE, TICK).and(behind(".dont li", "background-size: 4mm 4mm"));
    assertRefused(workspace.with(ticks).trial(arabic), "tick as its mark");
  }

  @Test
  void theClinicsOwnWordsAreKnownWherePagesRunFromRightToLeft(@TempDir Path folder) {
    EditionKey arabic = new EditionKey(KEY.topic(), EditionKey.CLINIC, "ar", KEY.format());
    LayoutFixture workspace = new LayoutFixture(folder).with(add(LOGO, NOT));
    assertThat(workspace.trial(arabic)).isEmpty();

    Change words =
        letters("templates/styles/marks/w.png", "DO NOT CALL", 0xFFFFFF, 0x1C2326)
            .and(inLetterhead("alt=\"Logo\" style=\"width: 50mm\"", "marks/w.png"));
    assertRefused(workspace.with(words).trial(arabic), "not the clinic's");
  }

  static Stream<Drawn> made() {
    return Stream.of(
        new Drawn("the clinic's own logo shows letters", "", add(LOGO, NOT)),
        new Drawn(
            "the clinic's own logo shows letters and has a frame",
            "",
            add(LOGO, NOT)
                .and(css(".logo img { border: 1pt solid #1c2326; background-color: #eef4f5 }"))),
        new Drawn(
            "the clinic's own logo is a bitmap of words",
            "",
            letters("content/images/logo.png", "Hill Street", 0xFFFFFF, 0x0B5C6B)
                .and(file("content/clinic.yaml", "images/logo.svg", "images/logo.png"))),
        new Drawn(
            "the clinic's own logo shows letters and stands at the end as well",
            "",
            add(LOGO, NOT)
                .and(
                    part(
                        "clinician-card",
                        "<div class=\"provenance rule\">",
                        "<img src=\"${brand.logo}\" alt=\"Logo\" style=\"width: 30mm\"/>"
                            + "<div class=\"provenance rule\">"))),
        new Drawn(
            "a bitmap of soft colours stands above the title",
            "",
            texture("templates/styles/marks/w.png")
                .and(inLetterhead("alt=\"Logo\" style=\"width: 40mm\"", "marks/w.png"))),
        new Drawn(
            "a bitmap of a leaf stands above the title",
            "",
            leaf("templates/styles/marks/w.png")
                .and(inLetterhead("alt=\"Logo\" style=\"width: 20mm\"", "marks/w.png"))),
        new Drawn(
            "ticks are bitmaps",
            "",
            tick("templates/styles/marks/w.png")
                .and(
                    css(
                        ".do li { background-image: url(workspace:templates/styles/marks/w.png);"
                            + " background-size: 4mm 4mm }"))),
        drawn(
            "an icon with an i stands before the summary",
            "",
            INFORMATION,
            behind(
                ".summary p",
                "padding-left: 10mm; background-size: 6mm 6mm; background-position: 1mm 1mm")),
        drawn(
            "a partner's sign stands above the title",
            "",
            INFORMATION,
            inLetterhead("alt=\"Logo\" style=\"width: 20mm\"")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void made(Drawn layout, @TempDir Path folder) {
    assertThat(new LayoutFixture(folder).with(layout.change()).make().problems()).isEmpty();
  }
}
