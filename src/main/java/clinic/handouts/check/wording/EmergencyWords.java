package clinic.handouts.check.wording;

import clinic.handouts.check.passage.Wording;
import clinic.handouts.content.Library;
import clinic.handouts.yaml.Text;
import clinic.handouts.yaml.YamlValue.Mapping;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which emergency numbers there are, which of them a clinic's patients may call, and the words that
 * tell somebody to call.
 */
final class EmergencyWords {
  /** Where the list of numbers comes from. */
  static final String SOURCE = "Google, libphonenumber 9.0.43 (emergency numbers by country), 2026";

  /**
   * All numbers of three digits or more that libphonenumber has for any country, except whole
   * ranges.
   */
  private static final Set<String> NUMBERS =
      Set.of(
          ("000 001 002 003 011 019 022 033 050 060 065 066 068 080 085 088 100 101 102 103 104"
                  + " 105 106 107 108 110 111 112 113 114 115 116 117 118 119 120 122 123 124 125"
                  + " 127 128 129 130 131 132 133 140 144 150 151 152 153 154 155 156 157 158 159"
                  + " 160 166 170 171 172 175 177 180 188 190 191 192 193 194 195 197 198 199 211"
                  + " 311 333 355 511 555 666 819 888 901 902 903 911 912 913 917 919 922 933 939"
                  + " 955 977 990 991 992 993 994 995 996 997 998 999 1122 1220 1298 1444 1669 2611"
                  + " 9999 10111 10177 90000")
              .split(" ", -1));

  /** Words that tell people to call: a regular expression for each language. */
  private static final Map<String, String> CALL =
      Map.ofEntries(
          Map.entry("en", "call(?:ing)?|ring(?:ing)?|phon(?:e|ing)|dial(?:l?ing)?|telephone"),
          Map.entry("fr", "appel(?:ez|er|le|ons)|compose[zr]|téléphone[zr]"),
          Map.entry("de", "ruf(?:en|t|e)?|wähl(?:en|t|e)|anruf(?:en)?|telefonieren"),
          Map.entry("es", "llam(?:e|ar|a|en|es)|marque|marcar"),
          Map.entry("it", "chiam(?:i|are|ate|a)|telefon(?:i|are|a)|componga"),
          Map.entry("pt", "lig(?:ue|ar|a)|telefon(?:e|ar)|chame"),
          Map.entry("nl", "bel(?:t|len)?"),
          Map.entry("pl", "(?:za)?dzwoń(?:cie)?|zadzwonić"),
          Map.entry("vi", "gọi"),
          Map.entry("tr", "ara(?:yın|yin|mak)?"),
          Map.entry("el", "καλέστε|τηλεφωνήστε"),
          Map.entry("ru", "звоните|позвоните|вызовите|наберите"));

  private static final String ALL_CALLS = String.join("|", CALL.values());

  private EmergencyWords() {}

  /** Whether it is an emergency number of some country. */
  static boolean isEmergency(String number) {
    return NUMBERS.contains(digits(number));
  }

  /** The numbers that a clinic tells its patients to call in an emergency; empty if it has none. */
  static Set<String> ofClinic(Wording wording) {
    return ofClinic(wording.library());
  }

  /** The same for a library. */
  static Set<String> ofClinic(Library library) {
    return library.files("clinic").stream()
        .flatMap(file -> numbers(file.tree()))
        .filter(Text::isPresent)
        .map(text -> digits(text.value()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<Text> numbers(Mapping clinic) {
    return Stream.concat(
        Stream.of(clinic.textAt("emergency")), clinic.textsAt("emergency-also").stream());
  }

  /**
   * A regular expression for the words that tell people to call in a language; for all languages if
   * it is not known.
   */
  static String calls(String language) {
    return "(?:"
        + CALL.getOrDefault(Locale.forLanguageTag(language).getLanguage(), ALL_CALLS)
        + ")";
  }

  static String digits(String number) {
    return number.replaceAll("[^0-9]", "");
  }
}
