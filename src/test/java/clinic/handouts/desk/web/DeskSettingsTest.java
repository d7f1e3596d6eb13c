package clinic.handouts.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.handouts.Copies;
import clinic.handouts.SampleLibrary;
import clinic.handouts.files.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The password as it is kept. */
class DeskSettingsTest {
  private static final String PASSWORD = "Grüße an vier Wörter";

  @TempDir private Path folder;
  private DeskSettings settings;

  @BeforeEach
  void open() throws IOException {
    Copies.fewSamples(folder);
    settings = new DeskSettings(Workspace.open(folder, SampleLibrary.CLOCK));
  }

  private Path file() {
    return folder.resolve(".handouts/desk.yaml");
  }

  @Test
  void onlyASaltedHashIsKept() throws IOException {
    assertThat(settings.password()).isEmpty();
    settings.setPassword(PASSWORD);
    String first = Files.readString(file());
    assertThat(first)
        .contains("password: 'pbkdf2-sha256:600000:")
        .doesNotContain("Wörter", "Grüße");
    settings.setPassword(PASSWORD);
    assertThat(Files.readString(file())).isNotEqualTo(first);
  }

  @Test
  void itIsFoundAgainHoweverItIsTyped() {
    settings.setPassword(PASSWORD);
    DeskPassword kept = settings.password().orElseThrow();
    assertThat(kept.is(PASSWORD)).isTrue();
    assertThat(kept.is(PASSWORD.replace("ü", "u\u0308"))).isTrue();
    assertThat(kept.is(PASSWORD + " ")).isFalse();
    assertThat(kept.is(PASSWORD.toUpperCase(java.util.Locale.ROOT))).isFalse();
    assertThat(kept.is("")).isFalse();
    assertThat(kept.is("x".repeat(100_000))).isFalse();
    assertThat(kept.toString()).doesNotContain(kept.salt(), kept.hash());
  }

  /** Computed by Python's hashlib. */
  @Test
  void theHashIsThatOfOtherPrograms() {
    DeskPassword password =
        DeskPassword.parse(
            "pbkdf2-sha256:600000:MDEyMzQ1Njc4OWFiY2RlZg==:tIzobrWYrbAgGMYFD8UsWwpTvVkndDWYoQi2GUCdbR0=");
    assertThat(password.is(PASSWORD)).isTrue();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyItsOwnerCanReadTheFile() throws IOException {
    settings.setPassword(PASSWORD);
    settings.setPassword(PASSWORD);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
        .isEqualTo("rwx------");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "elevenchars", "aaaaaaaaaaaaaaaa", "with a tab\there", "abab abab abab"})
  void easyOnesAreRefused(String typed) {
    assertThatThrownBy(() -> settings.setPassword(typed))
        .isInstanceOf(BindingException.class)
        .hasMessageNotContaining(typed.isEmpty() ? "\t" : typed);
    assertThat(file()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password: secret",
        "password: ''",
        "password: [a]",
        "password: pbkdf2-sha256:1000:MDEyMzQ1Njc4OWFiY2RlZg==:"
            + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "password: pbkdf2-sha256:599999:MDEyMzQ1Njc4OWFiY2RlZg==:"
            + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "password: pbkdf2-sha256:99999999:MDEyMzQ1Njc4OWFiY2RlZg==:"
            + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "password: 'a\nb",
        "- a"
      })
  void aFileThatWasSpoiltLetsNobodyInAndSaysSo(String text) throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), text);
    assertThatThrownBy(settings::refuseWithoutPassword)
        .isInstanceOf(BindingException.class)
        .hasMessageContaining(".handouts/desk.yaml");
  }

  @Test
  void aNewPasswordTakesTheOldOnesPlaceAndLeavesTheRest() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "colour: 'it''s blue'\npassword: spoilt");
    settings.setPassword(PASSWORD);
    settings.refuseWithoutPassword();
    assertThat(Files.readString(file())).contains("colour: 'it''s blue'\n");
    Files.writeString(file(), "password: [");
    assertThatThrownBy(() -> settings.setPassword(PASSWORD)).isInstanceOf(BindingException.class);
    assertThat(file()).hasContent("password: [");
  }
}
