package clinic.handouts.desk.web;

import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.Workspace;
import clinic.handouts.files.WrittenFile;
import clinic.handouts.yaml.reading.PlainSettings;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The settings for the desk of a workspace, in {@value #FILE}, which only its owner can read. They
 * are read again each time.
 */
public final class DeskSettings {
  /** The file, in the workspace. */
  static final String FILE = ".handouts/desk.yaml";

  private static final String PASSWORD = "password";
  private static final String HEAD = "# The desk's password, hashed: handouts desk --set-password";
  private static final int MAX_BYTES = 1 << 16;

  private final Workspace workspace;

  /** The settings of a workspace. */
  public DeskSettings(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * The password; empty if none is set.
   *
   * @throws BindingException if the file can't be read
   */
  Optional<DeskPassword> password() {
    try {
      return Optional.ofNullable(read().get(PASSWORD)).map(DeskPassword::parse);
    } catch (IllegalArgumentException e) {
      throw unreadable(e.getMessage());
    }
  }

  /**
   * Makes sure that somebody can sign in.
   *
   * @throws BindingException if there is no password, or the file can't be read
   */
  public void refuseWithoutPassword() {
    if (password().isEmpty()) {
      throw new BindingException(
          "the desk has no password yet", "set one first with 'handouts desk --set-password'");
    }
  }

  /**
   * Saves the hash of a new password; anyone who signed in with the old one has to sign in again.
   *
   * @throws BindingException if it is too easy to guess, or the file can't be read
   * @throws clinic.handouts.files.OutputException if the file can't be written
   */
  public void setPassword(String typed) {
    Map<String, String> all = new LinkedHashMap<>(read());
    all.put(PASSWORD, DeskPassword.of(typed).kept());
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    all.forEach((key, value) -> text.append(key).append(": ").append(quoted(value)).append('\n'));
    WrittenFile.writePrivately(
        workspace.root().resolve(FILE), text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private Map<String, String> read() {
    try {
      return PlainSettings.read(FILE, workspace.read(FILE, MAX_BYTES));
    } catch (UnreadableException e) {
      if (e.reason() == UnreadableException.Reason.MISSING) {
        return Map.of();
      }
      throw unreadable("it " + e.getMessage());
    } catch (IllegalArgumentException e) {
      throw unreadable(e.getMessage());
    }
  }

  private static BindingException unreadable(String why) {
    return new BindingException(
        FILE + " can't be used: " + why,
        "delete the file and set the password again with 'handouts desk --set-password'");
  }
}
