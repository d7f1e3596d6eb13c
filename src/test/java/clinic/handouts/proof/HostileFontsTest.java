package clinic.handouts.proof;

import static clinic.handouts.proof.LayoutAttack.attack;
import static clinic.handouts.proof.LayoutAttack.onCard;
import static clinic.handouts.proof.LayoutFixture.css;
import static clinic.handouts.proof.LayoutFixture.more;

import clinic.handouts.proof.LayoutFixture.Change;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fonts of malicious layouts, whose letters are there for a program, but not for a reader. */
@Tag("hostile")
class HostileFontsTest {
  private static final String INVISIBLE = "proof-invisible";
  private static final String OWN = "templates/fonts/AtkinsonHyperlegibleNext-";

  /** A font of the workspace: the program's own, changed. */
  private static Change font(TrueTypeSurgery surgery) {
    return workspace -> {
      for (String style : new String[] {"Regular", "Bold"}) {
        byte[] own = workspace.bytes(OWN + style + ".ttf");
        workspace.write("templates/fonts/Evil-" + style + ".ttf", surgery.on(own));
      }
    };
  }

  private static Change items(TrueTypeSurgery surgery) {
    return font(surgery).and(css("html body .do li { font-family: Evil, NotoSans; }"));
  }

  private static Change flags(TrueTypeSurgery surgery) {
    return font(surgery).and(css("html body .red-flags li { font-family: Evil, NotoSans; }"));
  }

  private static TrueTypeSurgery exchanged(String characters, String look) {
    return font -> TrueTypeSurgery.exchanged(font, characters, look);
  }

  static Stream<LayoutAttack> attacks() {
    return Stream.of(
        attack("has letters without ink", INVISIBLE, flags(TrueTypeSurgery::blank)),
        attack("has tiny letters", INVISIBLE, flags(TrueTypeSurgery::tiny)),
        attack("has hairlines", INVISIBLE, flags(TrueTypeSurgery.drawn("*", TrueTypeSurgery.HAIR))),
        attack(
            "draws one word in hairlines",
            INVISIBLE,
            font(TrueTypeSurgery.drawn("not", TrueTypeSurgery.HAIR))
                .and(HostileInkTest.within("do not make", "do <i class=\"x\">not</i> make"))
                .and(css(".x { font-style: normal; font-family: Evil, NotoSans; }"))),
        attack(
            "draws letters as dots",
            INVISIBLE,
            items(TrueTypeSurgery.drawn("not", TrueTypeSurgery.SPECK))),
        attack(
            "draws a 0 for a space",
            INVISIBLE,
            font(exchanged(" ", "0"))
                .and(HostileInkTest.within("to 10 minutes", "to 10<i class=\"x\"> </i>minutes"))
                .and(css(".x { font-style: normal; font-family: Evil, NotoSans; }"))),
        attack(
            "draws no hyphen", INVISIBLE, items(TrueTypeSurgery.drawn("-.", TrueTypeSurgery.HAIR))),
        attack(
            "draws a dot of dust",
            INVISIBLE,
            items(TrueTypeSurgery.drawn(".", TrueTypeSurgery.SPECK))),
        attack("draws 1 as 7", INVISIBLE, items(exchanged("1", "7"))),
        attack("draws 0 as 8", INVISIBLE, items(exchanged("0", "8"))),
        attack("draws 5 as 6", INVISIBLE, items(exchanged("5", "6"))),
        attack("draws n as a hyphen", INVISIBLE, items(exchanged("n", "-"))),
        attack("draws e as c", INVISIBLE, items(exchanged("e", "c"))),
        attack("draws letters as others", INVISIBLE, items(exchanged("not", "now"))),
        onCard(
            "has hairlines",
            INVISIBLE,
            font(TrueTypeSurgery.drawn("*", TrueTypeSurgery.HAIR))
                .and(
                    more(
                        "templates/styles/action-card.css",
                        "html body .red-flags li { font-family: Evil, NotoSans; }"))),
        onCard(
            "draws 1 as 7",
            INVISIBLE,
            font(exchanged("1", "7"))
                .and(
                    more(
                        "templates/styles/action-card.css",
                        "html body .do li { font-family: Evil, NotoSans; }"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void isRefused(LayoutAttack layout, @TempDir Path folder) {
    layout.assertRefused(folder);
  }
}
