package clinic.handouts.proof;

import static clinic.handouts.proof.LayoutAttack.attack;
import static clinic.handouts.proof.LayoutAttack.onCard;
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

/** Layouts that put texts where nobody looks for them, or where they seem to belong elsewhere. */
@Tag("hostile")
class HostilePlacesTest {
  private static final String HELP = "<section class=\"get-help";
  private static final String PAGE =
      "<div style=\"page-break-before: always; height: 10mm\"></div>";

  private static final String ITEM = "<#list list as item><li>${item.text}";

  private static final String AS_ITEMS =
      ".do h3, .dont h3 { font-size: 12pt; font-weight: normal; background-image: none;"
          + " background-color: #ffffff; color: #1c2326; }";
  private static final String STACKED =
      ".pair, .do, .dont { display: block; width: auto; border-width: 0; padding: 0; }"
          + " .gap { display: none; } .dont h3 { margin-top: 0; }";
  private static final String TOUCHING =
      ".gap { display: none; } .do, .dont { border-width: 0; padding: 0; }"
          + " .do li, .dont li { padding: 0; background-image: none !important; }";

  private static LayoutAttack gap(String name, String rules) {
    return attack("parts " + name, "proof-heading", css(rules));
  }

  private static LayoutAttack gap(String name, String rules, Change change) {
    return attack("parts " + name, "proof-heading", change.and(css(rules)));
  }

  static Stream<LayoutAttack> attacks() {
    return Stream.of(
        gap("the don't list from its heading", ".dont h3 { margin-bottom: 40mm; }"),
        gap("the advice from the heading of its phase", ".advice h2 { margin-bottom: 30mm; }"),
        gap("the red flags from the number to call", ".emergency-line { margin-bottom: 30mm; }"),
        attack(
            "parts a section from its heading",
            "proof-heading",
            part("sections", "${section.heading}</h2>", "${section.heading}</h2><br/><br/><br/>")
                .and(css("br { line-height: 14mm; }"))),
        attack(
            "makes the don'ts a part of the dos for screen readers",
            "proof-heading",
            part("do-dont", "<h3>${labels.dont}</h3>", "<h4>${labels.dont}</h4>")
                .and(css("h4 { font-size: 14pt; }"))),
        attack(
            "has no heading above the don'ts for screen readers",
            "proof-heading",
            part("do-dont", "<h3>${labels.dont}</h3>", "<p><b>${labels.dont}</b></p>")),
        attack(
            "has no list of red flags for screen readers",
            "proof-heading",
            part("get-help", "<ul class=\"red-flags\">", "<div>")
                .and(part("get-help", "</ul>\n  </div>", "</div>\n  </div>"))
                .and(part("get-help", "<li class=\"continued\">${getHelp", "<p>${getHelp"))
                .and(part("get-help", "Continued}</li>\n      <#list", "Continued}</p>\n<#list"))
                .and(part("get-help", "<li>${flag}</li>", "<p>${flag}</p>"))
                .and(part("get-help", "<p>${getHelp.emergencyLineContinued}</p>", ""))),
        attack(
            "sets \"Don't\" small beside \"Do\"",
            "proof-body-size",
            css(".dont h3 { font-size: 10pt; }")),
        attack(
            "sets \"Don't\" light beside \"Do\"",
            "proof-body-size",
            css(".dont h3 { font-weight: normal; }")),
        attack(
            "sets the heading about getting help smaller than its red flags",
            "proof-body-size",
            css(".get-help h2 { font-size: 9pt; }")),
        attack("sets \"Do\" and \"Don't\" like their items", "proof-heading", css(AS_ITEMS)),
        attack(
            "sets \"Do\", \"Don't\" and their items bold",
            "proof-heading",
            css(AS_ITEMS + " .do h3, .dont h3, .do li, .dont li { font-weight: bold; }")),
        onCard(
            "sets \"Do\" and \"Don't\" like their items",
            "proof-heading",
            more(
                "templates/styles/action-card.css",
                AS_ITEMS + " .do h3, .dont h3 { font-size: 1em; }")),
        gap(
            "the last of what to do from its list",
            STACKED + " .do li.last { margin-top: 14mm; }",
            part(
                "do-dont",
                "<li>${item.text}",
                "<li<#if item?is_last> class=\"last\"</#if>>${item.text}")),
        gap(
            "\"Don't\" from its list, and sets it right below what to do",
            STACKED + " .dont h3 { margin-bottom: 16mm; }",
            workspace -> {}),
        attack(
            "sets what to do and what not to do side by side without a gap",
            "proof-order",
            css(TOUCHING + " .do, .dont { text-align: justify; }")),
        onCard(
            "sets what to do and what not to do side by side without a gap",
            "proof-order",
            more("templates/styles/action-card.css", TOUCHING)),
        attack(
            "joins two words by a thin space",
            "proof-words",
            part(
                "do-dont",
                ITEM,
                "<#list list as item><li><#assign s=item.text?markup_string>"
                    + "<#if s?contains(\"heat or ice\")>${s?keep_before(\" or ice\")}&#x2006;or"
                    + " ice${s?keep_after(\" or ice\")}<#else>${item.text}</#if>")),
        attack(
            "hides the red flags behind empty pages",
            "proof-pages",
            part(
                "get-help",
                HELP,
                PAGE.repeat(3)
                    + HELP.replace("<section", "<section style=\"page-break-before: always\""))),
        new LayoutAttack(
            "hides the red flags behind empty pages",
            "large-print",
            "proof-pages",
            part(
                "get-help",
                HELP,
                PAGE.repeat(3)
                    + HELP.replace("<section", "<section style=\"page-break-before: always\""))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void isRefused(LayoutAttack layout, @TempDir Path folder) {
    layout.assertRefused(folder);
  }
}
