package clinic.handouts.press;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Compositions;
import clinic.handouts.Copies;
import clinic.handouts.SampleLibrary;
import clinic.handouts.SeenPdf;
import clinic.handouts.VeraPdf;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.pdf.RenderingException;
import clinic.handouts.pdf.compose.Composed;
import clinic.handouts.proof.Proof;
import clinic.handouts.yaml.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Workspaces that are unlike the samples: whether their handouts are composed or set whole, and
 * that a reader can't tell.
 */
@Tag("slow")
final class SettingPlanTest {
  private static final String TOPIC = "ankle-sprain-first-week";
  private static final EditionKey KEY = new EditionKey(TOPIC, "robin-sample", "en-AU", "standard");
  private static final String ROBIN = "content/clinicians/robin-sample.yaml";
  private static final String CARD = "templates/parts/clinician-card.ftlh";
  private static final String TITLE = "templates/parts/title.ftlh";
  private static final String STYLE = "templates/styles/standard.css";

  @TempDir private Path folder;

  /** How a handout is made. */
  private enum Way {
    COMPOSED,
    WHOLE,
    REFUSED
  }

  @FunctionalInterface
  private interface Change {
    void in(Path workspace) throws IOException;

    default Change and(Change next) {
      return workspace -> {
        in(workspace);
        next.in(workspace);
      };
    }
  }

  private record Case(String name, Way way, Change change) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case composed(String name, Change change) {
    return new Case(name, Way.COMPOSED, change);
  }

  private static Case whole(String name, Change change) {
    return new Case(name, Way.WHOLE, change);
  }

  private static Case refused(String name, Change change) {
    return new Case(name, Way.REFUSED, change);
  }

  private static Change replace(String path, String old, String by) {
    return workspace -> Copies.change(workspace.resolve(path), old, by);
  }

  private static Change heights(String heights) {
    return replace(
        "templates/formats/standard.ftlh",
        "<html ",
        "<#assign cardHeights = \"" + heights + "\">\n<html ");
  }

  private static Change append(String path, String more) {
    return workspace ->
        Files.writeString(
            workspace.resolve(path), Files.readString(workspace.resolve(path)) + more);
  }

  private static Change css(String rules) {
    return append(STYLE, "\n" + rules + "\n");
  }

  private static Change title(String html) {
    return append(TITLE, html);
  }

  private static Change note(String note) {
    return append(ROBIN, "note: " + note + "\n");
  }

  static Stream<Case> cases() {
    return Stream.of(
        whole("own items", append(ROBIN, forTopic("do: [Walk in the pool.]"))),
        whole("a left-out section", append(ROBIN, forTopic("leave-out: [how-long-it-takes]"))),
        composed("a note for one topic", append(ROBIN, forTopic("note: Bring your brace along."))),
        whole("a note in italics, which no body has", note("Ask me, or *any* of us.")),
        composed("a rich note", note("Ask **me**, or any of [us](https://example.com).")),
        composed(
            "no contact",
            replace(ROBIN, "phone: (03) 5550 0103\n", "")
                .and(replace(ROBIN, "email: robin.sample@example.com\n", ""))
                .and(replace(ROBIN, "booking: https://example.com/book/robin-sample\n", ""))),
        composed("a photo", append(ROBIN, "photo: images/jordan-sample.svg\n")),
        whole("letters of western Europe", name("Zoë Núñez-Đorđević Žižka")),
        whole("letters of Vietnam", name("Nguyễn Thị Phượng Trần")),
        whole("Greek letters", name("Ελένη Παπαδοπούλου")),
        composed(
            "a long name and long addresses",
            name("Associate Professor Maximiliana Featherstonehaugh-Cholmondeley of Exampletown")
                .and(
                    replace(
                        ROBIN,
                        "robin.sample@example.com",
                        "maximiliana.featherstonehaugh-cholmondeley@musculoskeletal.example.com"))),
        refused("the name beside the title", title("<p>${card.name}</p>")),
        refused("the name in a heading", replace(TITLE, "${labels.summary}", "${card.name}")),
        refused(
            "the name in the footer",
            replace("templates/parts/footer.ftlh", "${footer.before}", "${card.name}")),
        whole(
            "the note decides about a rule",
            note("Ask me.").and(css(".noted h1 { color: #400; }")).and(noted())),
        whole("no box", replace(CARD, "<@cardBox heights=cardHeights!\"\">", "").and(endless())),
        whole(
            "a box in a box",
            replace(CARD, "<p class=\"card-name\">", "<@cardBox/><p class=\"card-name\">")),
        composed(
            "two boxes",
            replace(
                CARD,
                "</@cardBox>",
                "</@cardBox><@cardBox heights=\"8 20\"><p>${card.name}</p></@cardBox>")),
        composed(
            "a captured box",
            replace(CARD, "<@cardBox", "<#assign box><@cardBox")
                .and(replace(CARD, "</@cardBox>", "</@cardBox></#assign>${box}"))),
        whole(
            "a heading in the box",
            replace(CARD, "<p class=\"card-name\">${card.name}</p>", "<h3>${card.name}</h3>")),
        whole("the reference on the right", css(".reference { text-align: right; }")),
        whole("the reference in the middle", css(".reference { text-align: center; }")),
        refused("the reference twice", title("<p>${card.reference}</p>")),
        refused("words after the reference", replace(CARD, ">${line}</p>", ">${line} ·</p>")),
        refused("a card that is too high", heights("8 12")),
        composed("no heights", heights("x y 33 53")),
        composed("a box with a border", css(".card-box { border: 2pt solid #400; }")),
        composed(
            "a margin at the edge of the box, below",
            replace(
                CARD, "</@cardBox>", "<p style=\"margin: 0 0 4mm\">${clinic.name}</p></@cardBox>")),
        composed(
            "a margin at the edge of the box, above",
            css(".card-box p, .card-box div { margin-top: 1mm !important; }")),
        composed("a box with padding", css(".card-box { padding: 4mm 6mm; }")),
        composed("a box with margins", css(".card-box { margin: 3mm 10mm 5mm 14mm; }")),
        composed("a narrow box in the middle", css(".card-box { width: 120mm; margin: 0 auto; }")),
        composed("words in the middle", css(".card-box { text-align: center; }")),
        composed("a box with a ground", css(".card-box { background: #eeeeee; }")),
        composed("black words", css(".card, .card a, .card h2 { color: #000000; }")),
        whole("words with space between letters", css(".card { letter-spacing: 0.3pt; }")),
        composed("coloured words before black ones", css(BLACK)),
        whole("rules for what follows what", css(".columns + .provenance { color: #400; }")),
        whole("rules for the first card", css(".card > div:first-child { color: #400; }")),
        whole("rules for the second child", css("section > div:nth-child(2) { color: #400; }")),
        whole(
            "rules for what stands in the body before",
            css(".section + .columns + .card .card-name { color: #a00000; }")),
        composed("a rule for the box by its height", css(".card-box[style] { color: #400; }")),
        composed("the card on a page of its own", css(".card { page-break-before: always; }")),
        composed("letter paper", replace("content/clinic.yaml", "paper: A4", "paper: Letter")),
        composed("paper of half a sheet", replace("content/clinic.yaml", "paper: A4", "paper: A5")),
        composed(
            "an overdue review",
            replace(
                "content/topics/" + TOPIC + "/en-AU.yaml",
                "reviewed: 2026-11-01",
                "reviewed: 2020-11-01")),
        composed("large letters in the card", css(".card-name { font-size: 30pt; }")),
        composed("the card is turned off the ground", css(".card { background: #ffffff; }")));
  }

  private static final String BLACK =
      "body { color: #000000; } .disclaimer, .disclaimer p, .lines p { color: #004080; }"
          + " .lines .reference { color: #000000; }";

  private static String forTopic(String what) {
    return "handouts:\n  " + TOPIC + ":\n    for-version: 1\n    " + what + "\n";
  }

  private static Change name(String name) {
    return replace(ROBIN, "name: Robin Sample", "name: " + name);
  }

  /** The layout marks the whole handout of a clinician with a note. */
  private static Change noted() {
    return replace(
        "templates/formats/standard.ftlh",
        "<body class=\"roomy\">",
        "<body class=\"roomy<#if card.notes?has_content> noted</#if>\">");
  }

  private static Change endless() {
    return replace(CARD, "</@cardBox>", "");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isMadeTheRightWay(Case of) throws Exception {
    Path workspace = Copies.fewSamples(folder);
    Copies.templates(SampleLibrary.root(), workspace);
    of.change().in(workspace);
    Compositions setting = new Compositions(workspace);
    setting.made(new EditionKey(TOPIC, "dan-east", "en-AU", "standard"));
    Handout handout = setting.made(KEY);
    Optional<Composed> composed;
    byte[] whole;
    try {
      whole = setting.whole(KEY);
      composed = setting.composed(KEY);
    } catch (RenderingException e) {
      assertThat(handout.problems()).isEqualTo(e.problems());
      assertThat(of.way()).isEqualTo(Way.REFUSED);
      return;
    }
    List<Diagnostic> problems =
        Proof.of(whole, setting.editions().make(KEY), "templates/formats/standard.ftlh").problems();
    assertThat(handout.isMade())
        .as("problems %s %s", handout.problems(), problems)
        .isEqualTo(problems.isEmpty());
    if (!handout.isMade()) {
      assertThat(of.way()).as("%s", problems).isEqualTo(Way.REFUSED);
      return;
    }
    boolean isComposed =
        composed.isPresent() && Arrays.equals(Unreleased.pdf(handout), composed.get().pdf());
    assertThat(isComposed ? Way.COMPOSED : Way.WHOLE).isEqualTo(of.way());
    if (isComposed) {
      SeenPdf seen = SeenPdf.of(Unreleased.pdf(handout));
      seen.assertIsAs(SeenPdf.of(whole));
      seen.assertFontsOnce();
    } else {
      assertThat(Unreleased.pdf(handout)).isEqualTo(whole);
    }
    assertThat(VeraPdf.failures(Unreleased.pdf(handout))).isEmpty();
  }

  @Test
  void aHandoutForAPatientIsSetWhole() throws Exception {
    Compositions setting = new Compositions(SampleLibrary.root());
    Composed composed = setting.composed(KEY).orElseThrow();
    byte[] named = Unreleased.pdf(setting.made(KEY, "Kim"));
    assertThat(Arrays.copyOf(named, 4096)).isNotEqualTo(Arrays.copyOf(composed.pdf(), 4096));
    assertThat(Unreleased.pdf(setting.made(KEY))).isEqualTo(composed.pdf());
  }
}
