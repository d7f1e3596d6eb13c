package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.cli.Desk.Run;
import clinic.handouts.content.SampleWorkspace;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import net.sf.okapi.lib.xliff2.core.Fragment;
import net.sf.okapi.lib.xliff2.core.Part.GetTarget;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.document.XLIFFDocument;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;

/** A topic on its way to the translator and back, through another program's XLIFF. */
final class XliffTest {
  private static final Pattern WORD = Pattern.compile("\\p{IsLatin}+");

  private static final String TOPIC =
      """
      title: "Croup: what helps?"
      summary: Sit *upright*. Most children are **well again** in 3 days.
      version: 2
      reviewed: 2026-11-01
      reviewed-by: ana
      status: approved
      author: ana
      keywords: [croup, cough, "barking: cough", 111]
      sections:
        - heading: "How much & when <5 kg"
          text: |
            Give **one** dose at a time & wait
            until it works.

            | Weight | One dose | Time given |
            |---|---|---|
            | 5 to 7 kg | 2.5 mL \\| spoon | |
            | 8 to 10 kg | **4 mL** | |

            - [ ] I have read [the page](https://example.com/croup_(a)).
            - [ ] My next dose is at ______.

            **At night**

            3. Wake your child.
               - Sit them up.
               - Offer a drink.
            4. Write down the time: ____ / ____
        - heading: Your exercises
          exercises:
            - id: heel-raise
              name: Heel raise
              how: [Stand behind a chair., Rise slowly.]
              sets: 3
              hold: 5 seconds
              stop-if: Sharp pain comes on.
      advice:
        - heading: "Days 1 to 3"
          do: [Keep calm.]
          dont: ["Use steam: it burns."]
        - heading: If it gets worse
          zone: amber
          do: [Call us.]
      get-help:
        text: "**See a doctor** if it lasts."
        soon: [A fever of 39 degrees.]
        emergency: [Blue lips.]
      sources:
        - {title: Croup, publication: Someone, year: 2020}
      """;

  private static final String SOURCE = "content/topics/croup/en-AU.yaml";
  private static final String FRENCH = "content/topics/croup/fr.yaml";
  private static final Path FILE = Path.of("croup.xlf");

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void write() throws IOException {
    SampleWorkspace.in(folder);
    desk = Desk.in(folder);
    desk.write(SOURCE, TOPIC);
  }

  private Run export() {
    return desk.run("translation", "export", "croup", "--language", "fr", "-o", FILE.toString());
  }

  private Run read(String... options) {
    String[] all = {"translation", "import", FILE.toString(), "--by", "Kim Sample"};
    String[] both = java.util.Arrays.copyOf(all, all.length + options.length);
    System.arraycopy(options, 0, both, all.length, options.length);
    return desk.run(both);
  }

  private File file() {
    return folder.resolve(FILE).toFile();
  }

  private void change(String what, String by) throws IOException {
    String text = Files.readString(file().toPath());
    assertThat(text).contains(what);
    Files.writeString(file().toPath(), text.replace(what, by));
  }

  /** Fills in every unit with the other program, so that each word gets a letter of its own. */
  private void translate() throws IOException {
    XLIFFDocument document = new XLIFFDocument();
    document.load(file(), XLIFFReader.VALIDATION_MAXIMAL);
    for (Unit unit : document.getUnits()) {
      for (Segment segment : unit.getSegments()) {
        Fragment target = segment.getTarget(GetTarget.CLONE_SOURCE);
        target.setCodedText(translated(target.getCodedText()));
      }
    }
    StringWriter out = new StringWriter();
    document.save(out);
    Files.writeString(file().toPath(), out.toString());
  }

  private static String translated(String text) {
    return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(word.group() + "é"));
  }

  @Test
  void whatGoesOutIsXliffByTheSchemaOfTheStandard() throws IOException, SAXException {
    assertThat(export().status()).isZero();
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(XLIFFReader.class.getResource("/net/sf/okapi/lib/xliff2/xliff_core_2.0.xsd"))
        .newValidator()
        .validate(new StreamSource(file()));
    XLIFFReader.validate(file());
  }

  @Test
  void whatAnotherProgramFillsInComesBackInTheSameStructure() throws IOException {
    export();
    translate();
    Run run = read();
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(desk.read(FRENCH))
        .contains("status: draft\nreviewed: 2026-11-22\nreviewed-by: REPLACE-ME with who reviewed")
        .contains("translation:\n  of: 2\n  by: Kim Sample\n")
        .contains("title: \"Croupé: whaté helpsé?\"")
        .contains("Sité *upright\u00e9*. Mosté childrené areé **wellé againé** iné 3 daysé.")
        .contains("heading: \"Howé muché & whené <5 kgé\"")
        .contains("      Giveé **oneé** doseé até aé timeé & waité\n      untilé ité worksé.\n")
        .contains("| 5 toé 7 kgé | 2.5 mLé \\| spooné |  |\n      | 8 toé 10 kgé | **4 mLé** |  |")
        .contains("- [ ] Ié haveé readé [theé pageé](<https://example.com/croup_(a)>).")
        .contains("- [ ] Myé nexté doseé isé até ______.")
        .contains(
            "3. Wakeé youré childé.\n         - Sité themé upé.\n         - Offeré aé drinké.")
        .contains("      4. Writeé downé theé timeé: ____ / ____\n")
        .contains("id: heel-raise", "sets: 3", "hold: 5 secondsé", "zone: amber", "year: 2020")
        .contains("- \"barkingé: coughé\"", "- 111")
        .doesNotContain("checked-by:");
    assertThat(desk.run("translation").out()).contains("fr        draft");
    assertThat(desk.run("check", "--text", "--json").out()).doesNotContain("translation-count");
  }

  @Test
  void onlyWhatHasChangedSinceIsToBeTranslatedAgain() throws IOException {
    export();
    translate();
    read();
    assertThat(desk.run("render", "croup", "--format", "standard", "-o", "croup.pdf").status())
        .isZero();
    desk.change(SOURCE, "version: 2", "version: 3");
    desk.change(SOURCE, "**4 mL**", "**5 mL**");
    desk.change(
        SOURCE, "emergency: [Blue lips.]", "emergency: [Hard work to breathe., Blue lips.]");
    Files.delete(file().toPath());
    assertThat(export().out()).startsWith("34 texts, 32 of them already translated in ");
    assertThat(Files.readString(file().toPath()))
        .contains("<segment state=\"translated\"><source>Blue lips.</source><target>Blueé lipsé.<")
        .contains("<segment><source>Hard work to breathe.</source></segment>")
        .contains(">5 mL</pc></source></segment>");
    assertThat(read("--overwrite").err())
        .contains("unit 'get-help.emergency.1' is not translated")
        .doesNotContain("emergency.2");
    XLIFFReader.validate(file());
  }

  @Test
  void whatComesBackUntouchedIsTheTranslationThatWentOut() throws IOException {
    export();
    translate();
    read();
    String was = desk.read(FRENCH);
    Files.delete(file().toPath());
    export();
    assertThat(read("--overwrite").status()).isZero();
    assertThat(desk.read(FRENCH)).isEqualTo(was);
  }

  @Test
  void nothingThatIsThereIsReplacedUnasked() throws IOException {
    export();
    translate();
    read();
    desk.change(
        FRENCH, "by: Kim Sample", "by: Kim Sample\n  checked-by: Lee\n  checked: 2026-11-20");
    Run run = read();
    assertThat(run.err()).contains("already exists, and somebody has checked it");
    assertThat(run.status()).isEqualTo(2);
    assertThat(desk.read(FRENCH)).contains("checked-by: Lee");
    assertThat(read("--overwrite").status()).isZero();
    assertThat(desk.read(FRENCH)).doesNotContain("checked-by: Lee");
    assertThat(desk.read(FRENCH + "~")).contains("checked-by: Lee");
    assertThat(export().err()).contains("croup.xlf already exists");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<mda:meta type=\"topic\">croup | <mda:meta type=\"topic\">back | it translates version 2",
        "<mda:meta type=\"topic\">croup | <mda:meta type=\"topic\">gout | which is not here",
        "type=\"version\">2 | type=\"version\">1 | it translates version 1, but the source is at version 2",
        "type=\"digest\"> | type=\"digest\">0 | the source has changed since this file was exported",
        "<target>Blueé lipsé.</target> | '' | unit 'get-help.emergency.1' is not translated",
        "<target>Blueé lipsé.</target> | <target> </target> | unit 'get-help.emergency.1' is not translated",
        "id=\"advice.2.do.1\" | id=\"advice.1.do.1\" | unit 'advice.1.do.1' appears twice",
        "id=\"advice.2.do.1\" | id=\"advice.2.do.7\" | unit 'advice.2.do.1' is missing",
        "<source>Blue lips.</source> | <source>Blue.</source> | the source of unit 'get-help.emergency.1' was changed",
        "<target>Blueé lipsé.</target> | '<target><pc id=\"9\">Blueé</pc> lipsé.</target>' | has a mark '9'",
        "<target>Blueé lipsé.</target> | '<target>Blueé<sc id=\"9\"/> lipsé.</target>' | has a code 'sc'",
        "<target>Blueé lipsé.</target> | '<target>Blueé <b xmlns=\"x\">lipsé</b>.</target>' | has a code 'b'",
        "trgLang=\"fr\" | trgLang=\"en-AU\" | the clinic's own language",
        "trgLang=\"fr\" | trgLang=\"francais\" | is not a language tag",
        "<xliff  | <!DOCTYPE xliff [<!ENTITY a \"b\">]><xliff  | it declares a document type",
        "</xliff> | '' | it is not well-formed XML",
        "urn:oasis:names:tc:xliff:document:2.0 | urn:oasis:names:tc:xliff:document:1.2 | it is not XLIFF 2",
        "<mda:meta type=\"topic\">croup</mda:meta> | '' | it does not say which topic",
      })
  void aFileThatCanNotBeTrustedChangesNothing(String what, String by, String says)
      throws IOException {
    export();
    translate();
    change(what, by);
    Run run = read();
    assertThat(run.err()).contains(says).doesNotContain("\tat ");
    assertThat(run.status()).isPositive();
    assertThat(folder.resolve(FRENCH)).doesNotExist();
  }

  @Test
  void aLostLinkBlankOrLineIsNamed() throws IOException {
    export();
    translate();
    String text = Files.readString(file().toPath());
    String target =
        text.replaceAll("(?s)(<target[^>]*>)(?=[^<]*<p[ch])(.*?)</target>", "$1Rien.</target>");
    assertThat(target).isNotEqualTo(text);
    Files.writeString(file().toPath(), target);
    assertThat(read().err())
        .contains("lacks the source's link to https://example.com/croup_(a)")
        .contains("lacks the source's blank")
        .contains("lacks the source's end of a line");
    assertThat(folder.resolve(FRENCH)).doesNotExist();
  }

  @Test
  void aFileOfFiftyMegabytesIsNotRead() throws IOException {
    Files.write(file().toPath(), new byte[(50 << 20) + 1]);
    Run run = read();
    assertThat(run.err()).contains("it has more than 50 MB");
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void elementsNestedWithoutEndAreRefused() throws IOException {
    export();
    translate();
    String deep = "<mrk id=\"m\">".repeat(20_000) + "a" + "</mrk>".repeat(20_000);
    change("<target>Blueé lipsé.</target>", "<target>" + deep + "</target>");
    Run run = read();
    assertThat(run.err()).contains("nested too deeply");
    assertThat(run.status()).isEqualTo(1);
    assertThat(folder.resolve(FRENCH)).doesNotExist();
  }

  @Test
  void whoTranslatedItIsSaid() throws IOException {
    export();
    translate();
    Run run = desk.run("translation", "import", FILE.toString());
    assertThat(run.err()).contains("nobody is named as the translator");
    assertThat(run.status()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "translation export | there is no topic to export",
        "translation export croup | there is no file to write",
        "translation export crup --language fr -o a.xlf | there is no topic 'crup'",
        "translation export croup --language en-AU -o a.xlf | the clinic's own language",
        "translation export croup -o a.xlf | is not a language tag",
        "translation import gone.xlf | can't be read",
        "translation status croup | is an extra argument",
      })
  void misuseIsExplained(String command, String says) {
    Run run = desk.run(command.split(" ", -1));
    assertThat(run.err()).contains(says).contains("  help: ").doesNotContain("\tat ");
    assertThat(run.status()).isEqualTo(2);
  }
}
