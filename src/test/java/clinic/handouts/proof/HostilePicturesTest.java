package clinic.handouts.proof;

import static clinic.handouts.proof.LayoutAttack.attack;
import static clinic.handouts.proof.LayoutFixture.TOPIC;
import static clinic.handouts.proof.LayoutFixture.add;
import static clinic.handouts.proof.LayoutFixture.css;
import static clinic.handouts.proof.LayoutFixture.file;
import static clinic.handouts.proof.LayoutFixture.part;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.layout.QrSvg;
import clinic.handouts.proof.LayoutFixture.Change;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Layouts that show pictures otherwise than they are, and codes and signs of their own. */
@Tag("hostile")
class HostilePicturesTest {
  private static final String PICTURE = "layout-picture";
  private static final String DRAWN = "proof-drawn";
  private static final String IMAGE =
      "<img src=\"${section.figure.src}\" alt=\"${section.figure.alt}\"/>";
  private static final String CODE = "templates/styles/marks/code.svg";
  private static final String CAPTION = "<p class=\"caption\">${section.figure.caption}";

  private static Change over(String style) {
    return part(
        "sections",
        CAPTION,
        "<div style=\"position: relative; top: -42mm; margin-bottom: -35mm; height: 35mm; "
            + (style + "\"></div>" + CAPTION));
  }

  private static Change tick(String drawing) {
    return add(
        "templates/styles/marks/tick.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' width='24' height='24'>"
            + (drawing + "</svg>"));
  }

  /** A code of another address, made of something for each module. */
  private static Change code(String module) {
    List<BitSet> modules = QrSvg.modules("https://elsewhere.example/pay");
    StringBuilder all = new StringBuilder();
    for (int y = 0; y < modules.size(); y++) {
      int row = y;
      modules.get(y).stream()
          .forEach(x -> all.append(module.replace("X", "" + (x + 4)).replace("Y", "" + (row + 4))));
    }
    return add(
        CODE,
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 37 37' width='37' height='37'>"
            + ("<rect width='37' height='37' fill='#ddeeff'/>" + all + "</svg>"));
  }

  private static String boxes() {
    StringBuilder rows = new StringBuilder();
    for (BitSet row : QrSvg.modules("https://elsewhere.example/pay")) {
      rows.append("<div style='height: 1mm'>");
      for (int x = 0; x < 29; x++) {
        rows.append("<span style='display: inline-block; width: 1mm; height: 1mm; ")
            .append(row.get(x) ? "background-color: #000000" : "")
            .append("'></span>");
      }
      rows.append("</div>");
    }
    return "<div style='line-height: 0; font-size: 0.1pt'>" + rows + "</div>";
  }

  private static Change behindCard(String style) {
    return part(
        "clinician-card",
        "<div class=\"provenance rule\">",
        "<div style=\"" + style + "\"></div><div class=\"provenance rule\">");
  }

  static Stream<LayoutAttack> attacks() {
    String square = "<path fill='#003366' d='MX Yh1v1h-1z'/>";
    String dot = "<ellipse fill='#003366' cx='X.5' cy='Y.5' rx='0.42' ry='0.42'/>";
    String background =
        "background-image: url(workspace:" + CODE + "); background-repeat: no-repeat; ";
    return Stream.of(
        attack(
            "turns pictures upside down",
            PICTURE,
            css(".figure img { transform: rotate(180deg) }")),
        attack("mirrors pictures", PICTURE, css(".figure img { transform: scaleX(-1) }")),
        attack(
            "cuts pictures off",
            PICTURE,
            part(
                "sections",
                IMAGE,
                "<div style=\"overflow: hidden; height: 12mm\">" + IMAGE + "</div>")),
        attack("shows pictures too small", PICTURE, css(".figure img { width: 5mm }")),
        attack(
            "draws a cross over a picture",
            PICTURE,
            over(
                "background-image: url(workspace:templates/styles/marks/cross.svg?ff0000);"
                    + " background-size: 35mm 35mm; background-repeat: no-repeat")),
        attack("hides a picture behind a box", PICTURE, over("background-color: #ffffff")),
        attack(
            "shows a picture again as a background",
            PICTURE,
            css(
                ".dont { padding-bottom: 30mm; background-image:"
                    + " url(workspace:content/images/exercise-and-circulation.svg);"
                    + " background-size: 40mm 28mm; background-repeat: no-repeat;"
                    + " background-position: 50% 100% }")),
        attack(
            "leaves out a picture, but not its caption",
            "proof-missing",
            part("sections", IMAGE, "")),
        attack(
            "has a caption on the page after its picture",
            "proof-missing",
            css(
                ".columns, .columns .text, .figure { display: block; width: auto;"
                    + " page-break-inside: auto; } .caption { page-break-before: always; }")),
        attack(
            "has a cross below each picture",
            DRAWN,
            css(
                ".figure { background-image: url(workspace:templates/styles/marks/cross.svg?c00000);"
                    + " background-size: 12mm 12mm; background-repeat: no-repeat;"
                    + " background-position: 0 100%; padding-bottom: 14mm; }")),
        attack(
            "has a no-entry sign before each do item",
            DRAWN,
            tick(
                "<circle cx='12' cy='12' r='9' fill='none' stroke='#cc0000' stroke-width='3'/>"
                    + "<path d='M6 6 L18 18' fill='none' stroke='#cc0000' stroke-width='3'/>")),
        attack(
            "has a red disc with a white bar before each do item",
            DRAWN,
            tick(
                "<circle cx='12' cy='12' r='11' fill='#cc0000'/>"
                    + "<path d='M5 10H19V14H5Z' fill='#ffffff'/>")),
        attack(
            "has a tick in a disc before each don't item",
            DRAWN,
            add(
                "templates/styles/marks/cross.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' width='24'"
                    + " height='24'><path d='M12 1A11 11 0 0 1 12 23A11 11 0 0 1 12 1Z"
                    + "M5 13L10 18L19 7L17 5.4L9.8 14.6L6.8 11.4Z' fill='#2f7d4f'"
                    + " fill-rule='evenodd'/></svg>")),
        attack(
            "has a less-than sign before a number",
            DRAWN,
            tick("<path d='M19 4L5 12L19 20' fill='none' stroke='#1c2326'" + " stroke-width='3'/>")
                .and(
                    file(
                        TOPIC,
                        "- Take short walks of 5 to 10 minutes",
                        "- 5 to 10 minutes of short walks"))),
        attack(
            "shows a code of another address as a background",
            "proof-added",
            code(square).and(behindCard(background + "height: 25mm; background-size: 25mm 25mm"))),
        attack(
            "shows a code of dots",
            "proof-added",
            code(dot).and(behindCard(background + "height: 25mm; background-size: 25mm 25mm"))),
        attack(
            "shows a code of dots as a picture",
            "proof-added",
            code(dot)
                .and(
                    part(
                        "letterhead",
                        "<div class=\"contact\">",
                        "<div class=\"contact\"><img src=\"workspace:"
                            + CODE
                            + "\" alt=\"Logo\" style=\"width: 25mm\"/>"))),
        attack(
            "shows a code of boxes",
            "proof-added",
            part(
                "clinician-card",
                "<div class=\"provenance rule\">",
                boxes() + "<div class=\"provenance rule\">")),
        attack(
            "adds a name to the reviewer's",
            "proof-added",
            part(
                "clinician-card",
                "<div class=\"provenance rule\">",
                "<p>${card.provenance?join(' ')} and ${card.name}</p>"
                    + "<div class=\"provenance rule\">")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void isRefused(LayoutAttack layout, @TempDir Path folder) {
    layout.assertRefused(folder);
  }

  static Stream<LayoutAttack> honest() {
    return Stream.of(
        attack("frames pictures", "", css(".figure img { border: 2pt solid #0b5c6b }")),
        attack(
            "shows pictures on a tinted ground",
            "",
            css(".figure { background-color: #eef4f5; padding: 4mm }")),
        attack("shows pictures small", "", css(".figure img { width: 30mm }")),
        attack(
            "leaves out pictures with their captions",
            "",
            part("sections", "<#if section.figure??>", "<#if false>")),
        attack(
            "has a ring with clock hands before each sign for the same day",
            "",
            css(
                ".red-flags li { background-image: url(workspace:templates/styles/marks/clock.svg?0b5c6b); list-style-type: none; padding-left: 8mm; background-repeat: no-repeat; background-size: 4mm 4mm; background-position: 1mm 1mm }")),
        attack(
            "has an arrow before each item",
            "",
            tick(
                "<path d='M3 12H19M13 6L19 12L13 18' fill='none' stroke='#0b5c6b'"
                    + " stroke-width='2.4'/>")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("honest")
  void isMade(LayoutAttack layout, @TempDir Path folder) {
    assertThat(new LayoutFixture(folder).with(layout.change()).make().problems()).isEmpty();
  }
}
