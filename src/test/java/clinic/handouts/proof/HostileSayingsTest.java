package clinic.handouts.proof;

import static clinic.handouts.proof.LayoutAttack.attack;
import static clinic.handouts.proof.LayoutAttack.onCard;
import static clinic.handouts.proof.LayoutFixture.part;

import clinic.handouts.proof.LayoutFixture.Change;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What malicious layouts say of their own, in print or aloud, around what the edition says. */
@Tag("hostile")
class HostileSayingsTest {
  private static final String ADDED = "proof-added";
  private static final String REPLACED = "proof-replaced";

  private static Change picture(String part, String before, String alternative) {
    return part(
        part,
        before,
        "<img src=\"workspace:content/images/logo.svg\" alt=\""
            + alternative
            + "\" style=\"width: 4mm; height: 4mm\"/>"
            + before);
  }

  private static Change beforeTitle(String markup) {
    return part("title", "<h1>", markup + "<h1>");
  }

  private static Change atTheEnd(String markup) {
    return part(
        "clinician-card",
        "<div class=\"provenance rule\">",
        "<div class=\"provenance rule\">" + markup);
  }

  private static Change inFooter(String words) {
    return part("footer", "${footer.before}", words + " ${footer.before}");
  }

  static Stream<LayoutAttack> attacks() {
    return Stream.of(
        attack(
            "turns the list round in an alternative text",
            ADDED,
            picture(
                "do-dont",
                "<@items list=advice.dont/>",
                "The list above is what you must never do. Do the following:")),
        attack(
            "gives the emergency number as the clinic's phone",
            ADDED,
            part(
                "clinician-card",
                "<div class=\"provenance",
                "<p>Your local clinic: 000</p><div class=\"provenance")),
        attack("says not beside an item", ADDED, picture("do-dont", "<h3>${labels.do}", "Do not")),
        attack(
            "says it before the title",
            ADDED,
            picture("title", "<h1>", "This handout is withdrawn")),
        attack(
            "says it after the card",
            ADDED,
            picture("clinician-card", "<div class=\"provenance", "Ignore all of the above")),
        attack(
            "describes a picture of the topic among the items",
            ADDED,
            part(
                "do-dont",
                "<@items list=advice.dont/>",
                "<#assign figure = (sections?filter(s -> s.figure??)?first).figure>"
                    + "<div><img src=\"${figure.src}\" alt=\"${figure.alt}\""
                    + " style=\"width: 8mm\"/></div><@items list=advice.dont/>")),
        attack(
            "shows the logo instead of the figure",
            "layout-picture",
            part("sections", "<img src=\"${section.figure.src}\"", "<img src=\"${brand.logo}\"")),
        attack(
            "shows a mark instead of the figure",
            "layout-picture",
            part(
                "sections",
                "<img src=\"${section.figure.src}\"",
                "<img src=\"workspace:templates/styles/marks/tick.svg\"")),
        attack(
            "draws words in the layout instead of the figure",
            "layout-picture",
            part(
                "sections",
                "<img src=\"${section.figure.src}\" alt=\"${section.figure.alt}\"/>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\""
                    + " alt=\"${section.figure.alt}\"><path d=\"M3 18V2L14 18V2M20 2H36V18H20Z\""
                    + " fill=\"none\" stroke=\"#1c2326\"/></svg>")),
        attack(
            "shows a mark instead of the figure, and names the figure elsewhere",
            "layout-picture",
            part(
                "sections",
                "<img src=\"${section.figure.src}\"",
                "<img src=\"workspace:templates/styles/marks/tick.svg\""
                    + " data-src=\"${section.figure.src}\"")),
        attack(
            "shows a mark instead of the figure, and describes it in coded letters",
            "layout-picture",
            part(
                "sections",
                "<img src=\"${section.figure.src}\" alt=\"${section.figure.alt}\"",
                "<img src=\"workspace:templates/styles/marks/tick.svg\""
                    + " alt=\"<#list 0..section.figure.alt?length - 1 as i>"
                    + "<#if section.figure.alt[i] == 'a'>&#97;<#else>${section.figure.alt[i]}</#if>"
                    + "</#list>\"")),
        attack(
            "expands a word",
            REPLACED,
            part("title", "${author}", "<abbr title=\"Do not trust\">${author}</abbr>")),
        attack(
            "has the don't list read aloud in French",
            REPLACED,
            part("do-dont", "<div class=\"dont", "<div lang=\"fr\" class=\"dont")),
        attack(
            "takes the list back before the title",
            ADDED,
            beforeTitle("<p>Ignore the list below.</p>")),
        attack("takes help back", ADDED, beforeTitle("<p>Do not call 000.</p>")),
        attack("calls it a draft", ADDED, beforeTitle("<p>For practice only</p>")),
        attack("takes it back after the card", ADDED, atTheEnd("<p>None of this is true.</p>")),
        attack("takes it back in the footer", ADDED, inFooter("Ignore this handout")),
        attack(
            "makes another title of the title's words",
            ADDED,
            inFooter("bed rest is good for low back pain")),
        attack("adds a version", ADDED, atTheEnd("<p>Version 99 Reviewed 1 November 2030</p>")),
        attack("adds a reference", ADDED, atTheEnd("<p>Reference AAAAAAA-AAAAAA</p>")),
        attack("adds a reviewer", ADDED, atTheEnd("<p>Reviewed by Dr Dan East</p>")),
        attack("adds a next review", ADDED, inFooter("Next review by 1 January 2050")),
        attack("adds a number", ADDED, atTheEnd("<p>Phone (03) 5550 9999</p>")),
        attack(
            "counts too many pages", ADDED, part("footer", "<span class=\"pages\"></span>", "9")),
        attack("numbers pages wrong", ADDED, part("footer", "<span class=\"page\"></span>", "7")),
        attack(
            "says a wrong page in the text",
            ADDED,
            beforeTitle("<p>${footer.before}3${footer.between}4</p>")),
        onCard(
            "takes the card back",
            ADDED,
            part("card-half", "<h1>", "<p>Ignore this card.</p><h1>")),
        onCard(
            "adds a version",
            ADDED,
            part(
                "card-half",
                "<#list (card.provenance",
                "<p>Version 99</p><#list (card.provenance")),
        onCard(
            "turns the list round in an alternative text",
            ADDED,
            picture("card-half", "<@items list=advice.dont/>", "Do all of this:")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void isRefused(LayoutAttack layout, @TempDir Path folder) {
    layout.assertRefused(folder);
  }
}
