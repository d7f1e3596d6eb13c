package clinic.handouts.check.wording;

import clinic.handouts.content.ContentFile;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.RuleCard;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Text;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phone numbers are ones that can be dialled. */
final class PhoneNumbers implements WordingRule {
  private static final Pattern SHAPE =
      Pattern.compile("\\+?[0-9 ().\\-/\\u00a0\\u2011\\u2013]+(?:(?:ext\\.?|x) ?[0-9]+)?");
  private static final Pattern EXTENSION = Pattern.compile("(?:ext\\.?|x).*");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

  /** Numbers as dialled (E.164: at most 15 digits). */
  private static final Pattern ANYWHERE = Pattern.compile("[0-9]{3,15}");

  /** As dialled in Australia: area and mobile, free and local rate, short, local, abroad. */
  private static final Pattern IN_AUSTRALIA =
      Pattern.compile(
          "0[23478][0-9]{8}|1[38]00[0-9]{6}|180[0-9]{4}|13[1-9][0-9]{3}|000|112|106|[2-9][0-9]{7}"
              + "|0011[0-9]{7,15}");

  private static final Pattern AUSTRALIAN_ABROAD = Pattern.compile("61(?:[23478][0-9]{8}|1[38].*)");
  private static final Pattern EMERGENCY_IN_AUSTRALIA = Pattern.compile("000|112");

  /** In running text: what begins as an Australian number does. */
  private static final Pattern IN_TEXT =
      Pattern.compile(
          "(?<![\\w.,/-])(?:\\+61[ (]|\\(0[0-9]\\) ?|0[0-9](?:[0-9]{2})? (?=[0-9])|1[38]00 |13 (?=[0-9]{2} [0-9]{2}\\b))"
              + "[0-9 ()]*[0-9](?![\\w%])");

  private static final RuleCard CARD =
      RuleCard.error(
          "phone",
          "phone numbers that can't be dialled: letters, fewer than 3 or more than 15 digits; in"
              + " Australia, what its numbering plan does not have",
          "International Telecommunication Union, E.164, 2010; Australian Communications and Media"
              + " Authority, Telecommunications Numbering Plan, 2015",
          "dial it, then write it as it is dialled, such as (03) 5550 0100");

  @Override
  public List<RuleCard> cards() {
    return List.of(CARD);
  }

  @Override
  public void check(Wording wording, Consumer<Diagnostic> report) {
    if (wording.file().is("clinic") || wording.file().is("clinician")) {
      Text phone = wording.file().tree().textAt("phone");
      if (phone.isPresent() && !canBe(phone.value().strip(), wording)) {
        tell(phone.value().strip(), phone.place(), wording.file().scope(), report);
      }
    }
    if (wording.file().is("clinic") && wording.isAustralian()) {
      emergency(wording.file(), report);
    }
    for (WrittenLink link : wording.links()) {
      String number = link.address().replaceFirst("(?i)^tel:", "");
      if (number.length() < link.address().length() && !canBe(number, wording)) {
        tell(number, link.place(), link.scope(), report);
      }
    }
    if (wording.isAustralian()) {
      wording.passages().forEach(passage -> inText(passage, wording, report));
    }
  }

  private static void emergency(ContentFile clinic, Consumer<Diagnostic> report) {
    Text number = clinic.tree().textAt("emergency");
    if (number.isPresent() && !EMERGENCY_IN_AUSTRALIA.matcher(digits(number.value())).matches()) {
      report.accept(
          Diagnostic.of(
              CARD,
              number.place(),
              "'" + number.value() + "' is not Australia's emergency number",
              "write \"000\"",
              clinic.scope()));
    }
  }

  private static void inText(Passage passage, Wording wording, Consumer<Diagnostic> report) {
    if (passage.words().chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return;
    }
    Matcher number = IN_TEXT.matcher(passage.words());
    while (number.find()) {
      if (!canBe(number.group(), wording)) {
        tell(number.group(), passage.placeAt(number.start()), passage.scope(), report);
      }
    }
  }

  private static void tell(String number, Place place, Scope scope, Consumer<Diagnostic> report) {
    report.accept(
        Diagnostic.of(CARD, place, "'" + number + "' can't be a phone number", CARD.mend(), scope));
  }

  private static boolean canBe(String number, Wording wording) {
    if (!SHAPE.matcher(number).matches()) {
      return false;
    }
    String digits = digits(EXTENSION.matcher(number).replaceFirst(""));
    if (!ANYWHERE.matcher(digits).matches()) {
      return false;
    }
    if (number.startsWith("+")) {
      return digits.length() > 6
          && (!digits.startsWith("61") || AUSTRALIAN_ABROAD.matcher(digits).matches());
    }
    return !wording.isAustralian() || IN_AUSTRALIA.matcher(digits).matches();
  }

  /** The digits that are dialled; of +61 (0)3 the zero is not. */
  private static String digits(String number) {
    String dialled = number.startsWith("+") ? number.replace("(0)", "") : number;
    return NO_DIGIT.matcher(dialled).replaceAll("");
  }
}
