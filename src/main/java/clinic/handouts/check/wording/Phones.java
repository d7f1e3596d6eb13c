package clinic.handouts.check.wording;

import clinic.handouts.check.passage.Passage;
import clinic.handouts.check.passage.Wording;
import clinic.handouts.check.passage.WordingRule;
import clinic.handouts.check.passage.WrittenLink;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Placeholder;
import clinic.handouts.text.PhoneNumbers;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Text;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Phone numbers can be dialled. */
final class Phones implements WordingRule {
  private static final Pattern EMERGENCY_IN_AUSTRALIA = Pattern.compile("000|112");

  private static final Rule RULE =
      Rule.error(
          "phone",
          "phone numbers that can't be dialled: letters, fewer than 3 or more than 15 digits; in"
              + " Australia, numbers that are not in its numbering plan",
          "International Telecommunication Union, E.164, 2010; Australian Communications and Media"
              + " Authority, Telecommunications Numbering Plan, 2015",
          "dial it, then write it as it is dialled, such as (03) 5550 0100");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Wording wording, Consumer<Diagnostic> report) {
    if (wording.file().is("clinic") || wording.file().is("clinician")) {
      Text phone = wording.file().tree().textAt("phone");
      String number = phone.value().strip();
      boolean isWritten = phone.isPresent() && !Placeholder.isPhone(number);
      if (isWritten && !wording.phoneNumbers().canBe(number)) {
        report(number, phone.place(), wording.file().scope(), report);
      } else if (isWritten
          && EmergencyWords.ofClinic(wording).contains(EmergencyWords.digits(number))) {
        report.accept(
            Diagnostic.of(
                RULE,
                phone.place(),
                "'" + number + "' is the emergency number, and would be printed as your own",
                "write the number on which patients reach you, or leave 'phone' out",
                wording.file().scope()));
      }
    }
    if (wording.file().is("clinic") && wording.isAustralian()) {
      emergency(wording.file(), report);
    }
    for (WrittenLink link : wording.links()) {
      String number = link.address().replaceFirst("(?i)^tel:", "");
      if (number.length() < link.address().length() && !wording.phoneNumbers().canBe(number)) {
        report(number, link.place(), link.scope(), report);
      }
    }
    wording.passages().forEach(passage -> inText(passage, wording.phoneNumbers(), report));
  }

  private static void emergency(ContentFile clinic, Consumer<Diagnostic> report) {
    Text number = clinic.tree().textAt("emergency");
    if (number.isPresent()
        && !EMERGENCY_IN_AUSTRALIA.matcher(PhoneNumbers.digits(number.value())).matches()) {
      report.accept(
          Diagnostic.of(
              RULE,
              number.place(),
              "'" + number.value() + "' is not Australia's emergency number",
              "write \"000\"",
              clinic.scope()));
    }
  }

  private static void inText(Passage passage, PhoneNumbers numbers, Consumer<Diagnostic> report) {
    for (PhoneNumbers.Found found : numbers.in(passage.words())) {
      if (!numbers.canBe(found.number())
          && !PhoneNumbers.isSpelt(found.number(), passage.words())) {
        report(found.number(), passage.placeAt(found.start()), passage.scope(), report);
      }
    }
  }

  private static void report(String number, Place place, Scope scope, Consumer<Diagnostic> report) {
    report.accept(
        Diagnostic.of(RULE, place, "'" + number + "' can't be a phone number", RULE.mend(), scope));
  }
}
