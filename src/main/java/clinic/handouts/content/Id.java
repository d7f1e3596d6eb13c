package clinic.handouts.content;

import java.util.Set;
import java.util.regex.Pattern;

/** The grammar of ids: {@code [a-z0-9]+(-[a-z0-9]+)*}, of a length that fits into file names. */
public final class Id {
  /** The longest id in characters; two of them and an ending make a file name. */
  public static final int MAX_LENGTH = 60;

  /** Possessive, so that no id can make the matcher run long or deep. */
  private static final Pattern GRAMMAR = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

  /** Names Windows keeps for devices (Microsoft, "Naming Files, Paths, and Namespaces"). */
  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

  private Id() {}

  /** Whether a name keeps the grammar. */
  public static boolean isId(String name) {
    return name.length() <= MAX_LENGTH && GRAMMAR.matcher(name).matches();
  }

  /** Whether Windows keeps the name for a device, so that it can name no file there. */
  public static boolean isDevice(String name) {
    return DEVICES.contains(name) || name.matches("(com|lpt)[0-9]");
  }
}
