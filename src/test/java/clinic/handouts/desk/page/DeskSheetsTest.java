package clinic.handouts.desk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.handouts.Copies;
import clinic.handouts.SampleLibrary;
import clinic.handouts.cli.Main;
import clinic.handouts.desk.order.BusyException;
import clinic.handouts.desk.order.DeskOrder;
import clinic.handouts.desk.order.DeskSheets;
import clinic.handouts.desk.order.DeskSheets.Pictures;
import clinic.handouts.desk.order.LiveLibrary;
import clinic.handouts.desk.order.Sheet;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.press.ForPatient;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets of the desk: the bytes of the command line, pictures of them, and nothing stale. */
@Tag("slow")
class DeskSheetsTest {
  private static final String BACK = "low-back-pain-bed-rest";
  private static final String ANKLE = "ankle-sprain-first-week";

  @TempDir private Path folder;
  private final List<Throwable> unforeseen = new ArrayList<>();
  private DeskSheets sheets;

  @BeforeEach
  void open() throws IOException {
    Copies.fewSamples(folder);
    sheets = new DeskSheets(new LiveLibrary(SampleLibrary.handouts(folder, unforeseen::add)));
  }

  @AfterEach
  void close() {
    sheets.close();
    assertThat(unforeseen).isEmpty();
  }

  private DeskOrder order(String name, String... topics) {
    return new DeskOrder(
        List.of(topics),
        "dan-east",
        "en-AU",
        "standard",
        name.isEmpty() ? ForPatient.NOBODY : ForPatient.named(Orders.name(folder, name)));
  }

  private byte[] byCommand(String command, String... args) {
    List<String> line = new ArrayList<>(List.of(command));
    line.addAll(List.of(args));
    line.addAll(List.of("--clinician", "dan-east", "-o", "-"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int status =
        new Main(
                new ByteArrayInputStream(new byte[0]),
                out,
                OutputStream.nullOutputStream(),
                Map.of(),
                folder,
                SampleLibrary.CLOCK)
            .run(line.toArray(String[]::new));
    assertThat(status).isZero();
    return out.toByteArray();
  }

  private void change(String from, String to) throws IOException {
    Copies.change(folder.resolve("content/topics/" + BACK + "/en-AU.yaml"), from, to);
  }

  @Test
  void aSheetHasTheBytesThatRenderGives() throws IOException {
    Sheet sheet = sheets.make(order("", BACK));
    assertThat(sheet.problems()).isEmpty();
    assertThat(sheet.pdf()).isEqualTo(byCommand("render", BACK));
    try (PDDocument pdf = Loader.loadPDF(sheet.pdf())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
    }
    assertThat(sheet.references())
        .containsExactly(
            SampleLibrary.ofRepository().edition(SampleLibrary.FIRST).reference().code());
    assertThat(sheets.make(order("", BACK)).pdf()).as("kept").isEqualTo(sheet.pdf());
  }

  @Test
  void aSheetWithANameHasTheBytesThatRenderGives() {
    assertThat(sheets.make(order("Zoë", BACK)).pdf())
        .isEqualTo(byCommand("render", BACK, "--for", "Zoë"));
    assertThat(sheets.make(order("", BACK)).pdf()).isEqualTo(byCommand("render", BACK));
  }

  @Test
  void aPacketHasTheBytesThatPacketGives() {
    Sheet sheet = sheets.make(order("", ANKLE, BACK));
    assertThat(sheet.pdf()).isEqualTo(byCommand("packet", ANKLE, BACK));
    assertThat(sheet.references()).hasSize(2);
    assertThat(sheets.make(order("Zoë", ANKLE, BACK)).pdf())
        .isEqualTo(byCommand("packet", ANKLE, BACK, "--for", "Zoë"));
  }

  @Test
  void whatLeavesIsKeptInTheHistoryAndWhatIsOnlyLookedAtIsNot() throws IOException {
    Path history = folder.resolve(".handouts/history");
    sheets.pictures(order("", BACK));
    assertThat(history).doesNotExist();
    sheets.make(order("", BACK));
    assertThat(history.resolve("0001-2026-11-22/content/topics/" + BACK + "/en-AU.yaml"))
        .hasSameBinaryContentAs(folder.resolve("content/topics/" + BACK + "/en-AU.yaml"));
  }

  @Test
  void aSheetIsRefusedWhenTheHistoryCantBeSaved() throws IOException {
    Files.writeString(folder.resolve(".handouts"), "in the way");
    assertThat(sheets.make(order("", BACK)).problems())
        .singleElement()
        .asString()
        .contains("Nothing was given out", "can't be saved", "Tell whoever looks after");
  }

  @Test
  void picturesShowThePagesAsTheyArePrintedWithoutAStamp() throws IOException {
    Pictures pictures = sheets.pictures(order("", BACK));
    assertThat(pictures.pages()).isEqualTo(2);
    assertThat(pictures.width()).isEqualTo(595);
    byte[] png = sheets.picture(pictures.id(), 2).orElseThrow();
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    try (PDDocument pdf = Loader.loadPDF(sheets.make(order("", BACK)).pdf())) {
      BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(1, 144, ImageType.RGB);
      assertThat(picture.getWidth()).isEqualTo(page.getWidth());
      assertThat(picture.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth()))
          .isEqualTo(
              page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth()));
    }
    for (int none : new int[] {0, -1, 3, Integer.MAX_VALUE}) {
      assertThat(sheets.picture(pictures.id(), none)).isEmpty();
    }
    assertThat(sheets.picture("0".repeat(32), 1)).isEmpty();
  }

  @Test
  void whatHasNoNameIsKeptAndWhatHasOneIsMadeAnew() {
    Pictures first = sheets.pictures(order("", BACK));
    assertThat(sheets.pictures(order("", BACK))).isEqualTo(first);
    Pictures named = sheets.pictures(order("Zoë", BACK));
    assertThat(named.id())
        .isNotEqualTo(first.id())
        .isNotEqualTo(sheets.pictures(order("Zoë", BACK)).id());
    assertThat(sheets.picture(named.id(), 1)).isPresent();
    assertThat(sheets.picture(named.id(), 1).orElseThrow())
        .isNotEqualTo(sheets.picture(first.id(), 1).orElseThrow());
  }

  @Test
  void onlyFewNamedOnesAreKept() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      ids.add(sheets.pictures(order("Zoë", BACK)).id());
    }
    assertThat(sheets.picture(ids.get(0), 1)).isEmpty();
    assertThat(sheets.picture(ids.get(1), 1)).isEmpty();
    assertThat(sheets.picture(ids.get(2), 1)).isPresent();
    assertThat(sheets.picture(ids.get(7), 1)).isPresent();
  }

  @Test
  void anEditChangesWhatIsShownAndAMistakeLeavesNothingOfYesterday() throws IOException {
    Pictures before = sheets.pictures(order("", BACK));
    byte[] pdf = sheets.make(order("", BACK)).pdf();
    change("title: Is bed rest good", "title: Is rest in bed good");
    change("version: ", "version: 1");
    assertThat(sheets.picture(before.id(), 1)).isEmpty();
    assertThat(sheets.make(order("", BACK)).pdf()).isNotEqualTo(pdf);
    String id = sheets.pictures(order("", BACK)).id();
    assertThat(id).isNotEqualTo(before.id());
    change("  dont:\n", "  forget-it:\n");
    assertThat(sheets.picture(id, 1)).isEmpty();
    assertThat(sheets.pictures(order("", BACK)).problems())
        .singleElement()
        .asString()
        .startsWith(
            "“Is rest in bed good for low back pain?” is not available. There is a mistake in"
                + " its text");
    assertThat(sheets.make(order("", BACK)).pdf()).isEmpty();
  }

  @Test
  void oneStoppedTopicStopsThePacketAndSaysWhatToUseInstead() throws IOException {
    change(
        "status: approved",
        "withdrawn: {on: 2026-05-01, why: New evidence, use-instead: " + ANKLE + "}");
    Sheet sheet = sheets.make(order("", ANKLE, BACK));
    assertThat(sheet.isMade()).isFalse();
    assertThat(sheet.pdf()).isEmpty();
    assertThat(sheet.problems())
        .singleElement()
        .asString()
        .startsWith(
            "“Is bed rest good for low back pain?” is not available. Withdrawn on 1 May 2026: New"
                + " evidence.")
        .matches(".* Use “.+” instead\\.");
    assertThat(folder.resolve(".handouts/history")).doesNotExist();
  }

  @Test
  void aFloodIsRefusedAtOnceAndLeavesTheDeskWell() throws Exception {
    Set<String> ends = new HashSet<>();
    List<Thread> flood = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      flood.add(new Thread(() -> tryPictures(ends)));
    }
    flood.forEach(Thread::start);
    for (Thread each : flood) {
      each.join();
    }
    assertThat(ends).containsExactlyInAnyOrder("made", "busy");
    assertThat(sheets.pictures(order("", BACK)).pages()).isEqualTo(2);
  }

  private void tryPictures(Set<String> ends) {
    String end;
    try {
      end = sheets.pictures(order("Zoë", BACK)).pages() == 2 ? "made" : "wrong";
    } catch (BusyException e) {
      end = "busy";
    }
    synchronized (ends) {
      ends.add(end);
    }
  }

  @Test
  void anOrderDoesNotSayTheName() {
    assertThat(order("Zanzibar", BACK).toString()).doesNotContain("Zanzibar");
    assertThat(order("Zanzibar", BACK).withoutName().isForPatient()).isFalse();
  }

  @Test
  void anOrderIsSensible() {
    assertThatThrownBy(() -> order("", BACK, BACK)).hasMessage("the same handout is chosen twice");
    assertThatThrownBy(
            () ->
                new DeskOrder(List.of(), EditionKey.CLINIC, "en-AU", "standard", ForPatient.NOBODY))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
