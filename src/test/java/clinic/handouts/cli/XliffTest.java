package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.cli.Desk.Run;
import java.io.IOException;
import java.nio.file.Files;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;

/** A topic on its way to the translator and back, through another program's XLIFF. */
final class XliffTest extends ToTranslator {
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
        "<mda:meta type=\"topic\">croup | <mda:meta type=\"topic\">gout | which is not in"
            + " this workspace",
        "type=\"version\">2 | type=\"version\">1 | it translates version 1, but the source is at"
            + " version 2",
        "type=\"digest\"> | type=\"digest\">0 | the source has changed since this file was"
            + " exported",
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
  void aFileOfFiftyMegabytesIsRefused() throws IOException {
    Files.write(file().toPath(), new byte[50 << 20]);
    Run run = read();
    assertThat(run.err()).contains("it has more than 10 MB");
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
        "translation export | no topic was named",
        "translation export croup | no output file was named",
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
