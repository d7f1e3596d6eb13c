package clinic.handouts.check.wording;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the law names, and numbers and addresses that can't be right. */
class LawAndAddressesTest extends WorkspaceTest {
  private static final String PROMISE_HELP =
      "  help: say what you do, without the word; a rule of thumb, not legal advice";
  private static final String CLINICAL_HELP =
      "  help: check that it promises nothing; a rule of thumb, not legal advice";
  private static final String PHONE_HELP =
      "  help: dial it, then write it as it is dialled, such as (03) 5550 0100";
  private static final String LINK_HELP =
      "  help: open the address in a browser, then copy it from there";

  private void inAustralia() {
    workspace.replace(CLINIC, "language: en-AU", "country: AU\nlanguage: en-AU");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "specialist",
        "Specialise",
        "specialises",
        "specialised",
        "specialty",
        "testimonial",
        "testimonials",
        "cure",
        "cures",
        "guaranteed",
        "100% safe"
      })
  void aNoteWithAWordThatTheLawNamesIsAnError(String word) {
    inAustralia();
    workspace.replace(BEN, "Bring this sheet along.", "We are **" + word + "** here.");
    says(
        BEN
            + ":6:20: error[advertising]: '"
            + word
            + "' is a word covered by the National Law's advertising rules",
        PROMISE_HELP);
  }

  @Test
  void aClinicThatPromisesByNameIsAnError() {
    inAustralia();
    workspace.replace(CLINIC, "name: Sample Clinic", "name: Spine Specialists");
    says(
        CLINIC
            + ":1:13: error[advertising]: 'Specialists' is a word covered by the National Law's"
            + " advertising rules",
        PROMISE_HELP);
  }

  @Test
  void clinicalTextIsAWarning() {
    inAustralia();
    item("Ask one of our specialists.");
    says(
        BACK
            + ":25:22: warning[advertising-clinical]: 'specialists' is a word covered by the"
            + " National Law's advertising rules",
        CLINICAL_HELP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See your foot specialist.",
        "Ask your GP for a specialist.",
        "Tell the specialists about it.",
        "Wait until a specialist has seen you."
      })
  void aReferralIsNotAdvertising(String text) {
    inAustralia();
    item(text);
    saysNothing();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Know that we are specialists.",
        "See our foot specialist.",
        "Ask, for we specialise in feet.",
        "Try our specialised care."
      })
  void praiseOfOurselvesInClinicalTextIsAWarning(String text) {
    inAustralia();
    item(text);
    assertThat(workspace.problems()).contains("warning[advertising-clinical]");
  }

  @Test
  void aDisclaimerIsNoPromotion() {
    inAustralia();
    workspace.replace(CLINIC, "This sheet", "No result is guaranteed. This sheet");
    says(
        CLINIC
            + ":10:23: warning[advertising-clinical]: 'guaranteed' is a word covered by the"
            + " National Law's advertising rules",
        CLINICAL_HELP);
  }

  @Test
  void theWordsAreFineElsewhere() {
    workspace.replace(BEN, "Bring this sheet along.", "We cure it, guaranteed.");
    saysNothing();
  }

  @Test
  void wordsThatOnlyLookLikeThemAreFine() {
    inAustralia();
    workspace.replace(BEN, "Bring this sheet along.", "A secure and special place.");
    saysNothing();
  }

  @Test
  void aSurgeonMayBeASpecialist() {
    inAustralia();
    workspace.replace(BEN, "Physiotherapist", "Orthopaedic surgeon");
    workspace.replace(BEN, "Bring this sheet along.", "Your specialist in hands.");
    saysNothing();
  }

  @ParameterizedTest
  @CsvSource({
    "author: ana, author: Dr Eve Sample, 6:9",
    "reviewed-by: ana, reviewed-by: dr Eve, 5:14"
  })
  void aDoctorWithoutAProfessionIsToldOf(String from, String to, String at) {
    inAustralia();
    workspace.replace(BACK, from, to);
    says(
        BACK
            + ":"
            + at
            + ": warning[doctor-title]: '"
            + to.replaceFirst(".*: ", "")
            + "' has no profession beside the name",
        "  help: write the profession beside the name, such as 'Dr Dan East, Osteopath', or a"
            + " clinician's id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dr Eve Sample, GP", "Dr Eve Sample (Osteopath)", "Drew Sample", "ana"})
  void aDoctorWithAProfessionIsFine(String person) {
    inAustralia();
    workspace.replace(BACK, "author: ana", "author: " + person);
    saysNothing();
  }

  @Test
  void aDoctorIsFineElsewhere() {
    workspace.replace(BACK, "author: ana", "author: Dr Eve Sample");
    saysNothing();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"03 5550 010", "(09) 5550 0100", "1234", "1300 12", "call us", "+61 3 5550"})
  void aNumberThatAustraliaDoesNotHaveIsAnError(String number) {
    inAustralia();
    workspace.replace(CLINIC, "phone: (03) 5550 0100", "phone: " + number);
    says(CLINIC + ":3:8: error[phone]: '" + number + "' can't be a phone number", PHONE_HELP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(03) 5550 0100",
        "0400 000 000",
        "1800 022 222",
        "1300 123 456",
        "13 11 14",
        "+61 3 5550 0100",
        "+61 (0)3 5550 0100",
        "+61 (0)3 5550 0101 ext 5",
        "+44 20 7946 0000",
        "5550 0100"
      })
  void aNumberThatCanBeDialledIsFine(String number) {
    inAustralia();
    workspace.replace(CLINIC, "phone: (03) 5550 0100", "phone: " + number);
    saysNothing();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "1234567890123456", "555-HEAL", "see website"})
  void aNumberThatNoCountryHasIsAnError(String number) {
    workspace.replace(CLINIC, "phone: (03) 5550 0100", "phone: " + number);
    says(CLINIC + ":3:8: error[phone]: '" + number + "' can't be a phone number", PHONE_HELP);
  }

  @Test
  void theEmergencyNumberIsNobodysOwn() {
    inAustralia();
    workspace.replace(CLINIC, "phone: (03) 5550 0100", "phone: \"000\"");
    says(
        CLINIC
            + ":3:8: error[phone]: '000' is the emergency number, and would be printed as your own",
        "  help: write the number on which patients reach you, or leave 'phone' out");
  }

  @Test
  void aNumberInATextIsToldOfWhereItStands() {
    inAustralia();
    workspace.replace(BACK, "See a practitioner.", "Call healthdirect on 1800 022 22.");
    says(BACK + ":29:30: error[phone]: '1800 022 22' can't be a phone number", PHONE_HELP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Call 1800 022 222 or 13 11 14.",
        "Of 1800 people in 2018, 13 got worse.",
        "Rest for 10 to 15 minutes.",
        "Call [us](tel:0355500100).",
        "Call [us](tel:+61355500101;ext=5)."
      })
  void numbersThatAreNoneOrRightAreFine(String text) {
    inAustralia();
    workspace.replace(BACK, "See a practitioner.", text);
    saysNothing();
  }

  @ParameterizedTest
  @CsvSource({
    "Call 13 HEALTH (13 43 25 84)., true",
    "Call 13 43 25 84 (13 HEALTH)., true",
    "Call 13 HEALTH (13 43 25 85)., false",
    "Call 13 43 25 84., false"
  })
  void aNumberMayHaveAsManyDigitsAsTheWordThatItSpells(String text, boolean fine) {
    inAustralia();
    workspace.replace(BACK, "See a practitioner.", text);
    assertThat(workspace.problems().contains("error[phone]")).isNotEqualTo(fine);
  }

  @Test
  void aNumberBehindALinkIsChecked() {
    inAustralia();
    workspace.replace(BACK, "See a practitioner.", "Call [us](tel:035550010).");
    says(BACK + ":29:14: error[phone]: '035550010' can't be a phone number", PHONE_HELP);
  }

  @Test
  void australiaHasItsOwnEmergencyNumber() {
    inAustralia();
    workspace.replace(CLINIC, "\"000\"", "\"911\"");
    says(
        CLINIC + ":5:12: error[phone]: '911' is not Australia's emergency number",
        "  help: write \"000\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://intranet.local/book", "https://192.168.0.1/book", "https://exa_mple.com",
        "https://example.zz", "https://wwww.example.com", "https://-example.com"
      })
  void anAddressWhoseHostCannotBeIsAnError(String address) {
    workspace.replace(CLINIC, "https://example.com/book", address);
    String host = address.replaceFirst("https://([^/]*).*", "$1");
    says(CLINIC + ":4:10: error[link]: '" + host + "' can't be the host of an address", LINK_HELP);
  }

  @Test
  void aSlipInAnAddressBringsUpWhatWasMeant() {
    workspace.replace(BACK, "See a practitioner.", "Read [this](https://example.con/a).");
    says(
        BACK + ":29:14: error[link]: 'example.con' can't be the host of an address",
        "  help: did you mean '.com'?");
  }

  @Test
  void aMailAddressIsCheckedToo() {
    workspace.write(ANA, workspace.text(ANA) + "email: ana@example.cmo\n");
    says(
        ANA + ":3:8: error[link]: 'example.cmo' can't be the host of an address",
        "  help: did you mean '.com'?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com:8443/a",
        "https://book.example.com.au",
        "https://example.clinic/a?b=c",
        "https://xn--bcher-kva.example"
      })
  void anAddressThatCanBeIsFine(String address) {
    workspace.replace(CLINIC, "https://example.com/book", address);
    saysNothing();
  }

  @Test
  void aNumberFromAbroadHasSevenDigitsAtLeast() {
    workspace.replace(CLINIC, "phone: (03) 5550 0100", "phone: +1234567");
    saysNothing();
    workspace.replace(CLINIC, "phone: +1234567", "phone: +123456");
    says(CLINIC + ":3:8: error[phone]: '+123456' can't be a phone number", PHONE_HELP);
  }
}
