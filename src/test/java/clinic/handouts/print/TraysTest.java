package clinic.handouts.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.handouts.print.ipp.IppAddress;
import clinic.handouts.print.trouble.NoPaperException;
import clinic.handouts.print.trouble.PrinterException;
import clinic.handouts.print.trouble.Trouble;
import com.hp.jipp.encoding.KeywordOrName;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.MediaCol;
import com.hp.jipp.model.Types;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trays of printers: which there are, what lies in them, and what a printer makes of a choice. */
final class TraysTest {
  private FakePrinter fake;

  @BeforeEach
  void switchOn() throws IOException {
    fake = FakePrinter.start().papers("iso_a4_210x297mm", "na_letter_8.5x11in");
  }

  @AfterEach
  void switchOff() {
    fake.close();
  }

  private IppPrinter printer() {
    return new IppPrinter(IppAddress.of(fake.address()));
  }

  private PrintOutcome printFrom(String tray) {
    PrintOptions from =
        new PrintOptions(
            1, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(tray), List.of());
    return printer().print(new PrintJob("Test page", TestPage.on("A4").pdf(), from), words -> {});
  }

  @Test
  void eachIsNamedWithThePaperInItButNotTheChoiceOfThePrinter() {
    fake.tray("auto", "iso_a4_210x297mm")
        .tray("tray-1", "iso_a4_210x297mm")
        .tray("manual", "na_letter_8.5x11in")
        .tray("Yellow", "na_foolscap_8.5x13in");
    assertThat(printer().status().trays())
        .containsExactly(
            new Tray("tray-1", "Tray 1 (A4)"),
            new Tray("manual", "By hand (Letter)"),
            new Tray("Yellow", "Yellow tray"));
  }

  @Test
  void theChosenOneIsAskedForTogetherWithThePaper() {
    fake.tray("tray-1", "na_letter_8.5x11in").tray("tray-2", "iso_a4_210x297mm");
    fake.job(JobState.completed, "none");
    assertThat(printFrom("tray-2").isDone()).isTrue();
    assertThat(fake.attributes())
        .contains("media-source = tray-2", "x-dimension = 21000")
        .doesNotContain("media = ");
  }

  @Test
  void onlyWhatLiesInTheChosenOneCounts() {
    fake.tray("tray-1", "na_letter_8.5x11in").tray("tray-2", "iso_a4_210x297mm");
    assertThatThrownBy(() -> printFrom("tray-1"))
        .isInstanceOf(NoPaperException.class)
        .hasMessage("the printer has no A4 paper in “Tray 1”, only Letter");
    assertThat(fake.asked()).containsExactly("Get-Printer-Attributes");
  }

  @Test
  void oneThatIsGoneIsToldBeforeAnythingIsSent() {
    fake.tray("tray-1", "iso_a4_210x297mm");
    assertThatThrownBy(() -> printFrom("tray-2"))
        .isInstanceOfSatisfying(
            PrinterException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.NO_TRAY))
        .hasMessage("the printer does not support the tray 'tray-2'");
    assertThat(fake.asked()).containsExactly("Get-Printer-Attributes");
  }

  @Test
  void aPrinterThatTakesAnotherOneIsReported() {
    MediaCol other = new MediaCol();
    other.setMediaSource(new KeywordOrName("tray-2"));
    fake.tray("tray-2", "iso_a4_210x297mm").job(JobState.completed, "none");
    fake.ignoring(Types.mediaCol.of(other));
    assertThat(printFrom("tray-2").words())
        .endsWith(
            "check the pages: the printer did not follow your settings for the paper or its"
                + " tray");
  }

  @ParameterizedTest
  @CsvSource({
    "tray-12, Tray 12",
    "by-pass-tray, Bypass tray",
    "top, Top tray",
    "envelope, Envelope tray",
    "Gelbes Papier, Gelbes Papier"
  })
  void itsNameIsInWords(String id, String words) {
    assertThat(Tray.words(id)).isEqualTo(words);
  }
}
