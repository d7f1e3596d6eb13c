package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.junit.jupiter.api.Test;

/** A topic that was translated before goes to the translator again. */
final class XliffAgainTest extends ToTranslator {
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
}
