package clinic.handouts.print;

import java.util.Locale;
import java.util.Map;

/** The names of paper sizes: the everyday ones and those of PWG 5101.1. */
final class PaperNames {
  private static final Map<String, String> STANDARD =
      Map.of(
          "a3", "iso_a3_297x420mm",
          "a4", "iso_a4_210x297mm",
          "a5", "iso_a5_148x210mm",
          "letter", "na_letter_8.5x11in",
          "legal", "na_legal_8.5x14in");

  private PaperNames() {}

  /** The standard name of a paper size; an unknown name is left as it is. */
  static String standard(String name) {
    return STANDARD.getOrDefault(name.toLowerCase(Locale.ROOT), name);
  }

  /** The short name of a standard name, such as {@code a4} of {@code iso_a4_210x297mm}. */
  static String brief(String standard) {
    String[] parts = standard.split("_", -1);
    return parts.length == 3 ? parts[1] : standard;
  }
}
