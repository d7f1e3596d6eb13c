package clinic.handouts.proof;

import static clinic.handouts.proof.DrawnBitmaps.disc;
import static clinic.handouts.proof.LayoutAttack.attack;
import static clinic.handouts.proof.LayoutAttack.onCard;
import static clinic.handouts.proof.LayoutFixture.add;
import static clinic.handouts.proof.LayoutFixture.css;
import static clinic.handouts.proof.LayoutFixture.more;
import static clinic.handouts.proof.LayoutFixture.part;

import clinic.handouts.proof.LayoutFixture.Change;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Layouts that draw among the advice what is no letter to a program, but a word to a patient, and
 * marks whose colours say the opposite of their lists.
 */
@Tag("hostile")
class HostileMarksTest {
  private static final String DRAWN = "proof-drawn";
  private static final String CARD_CSS = "templates/styles/action-card.css";
  private static final String FILE = "templates/styles/marks/w.svg";

  /** "not" in joined handwriting, in one stroke. */
  private static final String NOT =
      svg(
          "0 0 260 150",
          "<path d='M20,120 C40,40 60,40 70,120 C75,60 110,60 110,120 C120,60 160,60 160,110"
              + " C160,140 120,140 130,100 C150,60 200,60 210,40 L210,120 C215,130 230,120 240,110"
              + " M180,75 L240,75' fill='none' stroke='#000' stroke-width='10'/>");

  private static String svg(String box, String drawing) {
    return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='"
        + (box + "' width='24' height='24'>" + drawing + "</svg>");
  }

  private static final String BULLET =
      " { background-image: url(workspace:templates/styles/marks/w.png); background-size: 4mm 4mm;"
          + " background-repeat: no-repeat; background-position: 0 1mm; }";

  private static Change mark(String name, String drawing) {
    return add("templates/styles/marks/" + name + ".svg", svg("0 0 24 24", drawing));
  }

  /** An empty box with a drawing. */
  private static String box(String size) {
    return "<div style=\"height: 14mm; background-image:"
        + " url(workspace:templates/styles/marks/w.svg); background-repeat: no-repeat;"
        + (" background-size: " + size + "\"></div>");
  }

  private static Change inHeading(String place) {
    return add(FILE, NOT)
        .and(
            css(
                ".do h3 { background-image: url(workspace:templates/styles/marks/w.svg);"
                    + (" background-position: " + place + " 50%; background-size: 8mm 5mm; }")));
  }

  private static String crossed(String element, String mark, String place) {
    return element
        + (" { background-image: url(workspace:templates/styles/marks/" + mark)
        + (") !important; background-position: " + place)
        + " 50% !important; background-size: 5mm 5mm !important; background-repeat: no-repeat;"
        + " padding-left: 9mm; }";
  }

  private static LayoutAttack crossedCard(String name, String element, String place) {
    return onCard(
        "has a cross beside " + name,
        DRAWN,
        more(CARD_CSS, crossed(element, "cross.svg?c00000", place)));
  }

  static Stream<LayoutAttack> attacks() {
    return Stream.of(
        attack(
            "writes \"not\" by hand under the do list",
            DRAWN,
            add(FILE, NOT)
                .and(
                    part(
                        "do-dont",
                        "<@items list=advice.do/>",
                        "<@items list=advice.do/>" + box("24mm 14mm")))),
        attack(
            "writes it above the phase",
            DRAWN,
            add(FILE, NOT)
                .and(part("do-dont", "<div class=\"pair", box("24mm 14mm") + "<div class=\"pair"))),
        attack(
            "writes it small, away from any text",
            DRAWN,
            add(FILE, NOT)
                .and(part("do-dont", "<div class=\"pair", box("7mm 5mm") + "<div class=\"pair"))),
        attack(
            "writes it among the red flags",
            DRAWN,
            add(FILE, NOT)
                .and(
                    part(
                        "get-help",
                        "<ul class=\"red-flags\">",
                        box("24mm 14mm") + "<ul class=\"red-flags\">"))),
        attack("writes it behind \"Do\"", DRAWN, inHeading("22mm")),
        attack("writes it far behind \"Do\"", DRAWN, inHeading("60mm")),
        attack("writes it before \"Do\"", DRAWN, inHeading("0")),
        attack(
            "lays a pale cross under everything",
            DRAWN,
            css(
                "body { background-image: url(workspace:templates/styles/marks/cross.svg?ffeeee);"
                    + " background-size: 170mm 170mm; background-repeat: no-repeat; }")),
        onCard(
            "writes \"not\" by hand under the do list",
            DRAWN,
            add(FILE, NOT)
                .and(
                    part(
                        "card-half",
                        "<@items list=advice.do/>",
                        "<@items list=advice.do/>" + box("24mm 14mm")))),
        attack(
            "has red octagons as the marks of what to do",
            DRAWN,
            mark("tick", "<path d='M8 1h8l7 7v8l-7 7H8l-7-7V8z' fill='#c00000'/>")),
        attack(
            "has red crosses of dots as the marks of what to do",
            DRAWN,
            mark(
                "tick",
                "<g fill='#c00'><circle cx='4' cy='4' r='2'/><circle cx='20' cy='4' r='2'/><circle"
                    + " cx='12' cy='12' r='2'/><circle cx='4' cy='20' r='2'/><circle cx='20'"
                    + " cy='20' r='2'/></g>")),
        attack(
            "has green discs as the marks of what not to do",
            DRAWN,
            mark("cross", "<circle cx='12' cy='12' r='9' fill='#0a9a0a'/>")),
        attack(
            "has a green face beside the number to call",
            DRAWN,
            mark("warning", "<circle cx='12' cy='12' r='11' fill='#1a9a1a'/>")),
        attack(
            "has red discs of dots as the marks of what to do",
            DRAWN,
            disc("templates/styles/marks/w.png", 0xC00000).and(css(".do li" + BULLET))),
        attack(
            "has green discs of dots as the marks of what not to do",
            DRAWN,
            disc("templates/styles/marks/w.png", 0x0A9A0A).and(css(".dont li" + BULLET))),
        attack(
            "puts what to do under a red band",
            DRAWN,
            css(".do h3 { background-color: #b00000; background-image: none; }")),
        attack(
            "puts what not to do under a green band",
            DRAWN,
            css(".dont h3 { background-color: #0a6a0a; background-image: none; }")),
        attack(
            "puts what to do on a pale red", DRAWN, css(".do ul { background-color: #ffd0d0; }")),
        attack(
            "puts the number to call on a pale green",
            DRAWN,
            css(".emergency { background-color: #e5f5e9; }")),
        attack(
            "writes the number to call in green",
            DRAWN,
            css(".emergency-line { color: #0a6a2f; }")),
        crossedCard("the phone number", ".call", "0"),
        crossedCard("the disclaimer", ".disclaimer", "0"),
        crossedCard("the end of \"Do\"", ".do h3", "100%"),
        onCard(
            "has a sign for no entry at the end of \"Do\"",
            DRAWN,
            mark(
                    "w",
                    "<circle cx='12' cy='12' r='11' fill='#c00000'/><rect x='5' y='10' width='14'"
                        + " height='4' fill='#ffffff'/>")
                .and(more(CARD_CSS, crossed(".do h3", "w.svg", "100%")))),
        attack(
            "has a cross at the end of \"Do\"",
            DRAWN,
            css(crossed(".do h3", "cross.svg?ffd0d0", "100%"))),
        attack(
            "has a cross beside the disclaimer",
            DRAWN,
            css(
                ".disclaimer { background-image:"
                    + " url(workspace:templates/styles/marks/cross.svg?c00000); background-size: 5mm"
                    + " 5mm; background-repeat: no-repeat; padding-left: 8mm; }")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void isRefused(LayoutAttack layout, @TempDir Path folder) {
    layout.assertRefused(folder);
  }
}
