package clinic.handouts.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Copies;
import clinic.handouts.print.FakePrinter;
import com.hp.jipp.model.JobState;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After sheets with a patient's name were looked at and printed, the name is on the paper only. */
@Tag("slow")
class NameNowhereTest {
  private static final String NAME = "Zsuzsänna";

  @TempDir private Path workspace;
  @TempDir private Path home;
  @TempDir private Path temporary;
  @TempDir private Path told;

  private Process start(String... printers) throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary,
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                NamedPrintProcess.class.getName(),
                workspace.toString()));
    line.addAll(List.of(printers));
    ProcessBuilder process = new ProcessBuilder(line);
    process.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
    process.environment().put("APPDATA", home.resolve("config").toString());
    return process
        .directory(workspace.toFile())
        .redirectOutput(told.resolve("out.txt").toFile())
        .redirectError(told.resolve("err.txt").toFile())
        .start();
  }

  private void awaitDone(Process process) throws Exception {
    for (int tries = 0; tries < 30_000; tries++) {
      if (Files.readString(told.resolve("out.txt")).endsWith("done" + System.lineSeparator())) {
        return;
      }
      assertThat(process.isAlive()).as(Files.readString(told.resolve("err.txt"))).isTrue();
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new AssertionError("the desk does not end: " + everything(told));
  }

  /** Names and bytes of all files below a folder, a byte a character. */
  private static String everything(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        all.append(file).append('\n');
        if (Files.isRegularFile(file)) {
          all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return all.toString();
  }

  /** The name, however a file may hold it. */
  private static List<String> forms() {
    List<String> forms = new ArrayList<>();
    List<Charset> encodings =
        List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16LE);
    for (Charset encoding : encodings) {
      byte[] bytes = NAME.getBytes(encoding);
      forms.add(new String(bytes, StandardCharsets.ISO_8859_1));
      for (int shift = 0; shift < 3; shift++) {
        byte[] shifted = new byte[shift + bytes.length];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        String digits = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        forms.add(digits.substring(shift + 1, digits.length() - 1));
      }
    }
    forms.add(URLEncoder.encode(NAME, StandardCharsets.UTF_8));
    forms.add("Zsuzs");
    forms.add("ZSUZS");
    forms.add("zsuzs");
    return forms;
  }

  private void nameIsNowhere(String where, String all) {
    for (String form : forms()) {
      assertThat(all.contains(form)).as("'" + form + "' in " + where).isFalse();
    }
    assertThat(all).as("sheets in " + where).doesNotContain("%PDF-", "\u0089PNG\r\n");
  }

  private void nameIsInNoFile() throws IOException {
    for (Path folder : List.of(workspace, home, temporary, told)) {
      nameIsNowhere(folder.toString(), everything(folder));
    }
  }

  @Test
  void theNameIsOnThePaperAndNowhereElse() throws Exception {
    Copies.fewSamples(workspace);
    hasNoPagesYet();
    try (FakePrinter printer = FakePrinter.start().job(JobState.completed, "none");
        WatchService watch = temporary.getFileSystem().newWatchService()) {
      temporary.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Process process = start(printer.address(), "ipp://printer.invalid/ipp/print", "ipp://");
      try (OutputStream in = process.getOutputStream()) {
        in.write((NAME + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
        awaitDone(process);
        nameIsInNoFile();
      }
      assertThat(process.waitFor()).isZero();
      nameIsInNoFile();
      nameIsNowhere("what the printer was told", printer.attributes());
      assertThat(temporaryFiles(watch)).as("temporary files, also those gone again").isEmpty();
      theSearchFindsWhatIsThere(printer);
    }
  }

  /** What looks like a page in the end was made in between. */
  private void hasNoPagesYet() throws IOException {
    try (Stream<Path> files = Files.walk(workspace.resolve("content/images"))) {
      assertThat(files.map(file -> file.toString().toLowerCase(Locale.ROOT)))
          .noneMatch(file -> file.endsWith(".png"));
    }
  }

  private static List<String> temporaryFiles(WatchService watch) throws InterruptedException {
    java.nio.file.WatchKey events = watch.poll(1, TimeUnit.SECONDS);
    return events == null
        ? List.of()
        : events.pollEvents().stream().map(WatchEvent::context).map(String::valueOf).toList();
  }

  private void theSearchFindsWhatIsThere(FakePrinter printer) throws IOException {
    assertThat(everything(workspace.resolve(".handouts")))
        .contains(Orders.BACK, "2026-11.csv", ",printed,,yes\r\n", "can't be found");
    assertThat(everything(home)).contains("settings.yaml", printer.address());
    assertThat(everything(told)).contains("patient=words for a patient", "words=printed");
    assertThat(printer.attributes()).contains("Handouts ");
    assertThat(printer.documents()).hasSize(1);
    try (PDDocument pdf = Loader.loadPDF(printer.documents().get(0))) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("For " + NAME, "Slowly, " + NAME, "Next visit: with " + NAME);
    }
  }
}
