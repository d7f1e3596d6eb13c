package clinic.handouts.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The grammar of ids: {@code [a-z0-9]+(-[a-z0-9]+)*}, short enough for file names. */
public final class Id {
  /**
   * The maximum length of an id in characters; two ids and an extension must fit in a file name.
   */
  public static final int MAX_LENGTH = 60;

  /** Possessive quantifiers, so that no id can make the matcher backtrack or overflow the stack. */
  private static final Pattern GRAMMAR = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

  /** Names that Windows reserves for devices (Microsoft, "Naming Files, Paths, and Namespaces"). */
  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]++");

  private Id() {}

  /** Whether a name has the form of an id. */
  public static boolean isId(String name) {
    return name.length() <= MAX_LENGTH && GRAMMAR.matcher(name).matches();
  }

  /**
   * The id closest to what somebody typed; empty when none of its characters can be part of an id.
   */
  public static Optional<String> like(String typed) {
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    String words = NO_WORD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    String cut = words.substring(0, Math.min(words.length(), MAX_LENGTH));
    return Optional.of(cut.replaceAll("^-|-$", "")).filter(id -> isId(id) && !isDevice(id));
  }

  /** Whether Windows reserves the name for a device, so that no file can have it there. */
  public static boolean isDevice(String name) {
    return DEVICES.contains(name) || name.matches("(com|lpt)[0-9]");
  }
}
