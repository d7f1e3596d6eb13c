package clinic.handouts.proof;

import static clinic.handouts.proof.LayoutFixture.TOPIC;
import static clinic.handouts.proof.LayoutFixture.add;
import static clinic.handouts.proof.LayoutFixture.css;
import static clinic.handouts.proof.LayoutFixture.file;
import static clinic.handouts.proof.LayoutFixture.part;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Handouts;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.press.FirstName;
import clinic.handouts.proof.LayoutFixture.Change;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Layouts and content of honest designers: what a patient reads right is not refused. */
@Tag("hostile")
class FriendlyLayoutTest {
  record Friendly(String name, Change change) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final String STACKED =
      ".pair, .do, .dont { display: block; } .gap { display: none; }"
          + " .pair .do, .pair .dont { width: auto; } .do { margin-bottom: 4mm; }";
  private static final String PLAIN_HEADINGS =
      ".do h3, .dont h3 { background-color: #ffffff; background-image: none; color: #0b5c6b; }";
  private static final String SPLITTING =
      ".advice, .get-help { page-break-inside: auto; } .do, .dont { page-break-inside: auto; }";
  private static final String WALK =
      "- Take short walks of 5 to 10 minutes in supportive shoes, if they do not make the pain"
          + " worse.";

  private static Friendly friendly(String name, Change change) {
    return new Friendly(name, change);
  }

  static Stream<Friendly> styles() {
    return Stream.of(
        friendly("body text of 13 pt", css("body { font-size: 13pt; }")),
        friendly("body text of 16 pt", css("body { font-size: 16pt; } h1 { font-size: 32pt; }")),
        friendly("a disclaimer of 9.2 pt", css(".disclaimer p { font-size: 9.2pt; }")),
        friendly("the other font", css("body { font-family: NotoSans; }")),
        friendly("bold items", css(".do li, .red-flags li { font-weight: bold; }")),
        friendly("slanted items", css(".do li, .disclaimer p { font-style: italic; }")),
        friendly("other colours", css("body { color: #3b2a55; } h1 { color: #7a1f3d; }")),
        friendly(
            "white words on dark grounds",
            css(
                ".do li { background-color: #0b3d4a; color: #ffffff; background-image: none; }"
                    + " .from { color: #ffffff; } .dont .from { color: #4a5458; }")),
        friendly(
            "a dark page",
            css(
                "body, .summary, .emergency, .card { background-color: #10242a; color: #ffffff; }"
                    + " h1, h2, .get-help h2, .emergency-line, a, .card-name, .clinic-name,"
                    + " .byline, .from, .caption { color: #ffe9c0; } .card { color: #ffffff; }")),
        friendly(
            "an emergency line in a red band",
            css(".emergency-line { background-color: #a00f0f; color: #ffffff; padding: 2mm; }")),
        friendly(
            "a light shape under the words, like a watermark",
            add(
                    "templates/styles/watermark.svg",
                    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100' width='100'"
                        + " height='100'><circle cx='50' cy='50' r='45' fill='#eef4f5'/><path"
                        + " fill='none' d='M10 50H90 M50 10V90' stroke='#e2ecee'"
                        + " stroke-width='8'/></svg>")
                .and(
                    css(
                        ".do ul { background-image:"
                            + " url(workspace:templates/styles/watermark.svg);"
                            + " background-size: 60mm 60mm; background-position: 50% 50%;"
                            + " background-repeat: no-repeat; }"))),
        friendly("the lists under each other", css(STACKED)),
        friendly(
            "do and don't separated by a wider gap and without borders",
            css(".gap { width: 12mm; } .do, .dont { border-width: 0; }")),
        friendly("round corners", css(".do, .dont, .emergency { border-radius: 4mm; }")),
        friendly(
            "a thin line between items", css(".do li { border-bottom: 0.5pt solid #8aa5aa; }")),
        friendly("a thick frame", css(".emergency { border-width: 5pt; }")),
        friendly(
            "round bullets instead of marks",
            css(
                ".do ul, .dont ul { list-style-type: disc; padding-left: 8mm; }"
                    + " .do li, .dont li { background-image: none; padding-left: 1mm; }")),
        friendly("lines close to each other", css("body { line-height: 1.1; }")),
        friendly("lines far from each other", css("body { line-height: 1.9; }")),
        friendly("letters a little apart", css("li, h1, h3 { letter-spacing: 0.4pt; }")),
        friendly("letters a little closer", css("li, h1 { letter-spacing: -0.15pt; }")),
        friendly(
            "centred words", css("h1, h3, .emergency-line, .disclaimer p { text-align: center; }")),
        friendly("words aligned right", css(".card-name, .disclaimer p { text-align: right; }")),
        friendly("justified words", css("li, p { text-align: justify; }")),
        friendly(
            "hanging indents", css(".red-flags li { text-indent: -4mm; padding-left: 12mm; }")),
        friendly("underlined items", css(".do li { text-decoration: underline; }")),
        friendly(
            "most parts on a page of their own",
            css(".advice, .get-help, .card { page-break-before: always; }")),
        friendly("wide margins", css("@page { margin: 25mm 30mm 25mm 30mm; }")),
        friendly("a sheet across", css("@page { size: A4 landscape; } body { width: 174mm; }")),
        friendly(
            "clipped boxes that clip nothing", css(".do, .get-help, li { overflow: hidden; }")),
        friendly("narrow lists of many lines", css(STACKED + " .do li { width: 55mm; }")),
        friendly(
            "a page break between the lists",
            css(STACKED + SPLITTING + " .advice { margin-top: 120mm; }")),
        friendly(
            "red flags that run over a page break",
            css(STACKED + SPLITTING + " .get-help { margin-top: 45mm; }")),
        friendly("a title that stands a little lower", css("h1 { padding-top: 6mm; }")),
        friendly(
            "a little turn that changes nothing", css(".summary { transform: rotate(0deg); }")),
        friendly(
            "a moved box that covers nothing",
            css(".disclaimer { position: relative; top: 1mm; left: 1mm; }")),
        friendly(
            "a bar along the page's edge",
            css(
                "@page { @left-middle { content: ' '; background-color: #0b5c6b; width: 4mm;"
                    + " height: 200mm; } }")),
        friendly(
            "headings of the lists as large as their items, in bold and in the clinic's colour",
            css(PLAIN_HEADINGS + " .do h3, .dont h3 { font-size: 12pt; font-weight: bold; }")),
        friendly(
            "large headings of the lists in the weight of the items",
            css(PLAIN_HEADINGS + " .do h3, .dont h3 { font-size: 16pt; font-weight: normal; }")),
        friendly(
            "bold items below headings in bands",
            css(".do li, .dont li { font-weight: bold; } .do h3, .dont h3 { font-size: 12pt; }")),
        friendly(
            "lists side by side with a line between them",
            css(
                ".do { border-width: 0 1pt 0 0; padding-right: 1mm; } .dont { border-width: 0; }"
                    + " .gap { width: 2mm; }")),
        friendly(
            "lists side by side, 5 mm apart, without marks",
            css(
                ".do, .dont { border-width: 0; padding: 0; } .do li, .dont li { padding: 0 0 1mm 0;"
                    + " background-image: none; }")),
        friendly(
            "items far apart from each other",
            css(".do li, .dont li, .red-flags li { padding-bottom: 5mm; }")),
        friendly(
            "items far apart in lists close to each other",
            css(STACKED + " .do { margin-bottom: 0; } .do li, .dont li { padding-bottom: 5mm; }")),
        friendly("soft light words of enough contrast", css(".do li { color: #5f6366; }")));
  }

  private static Change mark(String name, String drawing) {
    return add(
        "templates/styles/marks/" + name,
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' width='24' height='24'>"
            + drawing
            + "</svg>");
  }

  /** What clinics have beside their texts, and around them. */
  static Stream<Friendly> marks() {
    return Stream.of(
        friendly(
            "arrows as the marks of what to do",
            mark("tick.svg", "<path d='M2 9H13V4L22 12L13 20V15H2Z' fill='#1f4e79'/>")),
        friendly(
            "a green tick and a red cross",
            css(
                ".do li { background-image: url(workspace:templates/styles/marks/tick.svg?1b7f3b); }"
                    + " .dont li { background-image:"
                    + " url(workspace:templates/styles/marks/cross.svg?b3141c); }")),
        friendly(
            "a green band above what to do and a red one above what not to do",
            css(
                ".do h3 { background-color: #17692f; } .dont h3 { background-color: #9c1219; }"
                    + " .do { border-color: #17692f; } .dont { border-color: #9c1219; }")),
        friendly(
            "discs in the colours of traffic lights",
            mark("tick.svg", "<circle cx='12' cy='12' r='8' fill='#1b7f3b'/>")
                .and(mark("cross.svg", "<circle cx='12' cy='12' r='8' fill='#b3141c'/>"))),
        friendly(
            "marks in the middle of long items",
            css(".do li, .dont li { background-position: 3.9mm 50%; }")),
        friendly(
            "a bar of colour on one side of boxes with round corners",
            css(
                ".do, .dont, .emergency { border-width: 0 0 0 2mm; border-style: solid;"
                    + " border-radius: 3mm; }")),
        friendly(
            "dotted, dashed and double frames",
            css(
                ".do { border: 1pt dotted #0b5c6b; } .dont { border: 1pt dashed #46525a; }"
                    + " .emergency { border: 3pt double #a00f0f; }")),
        friendly(
            "round frames of unequal sides",
            css(
                ".do { border-width: 1pt 2pt 3pt 4pt; border-style: solid; border-radius: 6mm; }"
                    + " .emergency { border-radius: 0 8mm 0 8mm; }")),
        friendly(
            "an icon of 9 mm beside the heading for getting help",
            css(
                ".get-help h2 { background-image:"
                    + " url(workspace:templates/styles/marks/clock.svg?0b5c6b);"
                    + " background-repeat: no-repeat; background-size: 9mm 9mm;"
                    + " background-position: 0 50%; padding: 2mm 0 2mm 12mm; }")),
        friendly(
            "icons beside the headings of sections",
            css(
                ".section h2 { background-image:"
                    + " url(workspace:templates/styles/marks/clock.svg?0b5c6b);"
                    + " background-repeat: no-repeat; background-size: 6mm 6mm;"
                    + " background-position: 0 50%; padding-left: 9mm; }")),
        friendly(
            "a thick line above and below each list",
            css(
                ".do ul, .dont ul { border-top: 2pt solid #0b5c6b; border-bottom: 2pt solid #0b5c6b; }")),
        friendly(
            "a red sign for no entry beside \"Don't\"",
            mark(
                    "stop.svg",
                    "<circle cx='12' cy='12' r='11' fill='#b3141c'/><rect x='5' y='10' width='14'"
                        + " height='4' fill='#ffffff'/>")
                .and(
                    css(
                        ".dont h3, .dont li { background-image:"
                            + " url(workspace:templates/styles/marks/stop.svg); }"))),
        friendly(
            "marks on small grounds of their own",
            mark(
                "tick.svg",
                "<path d='M0 0H24V24H0Z' fill='#0b5c6b'/><path d='M5 12L10 17L19 7' fill='none' stroke='#ffffff' stroke-width='3'/>")),
        friendly(
            "an icon above the title",
            part(
                "title",
                "<h1>",
                "<h1 style=\"background-image:"
                    + " url(workspace:templates/styles/marks/clock.svg?0b5c6b);"
                    + " background-repeat: no-repeat; background-size: 14mm 14mm; padding-top: 16mm\">")));
  }

  static Stream<Friendly> layouts() {
    return Stream.of(
        friendly(
            "items as paragraphs in items",
            part("do-dont", "<li>${item.text}", "<li><p>${item.text}")
                .and(part("do-dont", "</#if></li>", "</#if></p></li>"))),
        friendly(
            "items with a strong frame of markup",
            part("get-help", "<li>${flag}</li>", "<li><strong><em>${flag}</em></strong></li>")),
        friendly(
            "numbered lists",
            part("do-dont", "<ul>", "<ol style=\"padding-left: 8mm\">")
                .and(part("do-dont", "</ul>", "</ol>"))
                .and(css(".do li, .dont li { padding-left: 1mm; background-image: none; }"))),
        friendly(
            "words that do not break apart at spaces",
            part("get-help", "${flag}", "${flag?markup_string?replace(' ', '\u00a0')}")),
        friendly(
            "a decoration beside the lists",
            part(
                "do-dont",
                "<div class=\"pair",
                "<img src=\"workspace:content/images/logo.svg\" alt=\"Logo\" style=\"width:"
                    + " 12mm; margin-bottom: 2mm\"/><div class=\"pair")),
        friendly(
            "a decoration in the gap",
            part(
                    "do-dont",
                    "<div class=\"gap\"></div>",
                    "<div class=\"gap\"><img src=\"workspace:content/images/logo.svg\""
                        + " alt=\"Logo\" style=\"width: 10mm\"/></div>")
                .and(css(".gap { width: 14mm; padding: 0 2mm; }"))),
        friendly(
            "an emergency line that calls the emergency number",
            part(
                "get-help",
                "${getHelp.emergencyLine}",
                "<a href=\"tel:${clinic.emergency}\">${getHelp.emergencyLine}</a>")),
        friendly(
            "a clinic's name that leads to its website",
            part(
                "letterhead",
                "<p class=\"clinic-name\">${clinic.name}</p>",
                "<p class=\"clinic-name\"><a href=\"${clinic.websiteLink}\">${clinic.name}</a></p>")),
        friendly(
            "sources whose titles are links, and words that lead to the booking page",
            part(
                    "sources",
                    "<@sentence text=source.title/>",
                    "<#if source.link??><a href=\"${source.linkLink}\">${source.title}</a><#else>${source.title}</#if>.")
                .and(
                    part(
                        "clinician-card",
                        "${labels.book} <a href=\"${card.bookingLink}\">",
                        "<a href=\"${card.bookingLink}\">${labels.book}</a> <a href=\"${card.bookingLink}\">"))),
        friendly(
            "a line of thanks at the end",
            part("clinician-card", "</section>", "<p>Get well soon!</p></section>")),
        friendly(
            "a tick box before each item",
            add(
                    "templates/styles/box.svg",
                    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10' width='10'"
                        + " height='10'><rect x='1' y='1' width='8' height='8' fill='none'"
                        + " stroke='#333333'/></svg>")
                .and(css(".do li { background-image: url(workspace:templates/styles/box.svg); }"))),
        friendly(
            "red flags before the lists' section texts, in a box of their own",
            part("get-help", "<ul class=\"red-flags\">", "<div><ul class=\"red-flags\">")
                .and(part("get-help", "</ul>", "</ul></div>"))));
  }

  static Stream<Friendly> contents() {
    return Stream.of(
        friendly(
            "items with bold, emphasis and a link",
            file(
                TOPIC,
                WALK,
                "- Take **short walks** of *5 to 10 minutes*, see"
                    + " [walking with pain](https://example.com/walk?a=1).")),
        friendly(
            "an item with bold words below headings as large as it, in bold and in its colour",
            file(TOPIC, WALK, "- Take **short walks** of 5 to 10 minutes, as many as you like.")
                .and(
                    css(
                        PLAIN_HEADINGS.replace("#0b5c6b", "#1c2326")
                            + " .do h3, .dont h3 { font-size: 12pt; font-weight: bold; }"))),
        friendly(
            "a red flag with bold words and a phone link",
            file(
                TOPIC,
                "- Leaking urine or poo.",
                "- \"**Leaking** urine or poo. Ask [1800 022 222](tel:1800022222).\"")),
        friendly(
            "a long item over many lines",
            file(
                TOPIC,
                WALK,
                "- " + "Walk as far as it feels fine and then a little less. ".repeat(9).strip())),
        friendly(
            "more items in each list than a page holds and twelve red flags",
            file(TOPIC, WALK, items("Do thing number %d with care.", 34))
                .and(file(TOPIC, "- Put heat or ice on numb skin.", items("Lift thing %d.", 34)))
                .and(file(TOPIC, "- Leaking urine or poo.", items("Sign %d of danger.", 12)))
                .and(css(STACKED + SPLITTING))),
        friendly(
            "thirty items in each list, side by side over pages",
            file(TOPIC, WALK, items("Do thing number %d with care.", 30))
                .and(file(TOPIC, "- Put heat or ice on numb skin.", items("Lift thing %d.", 30)))
                .and(css(SPLITTING))),
        friendly(
            "an item of one list that is one of the other but for a word",
            file(
                TOPIC,
                "- Put heat or ice on numb skin.",
                "- Carry on with your daily tasks if they do cause too much pain.")),
        friendly(
            "an item that is part of another item",
            file(TOPIC, "- Put heat or ice on numb skin.", "- Stay in bed.")),
        friendly(
            "an item twice in one list",
            file(
                TOPIC,
                "- Put heat or ice on numb skin.",
                "- Lift heavy things or keep twisting in the early days.")),
        friendly("items of one word", file(TOPIC, "- Leaking urine or poo.", "- Fever.")),
        friendly(
            "a word that is as long as a line",
            file(
                TOPIC,
                "- Leaking urine or poo.",
                "- Pneumonoultramicroscopicsilicovolcanoconiosis.")),
        friendly("Letter paper", file("content/clinic.yaml", "paper: A4", "paper: Letter")),
        friendly(
            "a Vietnamese name",
            file("content/clinicians/alex-sample.yaml", "Alex Sample", "Nguyễn Thị Ánh")),
        friendly(
            "a Polish name",
            file("content/clinicians/alex-sample.yaml", "Alex Sample", "Łukasz Żółkiewski")),
        friendly(
            "dashes, quotes, fractions and degrees",
            file(
                TOPIC,
                WALK,
                "- \"Cool to 15–20 °C — “not ice” — for ½ hour, 3×/day; it’s fine (a/b) & so on"
                    + " ${x}.\"")),
        friendly(
            "an item in which a number and its unit do not break apart",
            file(TOPIC, "5 to 10 minutes", "5 to 10\u00a0minutes")),
        friendly(
            "an item that is slanted from end to end",
            file(
                TOPIC,
                "- Lift heavy things or keep twisting in the early days.",
                "- \"*Lift heavy things or keep twisting in the early days.*\"")),
        friendly(
            "another brand",
            file("content/clinic.yaml", "#0b5c6b", "#ffcc00")
                .and(file("content/clinic.yaml", "#a8452d", "#ff66aa"))));
  }

  private static String items(String words, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "- " + String.format(words, i))
        .collect(Collectors.joining("\n    "));
  }

  static Stream<Friendly> all() {
    return Stream.of(styles(), marks(), layouts(), contents()).flatMap(each -> each);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"styles", "marks", "layouts", "contents"})
  void isMade(Friendly layout, @TempDir Path folder) {
    assertThat(new LayoutFixture(folder).with(layout.change()).make().problems()).isEmpty();
  }

  @Test
  void everySampleIsMadeForAPatientInEveryFormat(@TempDir Path folder)
      throws FirstName.UnfitException {
    areMadeForAPatient(folder, key -> key.clinician().equals("alex-sample"));
  }

  @Test
  @Tag("long")
  void everyEditionOfTheSamplesIsMadeForAPatient(@TempDir Path folder)
      throws FirstName.UnfitException {
    areMadeForAPatient(folder, key -> true);
  }

  private static void areMadeForAPatient(Path folder, Predicate<EditionKey> wanted)
      throws FirstName.UnfitException {
    Handouts handouts = Handouts.open(new LayoutFixture(folder).workspace(), failure -> {});
    FirstName name = handouts.firstName("Zoë", "en-AU");

    List<EditionKey> keys = handouts.editions().matrix(false).stream().filter(wanted).toList();
    assertThat(keys).isNotEmpty();
    for (EditionKey key : keys) {
      assertThat(handouts.make(key, name).problems()).as("%s", key).isEmpty();
    }
    EditionKey clinic =
        new EditionKey("low-back-pain-bed-rest", EditionKey.CLINIC, "en-AU", "standard");
    assertThat(handouts.make(clinic).problems()).isEmpty();
  }
}
