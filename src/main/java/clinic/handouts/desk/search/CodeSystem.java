package clinic.handouts.desk.search;

import clinic.handouts.content.Library;
import clinic.handouts.content.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The systems of clinical codes that practice systems use, and how topics' codes match them. */
public enum CodeSystem {
  /** The World Health Organization's. */
  ICD_10("2.16.840.1.113883.6.3", true),
  /** The United States'. */
  ICD_10_CM("2.16.840.1.113883.6.90", true),
  /** Australia's. */
  ICD_10_AM("2.16.840.1.113883.6.135", true),
  /** SNOMED CT, of any country. */
  SNOMED_CT("2.16.840.1.113883.6.96", false);

  private static final String URN = "urn:oid:";

  private final String identifier;
  private final boolean isIcd;

  CodeSystem(String identifier, boolean isIcd) {
    this.identifier = identifier;
    this.isIcd = isIcd;
  }

  /** The system of an object identifier (OID), also as a URN; empty for an unknown one. */
  public static Optional<CodeSystem> of(String oid) {
    String asked = oid.toLowerCase(Locale.ROOT).replaceFirst("^" + URN, "");
    return Arrays.stream(values()).filter(each -> each.identifier.equals(asked)).findFirst();
  }

  /**
   * The topics that fit a code best, in a language: with the same code; or, for the ICD, where a
   * longer code narrows down a shorter one, with the longest that it begins with; or else with
   * codes that begin with it.
   */
  public List<String> topics(Library library, String language, String code) {
    String asked = plain(code);
    List<String> best = new ArrayList<>();
    int most = 0;
    for (String id : library.topicIds()) {
      int fits = library.topic(id, language).map(topic -> fits(topic, asked)).orElse(0);
      if (fits > most) {
        best.clear();
        most = fits;
      }
      if (fits > 0 && fits == most) {
        best.add(id);
      }
    }
    return best;
  }

  /**
   * How well: 0 for not at all, 1 for a narrower code, otherwise the letters in common, and one.
   */
  private int fits(Topic topic, String asked) {
    int most = 0;
    for (var each : topic.codes().entrySet()) {
      if (names().contains(each.getKey().toLowerCase(Locale.ROOT))) {
        for (String code : each.getValue()) {
          most = Math.max(most, fits(plain(code), asked));
        }
      }
    }
    return most;
  }

  private int fits(String code, String asked) {
    if (isIcd && !code.isEmpty() && asked.startsWith(code)) {
      return 1 + code.length();
    }
    if (isIcd && code.startsWith(asked)) {
      return 1;
    }
    return code.equals(asked) ? 1 + code.length() : 0;
  }

  /**
   * The names under which topics list such codes; national editions of the ICD have most codes in
   * common.
   */
  private List<String> names() {
    String own = name().toLowerCase(Locale.ROOT).replace('_', '-');
    return isIcd ? List.of(own, "icd-10", "icd") : List.of(own, "snomed");
  }

  private static String plain(String code) {
    return code.toUpperCase(Locale.ROOT).replace(".", "").strip();
  }
}
