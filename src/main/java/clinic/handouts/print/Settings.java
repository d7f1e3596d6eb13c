package clinic.handouts.print;

import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.Workspace;
import clinic.handouts.files.WrittenFile;
import clinic.handouts.print.trouble.PrinterException;
import clinic.handouts.print.trouble.Trouble;
import clinic.handouts.yaml.reading.PlainSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The user's own settings on this computer, in a file in the operating system's configuration
 * folder.
 */
public final class Settings {
  private static final String PRINTER = "printer";
  private static final String HEAD =
      "# Your own settings, made with: handouts printers --default NAME";
  private static final int MAX_BYTES = 1 << 16;

  private final Path file;

  private Settings(Path file) {
    this.file = file;
  }

  /**
   * The settings of the user.
   *
   * @param environment the environment variables
   * @param system the name of the operating system, as Java gives it
   * @param home the user's home folder
   */
  public static Settings of(Map<String, String> environment, String system, Path home) {
    return new Settings(
        folder(environment, system.toLowerCase(Locale.ROOT), home)
            .resolve("handouts")
            .resolve("settings.yaml"));
  }

  private static Path folder(Map<String, String> environment, String system, Path home) {
    if (system.startsWith("windows")) {
      return absolute(environment.get("APPDATA")).orElse(home.resolve("AppData/Roaming"));
    }
    if (system.startsWith("mac")) {
      return home.resolve("Library/Application Support");
    }
    return absolute(environment.get("XDG_CONFIG_HOME")).orElse(home.resolve(".config"));
  }

  private static Optional<Path> absolute(String path) {
    return Optional.ofNullable(path)
        .filter(each -> !each.isEmpty())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }

  /** Where they are or will be stored. */
  public Path file() {
    return file;
  }

  /**
   * The printer to use when none is named; empty when the user has not chosen one.
   *
   * @throws PrinterException if the file can't be read
   */
  public Optional<String> printer() {
    return Optional.ofNullable(read().get(PRINTER)).filter(name -> !name.isEmpty());
  }

  /**
   * Saves the printer to use when none is named; all other settings stay as they are.
   *
   * @param name the printer's name or address; empty for none
   * @throws PrinterException if the file can't be read
   * @throws clinic.handouts.files.OutputException if the file can't be written
   */
  public void setPrinter(String name) {
    Map<String, String> all = new LinkedHashMap<>(read());
    if (name.isEmpty()) {
      all.remove(PRINTER);
    } else {
      all.put(PRINTER, name);
    }
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    all.forEach((key, value) -> text.append(key).append(": ").append(quoted(value)).append('\n'));
    WrittenFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A text between double quotes is the same in JSON and in YAML. */
  private static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }

  private Map<String, String> read() {
    try {
      return PlainSettings.read(file.toString(), Workspace.readNamed(file, MAX_BYTES));
    } catch (UnreadableException e) {
      if (e.reason() == UnreadableException.Reason.MISSING) {
        return Map.of();
      }
      throw unreadable(e.getMessage());
    } catch (IllegalArgumentException e) {
      throw unreadable("can't be read: " + e.getMessage());
    }
  }

  private PrinterException unreadable(String why) {
    return new PrinterException(
        Trouble.UNKNOWN,
        "your settings in " + file + " " + why,
        "fix the file, or delete it and choose your settings again");
  }
}
