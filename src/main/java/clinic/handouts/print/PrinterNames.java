package clinic.handouts.print;

import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.Workspace;
import clinic.handouts.files.WrittenFile;
import clinic.handouts.print.ipp.IppAddress;
import clinic.handouts.print.trouble.PrinterException;
import clinic.handouts.print.trouble.Trouble;
import clinic.handouts.yaml.reading.PlainSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * The names that a clinic has given to its printers, in {@code .handouts/printers.yaml} of its
 * workspace: each stands for a print queue or an address. Read on each call. Thread-safe.
 */
public final class PrinterNames {
  /** The maximum length of a name, in letters. */
  public static final int MOST_LETTERS = 40;

  private static final String FILE = ".handouts/printers.yaml";
  private static final String HEAD =
      "# The clinic's printers, as set on the desk's page “Printers”";
  private static final int MAX_BYTES = 1 << 16;
  private static final int MOST = 50;

  private final Path file;

  /** The names of a workspace. */
  public PrinterNames(Path root) {
    this.file = root.resolve(FILE);
  }

  /**
   * Each name with its print queue or address, in alphabetical order.
   *
   * @throws PrinterException if the file can't be read
   */
  public synchronized Map<String, String> all() {
    try {
      Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      sorted.putAll(PlainSettings.read(FILE, Workspace.readNamed(file, MAX_BYTES)));
      return Collections.unmodifiableMap(sorted);
    } catch (UnreadableException e) {
      if (e.reason() == UnreadableException.Reason.MISSING) {
        return Map.of();
      }
      throw unreadable(e.getMessage());
    } catch (IllegalArgumentException e) {
      throw unreadable(e.getMessage());
    }
  }

  /**
   * Gives a printer a name.
   *
   * @param printer a print queue, or an address
   * @throws IllegalArgumentException if the name or the address makes no sense, with a message for
   *     the person who typed it
   */
  public synchronized void set(String name, String printer) {
    if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ’'()&,./-]*")
        || name.length() > MOST_LETTERS) {
      throw new IllegalArgumentException(
          "a printer's name has at most "
              + MOST_LETTERS
              + " letters and digits, such as Front desk");
    }
    if (printer.isBlank() || printer.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("the printer's address is missing");
    }
    if (IppAddress.isMeant(printer)) {
      IppAddress.of(printer);
    }
    Map<String, String> now = sorted();
    now.put(name, printer);
    if (now.size() > MOST) {
      throw new IllegalArgumentException("there are too many printers already");
    }
    write(now);
  }

  /** Forgets a name. */
  public synchronized void remove(String name) {
    Map<String, String> now = sorted();
    now.remove(name);
    write(now);
  }

  private Map<String, String> sorted() {
    Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    sorted.putAll(all());
    return sorted;
  }

  /** A text between double quotes is the same in JSON and in YAML. */
  private void write(Map<String, String> all) {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    all.forEach(
        (name, printer) ->
            text.append(JsonMapper.shared().writeValueAsString(name))
                .append(": ")
                .append(JsonMapper.shared().writeValueAsString(printer))
                .append('\n'));
    WrittenFile.writePrivately(file, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static PrinterException unreadable(String why) {
    return new PrinterException(
        Trouble.UNKNOWN,
        FILE + " can't be used: " + why,
        "delete the file and name the printers again at the desk");
  }
}
