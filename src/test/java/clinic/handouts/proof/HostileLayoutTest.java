package clinic.handouts.proof;

import static clinic.handouts.proof.LayoutFixture.add;
import static clinic.handouts.proof.LayoutFixture.assertRefused;
import static clinic.handouts.proof.LayoutFixture.css;
import static clinic.handouts.proof.LayoutFixture.file;
import static clinic.handouts.proof.LayoutFixture.part;

import clinic.handouts.press.Handout;
import clinic.handouts.proof.LayoutFixture.Change;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Layouts of careless and of malicious designers: each would leave a patient with a sheet on which
 * something they act on is missing, hidden, changed, out of place or unreadable. Written by someone
 * who had not read the proof's code.
 */
@Tag("hostile")
class HostileLayoutTest {
  /** A way to spoil a handout, and what the problem must name. */
  record Hostile(String name, String thing, Change change) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** What is attacked: one text of the handout, how a stylesheet and a layout reach it. */
  enum Target {
    DO_ITEM(
        "a do item",
        "short walks",
        ".do li:nth-child(2)",
        ".do li",
        "do-dont",
        "<li>${item.text}",
        "</li></#list>"),
    RED_FLAG(
        "a red flag",
        "Trouble controlling",
        ".red-flags li:nth-child(2)",
        ".red-flags li",
        "get-help",
        "<li>${flag}",
        "</li></#list>"),
    DISCLAIMER(
        "the disclaimer",
        "educational tool",
        ".disclaimer p",
        ".disclaimer p",
        "disclaimer",
        "<p>${disclaimer}",
        "</p>"),
    DONT_ITEM(
        "a don't item",
        "30 to 45 minutes",
        ".dont li:nth-child(2)",
        ".dont li",
        "do-dont",
        "<li>${item.text}",
        "</li></#list>"),
    TITLE("the title", "Is bed rest", "h1", "h1", "title", "<h1>${topic.title}", "</h1>"),
    DO_HEADING(
        "the heading Do",
        "heading of the do list|the heading \"Do\"",
        ".do h3",
        ".do h3",
        "do-dont",
        "<h3>${labels.do}",
        "</h3>"),
    DONT_HEADING(
        "the heading Don't",
        "heading of the don't list|the heading \"Don't\"",
        ".dont h3",
        ".dont h3",
        "do-dont",
        "<h3>${labels.dont}",
        "</h3>"),
    EMERGENCY(
        "the emergency line",
        "emergency department",
        ".emergency-line",
        ".emergency-line",
        "get-help",
        "${getHelp.emergencyLine}",
        "</p>"),
    CLINICIAN(
        "the clinician",
        "Alex Sample",
        ".card-name",
        ".card-name",
        "clinician-card",
        "<p class=\"card-name\">${card.name}",
        "</p>");

    final String label;
    final String thing;
    final String one;
    final String all;
    final String partName;
    final String opening;
    final String closing;

    Target(
        String label,
        String thing,
        String one,
        String all,
        String partName,
        String opening,
        String closing) {
      this.label = label;
      this.thing = thing;
      this.one = one;
      this.all = all;
      this.partName = partName;
      this.opening = opening;
      this.closing = closing;
    }

    /** Puts markup after its words, inside its element. */
    Change behind(String markup) {
      return workspace -> {
        String path = "templates/parts/" + partName + ".ftlh";
        String text = workspace.text(path);
        int end = text.indexOf(closing, text.indexOf(opening));
        workspace.write(path, text.substring(0, end) + markup + text.substring(end));
      };
    }

    Change instead(String markup) {
      return part(partName, opening, opening.substring(0, opening.indexOf('$')) + markup);
    }

    String expression() {
      return opening.substring(opening.indexOf("${") + 2, opening.length() - 1);
    }
  }

  private static final int QUARTER = 4;

  private static final String WHITE_SVG =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 60' width='400' height='60'"
          + " preserveAspectRatio='none'><rect width='400' height='60' fill='#ffffff'/></svg>";
  private static final byte[] WHITE_PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElF"
                  + "TkSuQmCC");

  // Styles of one text.

  private static final String[] STYLES = {
    "is not displayed | display: none",
    "is invisible | visibility: hidden",
    "is clipped by its own height | height: 0; overflow: hidden; page-break-inside: auto",
    "is clipped by its greatest height | max-height: 4pt; overflow: hidden",
    "is clipped by its width | width: 12pt; white-space: nowrap; overflow: hidden; padding: 0",
    "is clipped after its first letters | width: 36pt; padding: 0; white-space: nowrap; overflow: hidden",
    "stands off the page to the left | position: absolute; left: -3000pt",
    "stands off the page by a margin | margin-left: -3000pt",
    "stands off the page by an indent | text-indent: -3000pt",
    "stands off the page to the right | position: relative; left: 700pt",
    "stands partly off the page | position: relative; left: -60mm",
    "is moved off the page by a transform | transform: translate(900pt, 0)",
    "is 1 pt small | font-size: 1pt",
    "is 8.5 pt small | font-size: 8.5pt",
    "is small in per cent | font-size: 12%",
    "is small in em | font-size: 0.2em",
    "is painted with a transparent colour | color: rgba(0, 0, 0, 0)",
    "is painted with a colour that hardly covers | color: rgba(28, 35, 38, 0.12)",
    "has the colour of its ground | color: #ffffff; background-color: #ffffff; background-image:"
        + " none",
    "has nearly the colour of its ground | color: #e6e6e6; background-color: #ffffff;"
        + " background-image: none",
    "has a dark ground under dark words | color: #1c2326; background-color: #202a30;"
        + " background-image: none",
    "is red on green of the same lightness | color: #d03020; background-color: #2f8030;"
        + " background-image: none",
    "has a dark gradient under dark words | color: #1c2326; background-image:"
        + " linear-gradient(to right, #101416, #303a40)",
    "has a gradient that ends in the words' colour | color: #1c2326; background-image:"
        + " linear-gradient(to right, #ffffff, #1c2326)",
    "is scaled down | transform: scale(0.1)",
    "is squeezed sideways | transform: scale(0.15, 1)",
    "is flattened | transform: scale(1, 0.15)",
    "is mirrored | transform: scale(-1, 1)",
    "stands on its head | transform: rotate(180deg)",
    "is flipped upside down | transform: scale(1, -1)",
    "is skewed out of shape | transform: skewX(80deg)",
    "has all letters on one spot | letter-spacing: -5.5pt",
    "has letters that overlap | letter-spacing: -3.5pt",
    "has letters so far apart that words fall to pieces | letter-spacing: 40pt",
    "has lines on top of each other | line-height: 0.25; width: 120pt",
    "is struck through | text-decoration: line-through",
    "says not before its words | :before { content: 'Do not: '; } | x",
    "says otherwise after its words | :after { content: ' (no longer true)'; } | x",
    "is a running element that no page shows | position: running(nowhere)",
    "runs over the page's edge on one line | white-space: nowrap; font-size: 150pt",
    "has a noisy picture under it | background-color: transparent; background-repeat: repeat;"
        + " background-size: 6pt 6pt; color: #1c2326; background-image:"
        + " url(workspace:templates/styles/checks.svg)",
    "is crossed out by lines under it | background-repeat: no-repeat; background-size: 300pt 60pt;"
        + " background-position: 0 0; background-image: url(workspace:templates/styles/strike.svg)",
    "has letters squeezed together | letter-spacing: -2.6pt",
  };

  static Stream<Hostile> stylesOfOneText() {
    List<Hostile> all = new ArrayList<>();
    for (String style : STYLES) {
      String[] columns = style.split(" \\| ", -1);
      for (Target target : Target.values()) {
        String rule = columns.length == 3 ? columns[1] : " { " + columns[1] + "; }";
        if (isHarmless(columns[0], target)) {
          continue;
        }
        all.add(
            new Hostile(
                target.label + " " + columns[0],
                target.thing,
                css(target.one + rule).and(pictures())));
      }
    }
    return all.stream();
  }

  /** Where a text stays what it is, because it is short or large. */
  private static boolean isHarmless(String style, Target target) {
    boolean heading = target == Target.DO_HEADING || target == Target.DONT_HEADING;
    return switch (style) {
      case "has lines on top of each other" ->
          heading || target == Target.TITLE || target == Target.CLINICIAN;
      case "runs over the page's edge on one line", "is crossed out by lines under it" -> heading;
      case "has letters squeezed together" -> target == Target.TITLE;
      default -> false;
    };
  }

  // Covers.

  private static final String[] COVERS = {
    "a white box | <div class=\"cover\" style=\"background-color: #ffffff\"></div>",
    "a dark box | <div class=\"cover\" style=\"background-color: #1c2326\"></div>",
    "a veil | <div class=\"cover\" style=\"background-color: rgba(255,255,255,0.9)\"></div>",
    "an image | <img class=\"cover\" src=\"workspace:content/images/white.png\" alt=\"White\"/>",
    "an SVG file | <img class=\"cover\" src=\"workspace:templates/styles/white.svg\""
        + " alt=\"White\"/>",
    "an SVG in the layout | <svg class=\"cover\" alt=\"White\" xmlns=\"http://www.w3.org/2000/svg\""
        + " viewBox=\"0 0 10 10\" preserveAspectRatio=\"none\"><rect width=\"10\" height=\"10\""
        + " fill=\"#ffffff\"/></svg>",
    "an SVG of hatching | <svg class=\"cover\" alt=\"White\" xmlns=\"http://www.w3.org/2000/svg\""
        + " viewBox=\"0 0 400 60\"><path stroke=\"#ffffff\" stroke-width=\"1.5\" d=\"M0 1H400 M0"
        + " 3H400 M0 5H400 M0 7H400 M0 9H400 M0 11H400 M0 13H400 M0 15H400 M0 17H400 M0 19H400"
        + " M0 21H400 M0 23H400 M0 25H400 M0 27H400 M0 29H400 M0 31H400 M0 33H400 M0 35H400 M0"
        + " 37H400 M0 39H400 M0 41H400 M0 43H400 M0 45H400 M0 47H400 M0 49H400\"/></svg>",
    "an SVG of one thick line | <svg class=\"cover\" alt=\"White\" xmlns=\"http://www.w3.org/2000/svg\""
        + " viewBox=\"0 0 400 60\"><line x1=\"0\" y1=\"30\" x2=\"400\" y2=\"30\""
        + " stroke=\"#ffffff\" stroke-width=\"60\"/></svg>",
    "an SVG with a gradient | <svg class=\"cover\" alt=\"White\" xmlns=\"http://www.w3.org/2000/svg\""
        + " viewBox=\"0 0 10 10\" preserveAspectRatio=\"none\"><defs><linearGradient id=\"g\">"
        + "<stop offset=\"0\" stop-color=\"#ffffff\"/><stop offset=\"1\""
        + " stop-color=\"#fffffe\"/></linearGradient></defs><rect width=\"10\" height=\"10\""
        + " fill=\"url(#g)\"/></svg>",
    "a thick border | <div class=\"cover\" style=\"width: 0; height: 0; border-top: 60pt solid"
        + " #ffffff; border-right: 400pt solid #ffffff\"></div>",
    "big glyphs | <div class=\"cover\" style=\"color: #ffffff; font-size: 60pt; line-height: 1;"
        + " top: -22pt; left: -14pt; height: 66pt; letter-spacing: -30pt;"
        + " white-space: nowrap\">MMMMMMMMMM</div>",
    "a gradient | <div class=\"cover\" style=\"background-image: linear-gradient(to right,"
        + " #ffffff, #fffffd)\"></div>",
    "a background image | <div class=\"cover\" style=\"background-image:"
        + " url(workspace:templates/styles/white.svg)\"></div>",
    "a rotated box | <div class=\"cover\" style=\"background-color: #ffffff; transform:"
        + " rotate(180deg)\"></div>",
    "a table's cell | <div class=\"cover\" style=\"display: table\"><div style=\"display:"
        + " table-cell; height: 60pt; background-color: #ffffff\"></div></div>",
    "a box with round corners | <div class=\"cover\" style=\"background-color: #ffffff;"
        + " border-radius: 8pt\"></div>",
  };

  static Stream<Hostile> covers() {
    List<Hostile> all = new ArrayList<>();
    for (String cover : COVERS) {
      String[] columns = cover.split(" \\| ", 2);
      for (Target target : Target.values()) {
        all.add(
            new Hostile(
                target.label + " is covered by " + columns[0],
                target.thing,
                target
                    .behind(columns[1])
                    .and(pictures())
                    .and(
                        css(
                            target.all
                                + " { position: relative; }"
                                + " .cover { display: block; position: absolute; left: 0; top: 0;"
                                + " width: 400pt; height: 60pt; overflow: hidden; }"))));
      }
    }
    return all.stream();
  }

  private static Change pictures() {
    return add("templates/styles/white.svg", WHITE_SVG)
        .and(
            add(
                "templates/styles/checks.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 6 6' width='6' height='6'>"
                    + "<path d='M0 0h3v3h-3z M3 3h3v3h-3z' fill='#1c2326'/></svg>"))
        .and(
            add(
                "templates/styles/strike.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 300 60' width='300'"
                    + " height='60'><path d='M0 9.5H300 M0 26H300 M0 42H300' stroke='#1c2326'"
                    + " stroke-width='1.4'/></svg>"))
        .and(
            add(
                "templates/styles/cross-out.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 230 290' width='230'"
                    + " height='290'><path d='M0 0L230 290 M0 290L230 0' stroke='#b02020'"
                    + " stroke-width='4'/></svg>"))
        .and(workspace -> workspace.write("content/images/white.png", WHITE_PNG));
  }

  // Layouts that write one text otherwise.

  private static final String[] WORDINGS = {
    "is left out | ",
    "is in a comment only | <!-- ${TEXT} -->",
    "is in an attribute only | <span title=\"${PLAIN}\"></span>",
    "is the alternative text of a picture only | <img src=\"workspace:templates/styles/white.svg\""
        + " style=\"width: 40pt\" alt=\"${PLAIN}\"/>",
    "is an SVG's description only | <svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\""
        + " width=\"20\" height=\"20\" alt=\"${PLAIN}\"><desc>${PLAIN}</desc><rect width=\"9\""
        + " height=\"9\" fill=\"#004400\"/></svg>",
    "is drawn as an SVG only | <svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 20\""
        + " width=\"400\" height=\"20\" alt=\"${PLAIN}\"><text x=\"0\" y=\"14\""
        + " font-size=\"12\">${PLAIN}</text></svg>",
    "is an abbreviation's title only | <abbr title=\"${PLAIN}\">see back</abbr>",
    "is shortened | ${PLAIN?truncate(22)}",
    "is cut before its last word | ${PLAIN?keep_before_last(' ')}",
    "is cut before its last letters | ${PLAIN[0..<PLAIN?length-3]}",
    "is in small letters | ${PLAIN?lower_case?replace('o', '0')}",
    "has other words | ${PLAIN?replace('i', 'e')?replace('x', 'y')?replace('D', 'G')}",
    "has its words in another order | <#list PLAIN?word_list?reverse as w>${w} </#list>",
    "has its words sorted | <#list PLAIN?word_list?sort as w>${w} </#list>",
    "has no spaces | ${PLAIN?replace(' ', '')}",
    "has every second word only | <#list PLAIN?word_list as w><#if w?index % 2 == 0>${w}"
        + " </#if></#list>",
    "is written twice | ${TEXT} ${TEXT}",
    "has letters of another alphabet | ${PLAIN?replace('a', '\u0430')?replace('o', '\u043e')}",
    "has no word breaks but zero width ones | ${PLAIN?replace(' ', '\u200b')}",
    "has an added not | not ${TEXT}",
    "has its last word below the page | <#list PLAIN?word_list as w><#if w?is_last><span"
        + " style=\"position: absolute; top: 3000pt\">${w}</span><#else>${w} </#if></#list>",
    "has its last word hidden | <#list PLAIN?word_list as w><#if w?is_last><span"
        + " style=\"visibility: hidden\">${w}</span><#else>${w} </#if></#list>",
    "has its last word in 1 pt | <#list PLAIN?word_list as w><#if w?is_last><span"
        + " style=\"font-size: 1pt\">${w}</span><#else>${w} </#if></#list>",
    "has its last word in superscript | <#list PLAIN?word_list as w><#if w?is_last><sup"
        + " style=\"font-size: 45%; vertical-align: super\">${w}</sup><#else>${w} </#if></#list>",
    "has its last word in the colour of the ground | <#list PLAIN?word_list as w><#if w?is_last>"
        + "<span style=\"color: #ffffff; background-color: #ffffff\">${w}</span><#else>${w}"
        + " </#if></#list>",
    "has its last word struck through | <#list PLAIN?word_list as w><#if w?is_last><span"
        + " style=\"text-decoration: line-through\">${w}</span><#else>${w} </#if></#list>",
    "has its first word moved elsewhere | <#list PLAIN?word_list as w><#if w?is_first><span"
        + " style=\"display: inline-block; transform: translate(130pt, 45pt)\">${w}</span>"
        + " <#else>${w} </#if></#list>",
    "has its first word lowered below its other words | <#list PLAIN?word_list as w>"
        + "<#if w?is_first><span style=\"vertical-align: -40pt\">${w}</span> <#else>${w}"
        + " </#if></#list>",
    "has its first two words exchanged on paper | <#list PLAIN?word_list as w><#if w?index == 0>"
        + "<span style=\"display: inline-block; transform: translate(42pt, 0)\">${w}</span>"
        + " <#elseif w?index == 1><span style=\"display: inline-block; transform: translate(-30pt,"
        + " 0)\">${w}</span> <#else>${w} </#if></#list>",
    "has its words floating to the right, the last one first | <#list PLAIN?word_list as w><span"
        + " style=\"float: right\">${w}</span></#list>",
    "has each word at one spot | <#list PLAIN?word_list as w><span style=\"position: absolute;"
        + " left: 10pt; top: 2pt\">${w} </span></#list>",
    "has each word upside down | <#list PLAIN?word_list as w><span style=\"display: inline-block;"
        + " transform: rotate(180deg)\">${w}</span> </#list>",
    "has each word mirrored | <#list PLAIN?word_list as w><span style=\"display: inline-block;"
        + " transform: scale(-1, 1)\">${w}</span> </#list>",
    "has its letters one under the other | <#list 0..<PLAIN?length as i>${PLAIN[i]}<br/></#list>",
    "has another text over it | ${TEXT}<span style=\"position: absolute; left: 0; top: 0\">Ask at"
        + " reception before you do anything of what stands here</span>",
  };

  static Stream<Hostile> wordings() {
    List<Hostile> all = new ArrayList<>();
    for (String wording : WORDINGS) {
      String[] columns = wording.split(" \\| ", 2);
      for (Target target : Target.values()) {
        boolean marked =
            List.of(Target.DO_ITEM, Target.DONT_ITEM, Target.RED_FLAG, Target.DISCLAIMER)
                .contains(target);
        boolean oneWord = List.of(Target.DO_HEADING, Target.DONT_HEADING).contains(target);
        if (oneWord && (columns[0].contains("last word") || columns[1].contains("word_list"))) {
          continue;
        }
        if (oneWord
            && List.of(
                    "is shortened",
                    "has other words",
                    "has no spaces",
                    "has no word breaks but zero width ones",
                    "has its letters one under the other")
                .contains(columns[0])) {
          continue;
        }
        if (target == Target.CLINICIAN && columns[0].equals("is shortened")) {
          continue;
        }
        String plain = target.expression() + (marked ? "?markup_string" : "");
        all.add(
            new Hostile(
                target.label + " " + columns[0],
                target.thing,
                target
                    .instead(
                        columns[1]
                            .replace("PLAIN", "(" + plain + ")")
                            .replace("TEXT", target.expression()))
                    .and(pictures())
                    .and(css(target.all + " { position: relative; }"))));
      }
    }
    return all.stream();
  }

  // Whole layouts.

  static Stream<Hostile> wholeLayouts() {
    String list = "<#list list as item>";
    String flags = "<#list getHelp.emergency as flag>";
    String thePart = "<#include \"/parts/";
    return Stream.of(
        hostile(
            "the advice is left out",
            "short walks",
            file(LayoutFixture.LAYOUT, thePart + "do-dont.ftlh\">", "")),
        hostile(
            "getting help is left out",
            "Trouble controlling",
            file(LayoutFixture.LAYOUT, thePart + "get-help.ftlh\">", "")),
        hostile(
            "the disclaimer is left out",
            "educational tool",
            part("closing", thePart + "disclaimer.ftlh\">", "")),
        hostile(
            "the clinician's card is left out",
            "Alex Sample",
            part("closing", thePart + "clinician-card.ftlh\">", "")),
        hostile(
            "the title is left out",
            "Is bed rest",
            file(LayoutFixture.LAYOUT, thePart + "title.ftlh\">", "")),
        hostile(
            "only the first two items of each list are printed",
            "Carry on",
            part("do-dont", list, "<#list list[0..1] as item>")),
        hostile(
            "items are printed in reverse",
            "do item",
            part("do-dont", list, "<#list list?reverse as item>")),
        hostile(
            "an item is printed first that is not the first",
            "do item",
            part(
                "do-dont",
                list,
                "<#list list?filter(i -> i.text?markup_string?starts_with('C')) + list?filter(i ->"
                    + " !i.text?markup_string?starts_with('C')) as item>")),
        hostile(
            "only the clinician's own items are printed",
            "short walks",
            part("do-dont", list, "<#list list?filter(i -> i.from??) as item>")),
        hostile(
            "the clinician's own items are left out",
            "Set a timer",
            part("do-dont", list, "<#list list?filter(i -> !i.from??) as item>")),
        hostile(
            "the clinician's own items bear no mark",
            "Set a timer",
            part(
                "do-dont", "<#if item.from??> <span class=\"from\">${item.from}</span></#if>", "")),
        hostile(
            "red flags are printed in reverse",
            "New numbness",
            part("get-help", flags, "<#list getHelp.emergency?reverse as flag>")),
        hostile(
            "the last red flag is left out",
            "New numbness when you have sex",
            part(
                "get-help",
                flags,
                "<#list getHelp.emergency[0..<getHelp.emergency?size-1] as flag>")),
        hostile(
            "red flags are printed for other formats only",
            "Trouble controlling",
            part("get-help", "<#if getHelp.emergency?has_content>", "<#if format == \"other\">")),
        hostile(
            "do items stand under Don't and don't items under Do",
            "do item",
            part("do-dont", "<@items list=advice.do/>", "<@items list=advice.x/>")
                .and(part("do-dont", "<@items list=advice.dont/>", "<@items list=advice.do/>"))
                .and(part("do-dont", "<@items list=advice.x/>", "<@items list=advice.dont/>"))),
        hostile(
            "the headings Do and Don't are exchanged",
            "list",
            part("do-dont", "${labels.do}", "${labels.x}")
                .and(part("do-dont", "${labels.dont}", "${labels.do}"))
                .and(part("do-dont", "${labels.x}", "${labels.dont}"))),
        hostile(
            "both lists stand under Do",
            "list",
            part("do-dont", "<h3>${labels.dont}</h3>", "")
                .and(part("do-dont", "<h3>${labels.do}</h3>", "<h3>${labels.do}</h3>"))),
        hostile(
            "the headings exchange their places on paper, the tags being right",
            "list",
            css(
                ".do h3 { position: relative; left: 89mm; }"
                    + " .dont h3 { position: relative; left: -89mm; }")),
        hostile(
            "the lists exchange their places on paper, the tags being right",
            "short walks",
            css(
                ".do ul { position: relative; left: 89mm; }"
                    + " .dont ul { position: relative; left: -89mm; }")),
        hostile(
            "a do item stands at the foot of the don't list, the tags being right",
            "Put a pillow",
            css(
                ".pair { position: relative; } .dont { padding-bottom: 30mm; }"
                    + " .do li:nth-child(6) { position: absolute; left: 89mm; bottom: 2mm;"
                    + " width: 65mm; }")),
        hostile(
            "a don't item stands at the foot of the do list, the tags being right",
            "don't item",
            css(
                ".pair { position: relative; } .do { padding-bottom: 30mm; }"
                    + " .dont li:nth-child(5) { position: absolute; left: 0; bottom: 2mm;"
                    + " width: 65mm; }")),
        hostile(
            "two do items exchange their places on paper, the tags being right",
            "do item",
            css(
                ".do li:nth-child(3) { position: relative; top: 15mm; }"
                    + " .do li:nth-child(4) { position: relative; top: -13mm; }")),
        hostile(
            "the red flags stand under Do on paper, the tags being right",
            "Trouble controlling",
            css(
                ".get-help { position: relative; } .do { padding-bottom: 50mm; }"
                    + " .red-flags { position: absolute; left: 0; bottom: 60mm; width: 70mm; }")),
        hostile(
            "the red flags stand over the emergency line on paper",
            "red flag",
            css(
                ".emergency-line { position: relative; top: 36mm; }"
                    + " .red-flags { position: relative; top: -9mm; }")),
        hostile(
            "the numbers five and ten exchange their places on paper",
            "short walks",
            part(
                "do-dont",
                "<li>${item.text}",
                "<li><#list item.text?markup_string?split(' ') as w><#if w == \"5\"><span"
                    + " style=\"display: inline-block; transform: translate(21pt, 0)\">5</span><#elseif w =="
                    + " \"10\"><span style=\"display: inline-block; transform: translate(-24pt, 0)\">10</span><#else>"
                    + "${w}</#if> </#list>")),
        hostile(
            "the word not is hidden in every item",
            "short walks",
            part(
                "do-dont",
                "<li>${item.text}",
                "<li><#list item.text?markup_string?split(' ') as w><#if w == \"not\"><span"
                    + " style=\"color: #ffffff\">not</span><#else>${w}</#if> </#list>")),
        hostile(
            "the word not stands in another line",
            "short walks",
            part(
                "do-dont",
                "<li>${item.text}",
                "<li><#list item.text?markup_string?split(' ') as w><#if w == \"not\"><span"
                    + " style=\"display: inline-block; transform: translate(0, 420pt)\">not</span><#else>${w}</#if>"
                    + " </#list>")),
        hostile(
            "the word not is in the line below by its alignment",
            "short walks",
            part(
                "do-dont",
                "<li>${item.text}",
                "<li><#list item.text?markup_string?split(' ') as w><#if w == \"not\"><span"
                    + " style=\"vertical-align: -13pt\">not</span><#else>${w}</#if>"
                    + " </#list>")),
        hostile(
            "the last three letters of Don't are covered",
            "heading of the don't list",
            part(
                    "do-dont",
                    "<h3>${labels.dont}</h3>",
                    "<h3>${labels.dont}<span class=\"patch\"></span></h3>")
                .and(
                    css(
                        ".dont h3 { position: relative; } .patch { position: absolute; left:"
                            + " 52pt; top: 0; width: 60pt; height: 24pt; background-color:"
                            + " #8a3825; }"))),
        hostile(
            "the last three letters of Don't are painted like their ground",
            "heading of the don't list",
            part(
                "do-dont",
                "<h3>${labels.dont}</h3>",
                "<h3>Do<span style=\"color: #92402c\">n't</span></h3>")),
        hostile(
            "the emergency number is hidden",
            "emergency department",
            part(
                "get-help",
                "${getHelp.emergencyLine}",
                "Call <span style=\"visibility: hidden\">000</span>"
                    + "${getHelp.emergencyLine?keep_after('000')}")),
        hostile(
            "the emergency number is another one",
            "emergency department",
            part(
                "get-help",
                "${getHelp.emergencyLine}",
                "${getHelp.emergencyLine?replace('000', '111')}")),
        hostile(
            "a don't item is also in the do list",
            "Stay in bed",
            part(
                "do-dont",
                "<@items list=advice.do/>",
                "<@items list=advice.do + advice.dont[0..0]/>")),
        hostile(
            "a do item is added that nobody wrote",
            "do item",
            part(
                "do-dont",
                "</#list>\n  </ul>",
                "</#list><li>Run a marathon as soon as you can.</li>\n  </ul>")),
        hostile(
            "a red flag is added that nobody wrote",
            "red flag",
            part("get-help", "</li></#list>", "</li></#list><li>A runny nose.</li>")),
        hostile(
            "an item is inside another item",
            "short walks",
            part(
                "do-dont",
                "</#if></li></#list>",
                "</#if><ul><li>Or better not.</li></ul></li></#list>")),
        hostile(
            "words stand between the heading Do and its list",
            "do list",
            part(
                "do-dont",
                "<h3>${labels.do}</h3>",
                "<h3>${labels.do}</h3><p style=\"padding: 2mm\">Never do any of these:</p>")),
        hostile(
            "a word stands before the heading Do",
            "heading of the do list",
            part("do-dont", "<h3>${labels.do}</h3>", "<h3>Never ${labels.do}</h3>")),
        hostile(
            "a word stands before the heading Do as another element",
            "heading of the do list",
            part(
                "do-dont",
                "<h3>${labels.do}</h3>",
                "<p style=\"font-weight: bold; font-size: 15pt\">Do not</p><h3>${labels.do}</h3>")),
        hostile(
            "a generated word stands before the lists' headings",
            "heading of the do list",
            css(".do h3:before { content: 'Never '; }")),
        hostile(
            "a label stands in the band of the heading Do",
            "heading of the do list",
            part(
                "do-dont",
                "<h3>${labels.do}</h3>",
                "<h3>${labels.do}</h3><div style=\"margin: -22pt 0 8pt 54pt; color: #ffffff;"
                    + " font-weight: bold; font-size: 14.5pt; line-height: 14pt\">not</div>")),
        hostile(
            "words that contradict stand between emergency line and red flags",
            "red flag",
            part(
                "get-help",
                "<ul class=\"red-flags\">",
                "<p>These are harmless, wait a week:</p><ul class=\"red-flags\">")),
        hostile(
            "the disclaimer is in a page's margin only",
            "educational tool",
            part("disclaimer", "<p>${disclaimer}</p>", "<p class=\"run\">${disclaimer}</p>")
                .and(
                    css(
                        ".run { position: running(run); font-size: 9pt; }"
                            + " @page { @top-left { content: element(run); width: 100%; } }"))),
        hostile(
            "the disclaimer is generated content only",
            "educational tool",
            part("disclaimer", "<p>${disclaimer}</p>", "<p class=\"gen\" title=\"x\"></p>")
                .and(
                    css(
                        ".gen:before { content: 'This handout is an educational tool only.';"
                            + " }"))),
        hostile(
            "pages are so large that 12 pt is tiny once they are printed on A4",
            "page",
            css("@page { size: 1200mm 1700mm; }")),
        hostile(
            "pages are so small that lines are cut",
            "page|card",
            css("@page { size: 40mm 60mm; }")),
        hostile("pages have negative margins", "Is bed rest", css("@page { margin: -40mm; }")),
        hostile("the body is wider than the page", "list", css("body { width: 420mm; }")),
        hostile("everything is 6 pt small", "Is bed rest", css("* { font-size: 6pt; }")),
        hostile(
            "the body is scaled down",
            "educational tool",
            css("body { transform: scale(0.4); transform-origin: 0 0; }")),
        hostile(
            "print styles hide the don't list",
            "30 to 45 minutes",
            css("@media print { .dont ul { display: none; } }")),
        hostile(
            "a box on every page covers it",
            "short walks",
            file(
                    LayoutFixture.LAYOUT,
                    "<body class=\"roomy\">",
                    "<body class=\"roomy\"><div class=\"veil\">&#160;</div>")
                .and(
                    css(
                        ".veil { position: fixed; left: 0; top: 0; width: 180mm; height: 250mm;"
                            + " background-color: #ffffff; z-index: 9; }"))),
        hostile(
            "the lists lie on top of each other",
            "Carry on",
            css(
                ".do, .dont { display: block; border-width: 0; } .dont { margin-top: -80mm; }"
                    + " .gap { display: none; }")),
        hostile(
            "getting help lies on the lists",
            "Trouble controlling",
            css(".get-help { margin-top: -60mm; background-color: transparent; }")),
        hostile(
            "red flags overlap each other",
            "Trouble controlling",
            css(".red-flags li { margin-top: -14pt; }")),
        hostile("do items overlap each other", "short walks", css(".do li { margin-top: -16pt; }")),
        hostile(
            "the list is clipped by its box",
            "Carry on",
            css(".do ul, .dont ul { height: 22mm; overflow: hidden; }")),
        hostile(
            "the get-help box is clipped after its first lines",
            "Trouble controlling",
            css(".get-help { height: 30mm; overflow: hidden; }")),
        hostile(
            "columns are narrower than words",
            "short walks",
            css(".do li { width: 8pt; word-wrap: break-word; }")),
        hostile(
            "the don't list is on paper that is cut off",
            "30 to 45 minutes",
            css(".dont ul { position: relative; left: 60mm; }")));
  }

  static Stream<Hostile> fonts() {
    return Stream.of(
        font("the font's glyphs are empty", TrueTypeSurgery::blank),
        font("the font's glyphs are tiny in large squares", TrueTypeSurgery::tiny),
        font("the font's letters look like other letters", TrueTypeSurgery::shifted),
        font("the font shows a as o, o as a, 0 as 1 and 1 as 0", CMAP),
        font("the font's letters have no width", TrueTypeSurgery::narrow));
  }

  private static final TrueTypeSurgery CMAP =
      font -> TrueTypeSurgery.exchanged(font, "ao01", "oa10");

  private static Hostile font(String name, TrueTypeSurgery surgery) {
    String file = "templates/fonts/AtkinsonHyperlegibleNext-Regular.ttf";
    String bold = "templates/fonts/AtkinsonHyperlegibleNext-Bold.ttf";
    return hostile(
        name,
        "",
        workspace -> {
          workspace.write(file, surgery.on(workspace.bytes(file)));
          workspace.write(bold, surgery.on(workspace.bytes(bold)));
        });
  }

  static Stream<Hostile> moreLayouts() {
    String doHeading = "<h3>${labels.do}</h3>";
    return Stream.of(
        hostile(
            "the heading Don't stands right above the do list, which the heading Do is above too",
            "list",
            css(
                ".pair, .do, .dont { display: block; border-width: 0; } .gap { display: none; }"
                    + " .pair { position: relative; } .do h3 { margin-bottom: 12mm; }"
                    + " .dont h3 { position: absolute; left: 0; top: 11mm; width: 150mm; }")),
        hostile(
            "the don't list stands in the column under Do, below the do list",
            "don't",
            css(
                ".dont ul { position: relative; left: -89mm; top: 105mm; }"
                    + " .pair { margin-bottom: 90mm; }")),
        hostile(
            "the do list stands in the column under Don't, below the don't list",
            "do item",
            css(
                ".do ul { position: relative; left: 89mm; top: 90mm; }"
                    + " .pair { margin-bottom: 90mm; }")),
        hostile(
            "all red flags stand far below, among the sources",
            "red flag",
            css(".red-flags { position: relative; top: 190mm; }")),
        hostile(
            "the red flags lie on a figure",
            "red flag",
            css(".red-flags { position: relative; top: 70mm; left: 90mm; }")),
        hostile(
            "the red flags lie on the footer",
            "red flag",
            css(".red-flags { position: relative; top: 14mm; }")),
        hostile(
            "do items run into the don't column on one line",
            "do item",
            css(".do li { white-space: nowrap; }")),
        hostile(
            "one page is so large that 12 pt is tiny once it is printed on A4",
            "",
            css("@page vast { size: 900mm 1270mm; } .get-help { page: vast; }")),
        hostile(
            "one page is as small as a stamp",
            "",
            css("@page stamp { size: 50mm 30mm; margin: 0; } .get-help { page: stamp; }")),
        hostile(
            "lines go on behind the right edge, on pages of their own",
            "",
            css(
                "@page { -fs-max-overflow-pages: 3; -fs-overflow-pages-direction: ltr; }"
                    + " body { width: 400mm; }")),
        hostile(
            "words stand on the very edge of the paper, where no printer prints",
            "",
            css(
                "@page { margin: 14mm 0 14mm 0; } .do { border-width: 0; }"
                    + " .do li { padding-left: 0; background-image: none; }"
                    + " .red-flags li { padding-left: 0; background-image: none; }"
                    + " .get-help { padding-left: 0; border-width: 0; }")),
        hostile(
            "the mark From is hidden at the clinician's own items",
            "Set a timer",
            css(".from { color: #ffffff; }")),
        hostile("the mark From is not displayed", "Set a timer", css(".from { display: none; }")),
        hostile(
            "bold words of when to get help are hidden",
            "when to get help",
            css(".get-help strong { visibility: hidden; }")),
        hostile("the summary is 1 pt small", "the summary", css(".summary p { font-size: 1pt; }")),
        hostile(
            "version and review are hidden",
            "version and review",
            css(".provenance { display: none; }")),
        hostile("the reference is hidden", "the reference", css(".reference { color: #ebf2f3; }")),
        hostile(
            "the first letters are hidden",
            "",
            css(".do li:first-letter { font-size: 1pt; color: #ffffff; }")),
        hostile("the first lines are white", "", css(".do li:first-line { color: #ffffff; }")),
        hostile(
            "the do list is crossed out from corner to corner",
            "",
            css(".do ul { background-image: url(workspace:templates/styles/cross-out.svg);"
                    + " background-repeat: no-repeat; background-size: 230pt 290pt; }")
                .and(pictures())),
        hostile(
            "the do list is crossed out over its words",
            "",
            part(
                    "do-dont",
                    "<@items list=advice.do/>",
                    "<div style=\"position: relative\"><@items list=advice.do/><img"
                        + " style=\"position: absolute; left: 0; top: 0; width: 230pt; height:"
                        + " 290pt\" alt=\"Cross\""
                        + " src=\"workspace:templates/styles/cross-out.svg\"/></div>")
                .and(pictures())),
        hostile(
            "a second advice part has the lists exchanged",
            "",
            part(
                "disclaimer",
                "<section class=\"small disclaimer\">",
                "<section><h2>What you can do</h2><h3>${labels.do}</h3><ul><#list advice.dont as"
                    + " item><li>${item.text}</li></#list></ul></section><section class=\"small"
                    + " disclaimer\">")),
        hostile(
            "a second emergency number stands in the box",
            "",
            part(
                "get-help",
                "<p class=\"emergency-line\">",
                "<p>In an emergency call 111.</p><p class=\"emergency-line\">")),
        hostile(
            "a running head of every page says to do the opposite",
            "",
            part(
                    "letterhead",
                    "<div class=\"letterhead rule ${brand.letterhead}\">",
                    "<div class=\"head\">Do the opposite of what stands below.</div><div"
                        + " class=\"letterhead rule ${brand.letterhead}\">")
                .and(
                    css(
                        ".head { position: running(head); font-size: 16pt; }"
                            + " @page { @top-left { content: element(head); width: 100%; } }"))),
        hostile(
            "the page's margin says Not before the list by generated words",
            "",
            css("@page { @left-middle { content: 'NOT'; font-size: 20pt; } }")),
        hostile(
            "a word is generated as the list's mark",
            "",
            css(".do ul { list-style-type: none; } .do ul:before { content: 'Never do this:'; }")),
        hostile(
            "the labels of both lists are the same",
            "",
            file("templates/labels/en.yaml", "dont: Don't", "dont: Do")),
        hostile(
            "a font of the workspace is named by the stylesheet",
            "",
            css(
                "@font-face { font-family: Evil;"
                    + " src: url(workspace:templates/fonts/NotoSans-Bold.ttf); }"
                    + " .do li { font-family: Evil; }")),
        hostile(
            "a font is named that does not exist", "", css(".do li { font-family: Wingdings; }")),
        hostile(
            "a word without a break is cut into lines",
            "do item",
            css(".do li { width: 20pt; word-wrap: break-word; padding: 0; }")),
        hostile(
            "the lists' columns are clipped by a box of fixed height",
            "do item",
            css(".pair { display: block; height: 60mm; overflow: hidden; }")),
        hostile(
            "a body of fixed height clips the second page",
            "educational tool",
            css("body { height: 250mm; overflow: hidden; }")),
        hostile(
            "a picture of the content lies on the list",
            "do item",
            part(
                "do-dont",
                "<@items list=advice.do/>",
                "<div style=\"position: relative\"><@items list=advice.do/><img"
                    + " src=\"workspace:content/images/logo.svg\" alt=\"Logo\""
                    + " style=\"position: absolute; left: 20mm; top: 5mm; width:"
                    + " 40mm\"/></div>")),
        hostile(
            "the heading Don't stands a second time, between the heading Do and its list",
            "",
            part("do-dont", doHeading, doHeading + "<h3>${labels.dont}</h3>")),
        hostile(
            "a paragraph that looks like the first do item stands before the list",
            "",
            part(
                "do-dont",
                "<@items list=advice.do/>",
                "<p style=\"padding: 2mm 11mm\">Stay in bed for a week.</p><@items"
                    + " list=advice.do/>")),
        hostile(
            "a paragraph after the do list takes it back",
            "",
            part(
                "do-dont",
                "<@items list=advice.do/>",
                "<@items list=advice.do/><p style=\"padding: 2mm 4mm\">Stop all of this at"
                    + " once.</p>")),
        hostile(
            "words stand between the heading of the advice and the lists",
            "",
            part(
                "do-dont",
                "<h2>${advice.heading}</h2>",
                "<h2>${advice.heading}</h2><p>Wrong advice that you may hear elsewhere:</p>")),
        hostile(
            "another title stands before the title",
            "",
            part("title", "<h1>", "<h1>A myth:</h1><h1>")),
        hostile(
            "headings are in capitals: that is not how they are written",
            "heading of the do list",
            css(".do h3, .dont h3 { text-transform: uppercase; }")),
        hostile(
            "a gradient lies under the words: its contrast is not one number",
            "short walks",
            css(".do ul { background-image: linear-gradient(to right, #ffffff, #dff0f2); }")),
        hostile(
            "the clinic's phone is moved after the emergency number",
            "among the advice",
            moved("or ${clinic.phone}", "left: 50mm; top: 206mm")),
        hostile(
            "a word that may stand above the title is moved between the lists",
            "among the advice",
            moved("or", "left: 104mm; top: 110mm")),
        hostile("the red flags are printed into each other", "red flag", css(CROWDED)),
        hostile(
            "a tap on the emergency number leads to another page",
            "link",
            part(
                "get-help",
                "<@emergencyNumber>${getHelp.emergencyLine}</@emergencyNumber>",
                "<a href=\"#closing\">${getHelp.emergencyLine}</a>")),
        hostile(
            "words that are hidden by the renderer stand at the heading",
            "heading of the do list",
            part("do-dont", doHeading, "<h3>${labels.do} <i>not</i></h3>")));
  }

  private static final String CROWDED = ".red-flags li { line-height: 0.55; }";

  /** Words before the letterhead that stand elsewhere on the page. */
  private static Change moved(String words, String to) {
    return part(
        "letterhead",
        "<div class=\"letterhead rule",
        "<p style=\"position: absolute; "
            + to
            + "\">"
            + words
            + "</p><div class=\"letterhead rule");
  }

  private static Hostile hostile(String name, String thing, Change change) {
    return new Hostile(name, thing, change);
  }

  /** Everything a designer can do that must be refused. */
  static Stream<Hostile> all() {
    return Stream.of(
            stylesOfOneText(), covers(), wordings(), wholeLayouts(), moreLayouts(), fonts())
        .flatMap(each -> each);
  }

  /** Ways to spoil a text, each at several texts. */
  private static List<Hostile> ways() {
    return Stream.of(stylesOfOneText(), covers(), wordings()).flatMap(each -> each).toList();
  }

  /** Each way at two or three of the texts, and each text spoilt in a quarter of the ways. */
  static Stream<Hostile> waysAtSomeTexts() {
    List<Hostile> all = ways();
    return IntStream.range(0, all.size()).filter(i -> i % QUARTER == 0).mapToObj(all::get);
  }

  static Stream<Hostile> waysAtOtherTexts() {
    List<Hostile> all = ways();
    return IntStream.range(0, all.size()).filter(i -> i % QUARTER != 0).mapToObj(all::get);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"waysAtSomeTexts", "wholeLayouts", "moreLayouts", "fonts"})
  void isRefused(Hostile layout, @TempDir Path folder) {
    Handout handout = new LayoutFixture(folder).with(layout.change()).make();

    assertRefused(layout.name(), handout.problems(), layout.thing());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("waysAtOtherTexts")
  @Tag("long")
  void isRefusedAtOtherTextsToo(Hostile layout, @TempDir Path folder) {
    isRefused(layout, folder);
  }
}
