package clinic.handouts.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.handouts.print.trouble.PrinterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person set for themselves. */
final class SettingsTest {
  @TempDir private Path folder;

  private Settings settings() {
    return Settings.of(Map.of("XDG_CONFIG_HOME", folder.toString()), "Linux", Path.of("nowhere"));
  }

  @Test
  void lieWhereTheSystemKeepsSuchThings() {
    Path home = Path.of("home");
    assertThat(Settings.of(Map.of(), "Linux", home).file())
        .isEqualTo(home.resolve(".config/handouts/settings.yaml"));
    assertThat(Settings.of(Map.of("XDG_CONFIG_HOME", "relative"), "Linux", home).file())
        .isEqualTo(home.resolve(".config/handouts/settings.yaml"));
    assertThat(Settings.of(Map.of(), "Mac OS X", home).file())
        .isEqualTo(home.resolve("Library/Application Support/handouts/settings.yaml"));
    assertThat(Settings.of(Map.of("APPDATA", folder.toString()), "Windows 11", home).file())
        .isEqualTo(folder.resolve("handouts/settings.yaml"));
  }

  @Test
  void keepAnyName() {
    assertThat(settings().printer()).isEmpty();
    for (String name :
        new String[] {"no", "A \"B\" \\ C: #1", "ipp://a/ipp/print", "İstanbul", "~"}) {
      settings().setPrinter(name);
      assertThat(settings().printer()).contains(name);
    }
    settings().setPrinter("");
    assertThat(settings().printer()).isEmpty();
  }

  @Test
  void leaveTheRestAsItWas() throws IOException {
    Files.createDirectories(settings().file().getParent());
    Files.writeString(settings().file(), "other: kept\nprinter: old\n");
    settings().setPrinter("new");
    assertThat(Files.readString(settings().file())).contains("other: \"kept\"", "printer: \"new\"");
  }

  @Test
  void brokenOnesAreTold() throws IOException {
    Files.createDirectories(settings().file().getParent());
    Files.writeString(settings().file(), "printer: [a, b]\n");
    assertThatThrownBy(() -> settings().printer()).hasMessageContaining("printer must be a text");
    Files.writeString(settings().file(), "printer: \"a\n");
    assertThatThrownBy(() -> settings().setPrinter("b"))
        .isInstanceOf(PrinterException.class)
        .hasMessageContaining("settings.yaml can't be read: line ");
  }
}
