package clinic.handouts.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import clinic.handouts.Copies;
import clinic.handouts.SampleLibrary;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.files.Workspace;
import clinic.handouts.yaml.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layouts filled with editions. */
final class HandoutLayoutTest {
  private static final String TOPIC = "content/topics/low-back-pain-bed-rest/en-AU.yaml";

  private static final Edition EDITION = SampleLibrary.ofRepository().edition(SampleLibrary.FIRST);

  @TempDir private Path folder;

  @BeforeEach
  void samples() throws IOException {
    Copies.content(SampleLibrary.root(), folder);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void change(String name, String text, String by) throws IOException {
    Copies.change(folder.resolve(name), text, by);
  }

  private String xhtml(EditionKey key) throws LayoutException {
    return new HandoutLayout(Workspace.open(folder, SampleLibrary.CLOCK))
        .fill(new SampleLibrary(folder).edition(key), false)
        .text();
  }

  private String xhtml(String clinician) throws LayoutException {
    return xhtml(new EditionKey("low-back-pain-bed-rest", clinician, "en-AU", "standard"));
  }

  private Diagnostic problem() {
    HandoutLayout layout = new HandoutLayout(Workspace.open(folder, SampleLibrary.CLOCK));
    return catchThrowableOfType(LayoutException.class, () -> layout.fill(EDITION, false)).problem();
  }

  @Test
  void theCardIsAllThatDiffersBetweenClinicians() throws LayoutException {
    String dan = xhtml("dan-east");
    String robin = xhtml("robin-sample");
    String clinics = xhtml(EditionKey.CLINIC);
    assertThat(card(dan)).contains("Dr Dan East").isNotEqualTo(card(robin));
    assertThat(withoutCard(dan)).isEqualTo(withoutCard(robin)).isEqualTo(withoutCard(clinics));
  }

  @Test
  void aPhoneNumberIsPrintedAsWrittenAndLinkedAsItIsDialled() throws Exception {
    change("content/clinic.yaml", "phone: (03) 5550 0100", "phone: +61 (0)3 5550 0101 ext 5");
    change(
        TOPIC, "text: |\n", "text: |\n      Or call [us](tel:0355500102), or [000](tel:000).\n\n");
    assertThat(xhtml(EditionKey.CLINIC))
        .contains("<a href=\"tel:+61355500101;ext=5\">+61 (0)3 5550 0101 ext 5</a>")
        .contains("<a href=\"tel:+61355500102\">us</a> (0355500102)")
        .contains("<a href=\"tel:000\">000</a>");
  }

  @Test
  void aCliniciansOwnItemsAndLeftOutSectionsDifferToo() throws LayoutException {
    String alex = xhtml("alex-sample");
    assertThat(alex)
        .contains(
            "<li>Set a timer, so that you get up before you stiffen."
                + " <span class=\"from\">From Alex Sample</span></li>")
        .doesNotContain("section-why-your-back-tightens");
    String rest =
        withoutCard(alex).replaceAll("<li>[^<]*<span class=\"from\">[^<]*</span></li>\\s*", "");
    String dan =
        withoutCard(xhtml("dan-east"))
            .replaceFirst(
                "(?s)<section class=\"section\">\\s*(<div class=\"columns\">\\s*)?"
                    + "<div class=\"text\"><h2 id=\"section-why-your-back-tightens\".*?</section>",
                "");
    assertThat(rest.replaceAll("\\s+", "")).isEqualTo(dan.replaceAll("\\s+", ""));
  }

  private static String card(String xhtml) {
    return xhtml.substring(xhtml.indexOf("<section class=\"card\""));
  }

  private static String withoutCard(String xhtml) {
    return xhtml
        .substring(0, xhtml.indexOf("<section class=\"card\""))
        .replaceAll("class=\"pair[^\"]*\"", "class=\"pair\""); // Longer lists get more width.
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "${7*7} | ${7*7}",
        "<#include \"/parts/title.ftlh\"> | &lt;#include &quot;/parts/title.ftlh&quot;&gt;",
        "<@m/> ${topic?api.class} | &lt;@m/&gt; ${topic?api.class}",
        "[#if true]x[/#if] [=7*7] #{7*7} | [#if true]x[/#if] [=7*7] #{7*7}",
        "<script>alert(1)</script> | &lt;script&gt;alert(1)&lt;/script&gt;",
        "Salt & pepper &amp | Salt &amp; pepper &amp;amp",
        "\"double\" and 'single' | &quot;double&quot; and &#39;single&#39;",
        "]]> --> <!-- | ]]&gt; --&gt; &lt;!--",
      })
  void plainTextsArePrintedAsTheyAre(String text, String printed) throws Exception {
    change(
        TOPIC,
        "title: Is bed rest good for low back pain?",
        "title: '" + text.replace("'", "''") + "'");
    change(TOPIC, "heading: \"Days 1 to 7\"", "heading: '" + text.replace("'", "''") + "'");
    assertThat(xhtml("dan-east"))
        .contains("<h1>" + printed + "</h1>")
        .contains("<h2>" + printed + "</h2>");
  }

  @Test
  void freemarkerSyntaxInMarkdownIsPrintedAsItIs() throws Exception {
    change(
        TOPIC,
        "    - Move a little more each day. Some discomfort is okay.",
        "    - 'Move ${7+7} #{8+8} [=9+9] & \"so\" it''s.'");
    assertThat(xhtml("dan-east"))
        .contains("<li>Move ${7+7} #{8+8} [=9+9] &amp; &quot;so&quot; it's.</li>");
  }

  @Test
  void attributesAreEscaped() throws Exception {
    change("content/clinic.yaml", "name: Total Balance Healthcare", "name: 'A \"B\" & <C> ''D'''");
    assertThat(xhtml("dan-east")).contains("alt=\"A &quot;B&quot; &amp; &lt;C&gt; &#39;D&#39;\"");
  }

  @Test
  void aWorkspacesOwnPartWinsAndTheOthersComeFromTheProgram() throws Exception {
    write("templates/parts/title.ftlh", "<h1 class=\"mine\">${topic.title}</h1>");
    assertThat(xhtml("dan-east"))
        .contains("<h1 class=\"mine\">Is bed rest good for low back pain?</h1>")
        .contains("<div class=\"letterhead rule plain\">")
        .contains("<section class=\"card\"");
  }

  @Test
  void aWorkspacesOwnFormatUsesTheProgramsParts() throws Exception {
    write(
        "templates/formats/short.ftlh",
        "<html><body><#include '/parts/do-dont.ftlh'></body></html>");
    assertThat(xhtml(new EditionKey("low-back-pain-bed-rest", "dan-east", "en-AU", "short")))
        .startsWith("<html><body>")
        .contains("<h3>Don&#39;t</h3>");
  }

  @Test
  void aByteOrderMarkIsNotPrinted() throws Exception {
    write("templates/formats/standard.ftlh", "\uFEFF<html>${topic.id}</html>");
    assertThat(xhtml("dan-east")).isEqualTo("<html>low-back-pain-bed-rest</html>");
  }

  @Test
  void numbersAndCaseDoNotDependOnTheMachine() throws Exception {
    write("templates/formats/standard.ftlh", "${1234567.5} ${'i'?upper_case} ${'I'?lower_case}");
    assertThat(xhtml("dan-east")).isEqualTo("1234567.5 I i");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p>${nothing}</p> | 2:6 | The following has evaluated to null or missing: ==> nothing",
        "<p>${topic.titel}</p> | 2:6 | The following has evaluated to null or missing:",
        "<#if true>x | 2:12 | ",
        "<#list sources as s>${s.title}</#if> | 2:31 | only this can be closed: \"#list\"",
        "<p>${topic.title</p> | 2:18 | ",
        "<#nonsense> | 2:2 | Unknown directive: #nonsense",
        "<p>\t${nothing}</p> | 2:7 | The following has evaluated to null or missing: ==> nothing",
        "<p>𝒜é ${nothing}</p> | 2:9 | The following has evaluated to null or missing: ==> nothing",
        "<@missing/> | 2:3 | The following has evaluated to null or missing: ==> missing",
        "<#include '/parts/nothing.ftlh'> | 2:1 |",
        "<#stop 'enough'> | 2:1 | enough",
        "${clinic} | 2:3 | ",
      })
  void aMistakeIsFoundInThePartThatHasIt(String line, String place, String message)
      throws IOException {
    write("templates/parts/title.ftlh", "<h1>${topic.title}</h1>\n" + line + "\n");
    Diagnostic problem = problem();
    assertThat(problem.ruleId()).isEqualTo("layout");
    assertThat(problem.place()).hasToString("templates/parts/title.ftlh:" + place);
    assertThat(problem.message())
        .startsWith("the layout can't be filled: ")
        .contains(message == null ? "" : message)
        .doesNotContain("\n", "Tip:", "Was expecting", "FTL stack trace", "Exception");
    assertThat(problem.place().excerpt()).isNotBlank();
    assertThat(problem.help())
        .isEqualTo("templates/README.md lists every variable a layout may use");
  }
}
