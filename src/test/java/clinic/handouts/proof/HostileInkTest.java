package clinic.handouts.proof;

import static clinic.handouts.proof.LayoutAttack.CARD;
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

/** Layouts that draw into words and numbers, or take them apart. */
@Tag("hostile")
class HostileInkTest {
  private static final String DRAWN = "proof-drawn";

  /** Markup within the words of a do item. */
  static Change within(String words, String markup) {
    return within("do-dont", words, markup);
  }

  private static Change within(String part, String words, String markup) {
    return part(
        part,
        "<li>${item.text}",
        "<li><#assign s=item.text?markup_string><#if s?contains('"
            + words
            + "')>${s?keep_before('"
            + words
            + "')}"
            + markup
            + "${s?keep_after('"
            + words
            + "')}<#else>${s}</#if>");
  }

  private static Change spanned(String words, String markup, String rules) {
    return within(words, markup).and(css(".x { " + rules + " }"));
  }

  private static Change heading(String markup, String rules) {
    return part("do-dont", "<h3>${labels.dont}</h3>", "<h3>" + markup + "</h3>")
        .and(css(".x { " + rules + " }"));
  }

  static Stream<LayoutAttack> attacks() {
    String number = "5 to 10";
    String inside = "5 to 1<span class=\"x\"></span>0";
    String before = "<span class=\"x\"></span>5 to 10";
    String behind = "5 to 10<span class=\"x\"></span>";
    return Stream.of(
        attack(
            "draws a decimal point with a border",
            DRAWN,
            spanned(
                number,
                inside,
                "border-bottom: 1.4pt solid #1c2326; padding-left: 1.4pt; line-height: 0;"
                    + " font-size: 1pt")),
        attack(
            "draws a 1 before a number",
            DRAWN,
            spanned(
                number,
                before,
                "border-left: 1.1pt solid #1c2326; padding-left: 2pt; font-size: 6.6pt")),
        attack(
            "draws a 1 after a number",
            DRAWN,
            spanned(
                number,
                behind,
                "border-right: 1.1pt solid #1c2326; padding-right: 2pt; font-size: 6.6pt")),
        attack(
            "draws a bar between digits",
            DRAWN,
            spanned(number, inside, "border-left: 1pt solid #1c2326; padding-left: 1pt")),
        attack(
            "draws a point with a background",
            DRAWN,
            spanned(
                number,
                inside,
                "background-color: #1c2326; padding-left: 1.4pt; font-size: 1.3pt")),
        attack(
            "draws a digit with a picture",
            DRAWN,
            spanned(
                    number,
                    "5 to 10<img class=\"x\" alt=\"Logo\""
                        + " src=\"workspace:templates/styles/zero.svg\"/>",
                    "height: 8pt; width: 5pt")
                .and(zero())),
        attack(
            "draws a digit with a background picture",
            DRAWN,
            spanned(
                    number,
                    behind,
                    "background-image: url(workspace:templates/styles/zero.svg);"
                        + " background-size: 5pt 8pt; background-repeat: no-repeat; padding-left: 6pt")
                .and(zero())),
        attack(
            "draws a minus before a number",
            DRAWN,
            spanned(
                number,
                before,
                "border-bottom: 1pt solid #1c2326; padding-left: 4pt; font-size: 1pt;"
                    + " position: relative; top: -3pt")),
        attack(
            "draws a word between words",
            DRAWN,
            spanned(
                    "short walks",
                    "<img class=\"x\" alt=\"Logo\" src=\"workspace:templates/styles/zero.svg\"/>"
                        + " short walks",
                    "height: 8pt; width: 20pt")
                .and(zero())),
        attack(
            "sets the end of a word small",
            DRAWN,
            heading("Do<span class=\"x\">n't</span>", "font-size: 9pt")),
        attack(
            "sets the end of a word a little small",
            DRAWN,
            heading("Do<span class=\"x\">n't</span>", "font-size: 13pt")),
        attack(
            "raises a digit",
            DRAWN,
            spanned(
                number, "5 to 1<span class=\"x\">0</span>", "vertical-align: 3pt; line-height: 1")),
        attack(
            "makes a digit an exponent",
            "proof-words",
            spanned(
                number,
                "5 to 1<span class=\"x\">0</span>",
                "vertical-align: super; font-size: 12pt; line-height: 1")),
        attack(
            "lowers a digit",
            DRAWN,
            spanned(number, "5 to 1<span class=\"x\">0</span>", "vertical-align: -2pt")),
        attack(
            "enlarges a digit",
            DRAWN,
            spanned(number, "5 to <span class=\"x\">1</span>0", "font-size: 16pt")),
        new LayoutAttack(
            "draws a 1 before a number",
            CARD,
            DRAWN,
            within("card-half", number, before)
                .and(
                    more(
                        "templates/styles/action-card.css",
                        ".x { border-left: 1.1pt solid #1c2326; padding-left: 1pt; font-size: 6pt }"))),
        onCard(
            "draws a point into a number",
            DRAWN,
            within("card-half", number, inside)
                .and(
                    more(
                        "templates/styles/action-card.css",
                        ".x { border-bottom: 1.4pt solid #1c2326; padding-left: 1.4pt;"
                            + " line-height: 0; font-size: 1pt }"))),
        onCard(
            "sets the end of a word small",
            DRAWN,
            part(
                "card-half",
                "<h3>${labels.dont}</h3>",
                "<h3>Do<span style=\"font-size: 11pt\">n't</span></h3>")));
  }

  private static Change zero() {
    return add(
        "templates/styles/zero.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 5 8' width='5' height='8'>"
            + "<ellipse cx='2.5' cy='4' rx='2' ry='3.5' fill='none' stroke='#1c2326'/></svg>");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void isRefused(LayoutAttack layout, @TempDir Path folder) {
    layout.assertRefused(folder);
  }
}
