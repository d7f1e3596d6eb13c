package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.SeenPdf;
import clinic.handouts.VeraPdf;
import clinic.handouts.cli.Desk.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From nothing to a printed sheet, with the commands and files that the guides name. */
final class NewcomerTest {
  private static final String TOPIC = "content/topics/tennis-elbow/en-AU.yaml";
  private static final String MIA = "content/clinicians/mia-lee.yaml";

  @TempDir private Path folder;
  private Desk desk;

  private Run done(String... args) {
    Run run = desk.run(args);
    assertThat(run.status()).as(String.join(" ", args) + "\n" + run.err()).isZero();
    return run;
  }

  @Test
  void getsFromNothingToPrintedSheets() throws Exception {
    Desk.in(folder).run("init", "clinic");
    desk = Desk.in(folder.resolve("clinic"));
    done("new", "topic", "tennis-elbow");
    done("new", "clinician", "mia-lee");
    desk.delete("content/clinicians/first-clinician.yaml");
    desk.delete("content/topics/first-topic");
    assertThat(done("check").out()).startsWith("0 errors, 18 warnings in 1 topic and 1 clinician");
    assertThat(done("batch").out()).startsWith("0 handouts").contains(" held back as drafts");

    write(
        "content/clinic.yaml",
        "Hill Clinic",
        "1 Hill Road",
        "Exampletown VIC 3000",
        "See a doctor.");
    desk.change("content/clinic.yaml", "(00) 0000 0000", "(03) 5550 0100");
    write(MIA, "Mia Lee", "Osteopath");
    write(
        TOPIC,
        "Should you rest a tennis elbow?",
        "No. Use your arm a little each day.",
        "mia-lee",
        "mia-lee",
        "Why using it helps",
        "Light use keeps your arm strong.",
        "Lift light things with your palm up.",
        "Lift heavy bags.",
        "See us if you are no better in 6 weeks.",
        "Your arm is suddenly numb.",
        "A guide to sore elbows");
    Run strict = desk.run("check", "--strict");
    assertThat(strict.err()).isEmpty();
    assertThat(done("batch").out()).startsWith("0 handouts");

    desk.change(TOPIC, "status: draft", "status: approved");
    assertThat(done("check", "tennis-elbow").out()).contains("tennis-elbow  en-AU");
    done("render", "tennis-elbow", "--clinician", "mia-lee", "-o", "sheet.pdf");
    byte[] sheet = Files.readAllBytes(desk.path("sheet.pdf"));
    assertThat(VeraPdf.failures(sheet)).isEmpty();
    done("batch");
    assertThat(desk.sheets("out")).contains("mia-lee/en-AU/tennis-elbow-standard.pdf");
    byte[] batchs = Files.readAllBytes(desk.path("out/mia-lee/en-AU/tennis-elbow-standard.pdf"));
    SeenPdf.of(batchs).assertIsAs(SeenPdf.of(sheet));
    assertThat(done("verify", "sheet.pdf").out()).contains(": current");
  }

  /** Writes texts in the place of what is to be written, in the order of the file. */
  private void write(String file, String... texts) throws IOException {
    StringBuilder written = new StringBuilder();
    int next = 0;
    for (String line : desk.read(file).lines().toList()) {
      boolean isMark = line.replaceFirst("(^|\\s)#.*", "").contains("REPLACE-ME");
      if (isMark) {
        String key = line.substring(0, line.indexOf("REPLACE-ME"));
        written.append(key).append(texts[next++]).append('\n');
      } else if (!isContinued(line)) {
        written.append(line).append('\n');
      }
    }
    assertThat(next).as("texts used of " + List.of(texts)).isEqualTo(texts.length);
    desk.write(file, written.toString());
  }

  /** Lines that go on with a text that was replaced. */
  private static boolean isContinued(String line) {
    return line.startsWith("    It does not replace")
        || line.startsWith("      - A line that begins");
  }
}
