package clinic.handouts.check.translation;

import clinic.handouts.content.Library;
import clinic.handouts.edition.Role;
import clinic.handouts.text.PhoneNumbers;
import clinic.handouts.text.Unbroken;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Each text of a translation has the numbers, times and phone numbers of its source. */
final class SameNumbers implements TranslationRules.OfPair {
  static final Rule NUMBER =
      Rule.error(
          "translation-number",
          "numbers, doses, times and phone numbers that differ from the source's, text by text",
          "ISO 17100, Translation services, 2015 (numerical information)",
          "write the number as the source has it, in the digits of the language");

  static final Rule NUMBER_WORD =
      Rule.warning(
          "translation-number-word",
          "small numbers and times of day that may have been written in words or with the"
              + " other clock (12 or 24 hours)",
          "ISO 17100, Translation services, 2015 (numerical information)",
          "make sure that the translation says the same number");

  /** Where a number is never lost silently. */
  private static final Set<Role> URGENT = Set.of(Role.RED_FLAG, Role.ADVICE_HEADING);

  private static final Pattern TIME =
      Pattern.compile("(?i)\\d{1,2}(?:[:.]\\d\\d)?\\s?[ap]\\.?m\\.?");

  private static final int MOST_IN_WORDS = 12;

  /** A quantity of medicine or something similar, which nobody writes in words. */
  private static final String UNIT = "\\s?(?:" + Unbroken.UNIT + "|doses?(?!\\p{L}))";

  @Override
  public List<Rule> rules() {
    return List.of(NUMBER, NUMBER_WORD);
  }

  @Override
  public void check(Library library, Pairs pairs, Scope scope, Consumer<Diagnostic> report) {
    PhoneNumbers phones =
        PhoneNumbers.of(library.clinicText("country"), library.clinicText("language"));
    pairs.eachText(
        text -> {
          List<String> lost = new ArrayList<>();
          Pairs.Texts rest = withoutPhones(text, phones, lost);
          String misread =
              String.join(
                  "', '",
                  Numbers.misread(
                      rest.before(),
                      rest.source().language(),
                      rest.after(),
                      rest.other().language()));
          if (!misread.isEmpty()) {
            lost.add(
                "'"
                    + misread
                    + "' is not the source's number as this language writes it, with its own"
                    + " decimal mark");
          }
          if (!lost.isEmpty()) {
            report.accept(
                Diagnostic.of(
                    NUMBER,
                    text.place(),
                    String.join(", ", lost) + " " + text.inSource(),
                    "write the numbers of the source as the language writes them",
                    scope));
          }
          compare(rest, scope, report);
        });
  }

  /** Phone numbers are the same if they dial the same, however they are written. */
  private static Pairs.Texts withoutPhones(
      Pairs.Texts text, PhoneNumbers phones, List<String> problems) {
    List<PhoneNumbers.Dialled> before = phones.dialledIn(text.before());
    List<PhoneNumbers.Dialled> after = phones.dialledIn(text.after());
    before.stream()
        .filter(each -> after.stream().noneMatch(each::isSame))
        .forEach(
            each ->
                problems.add(
                    "the source gives the phone number '"
                        + each.written()
                        + "', which this translation does not"));
    after.stream()
        .filter(each -> before.stream().noneMatch(each::isSame))
        .forEach(
            each ->
                problems.add(
                    "this translation gives the phone number '"
                        + each.written()
                        + "', which the source does not"));
    return new Pairs.Texts(
        text.source(),
        text.other(),
        text.index(),
        without(text.before(), before),
        without(text.after(), after));
  }

  private static String without(String text, List<PhoneNumbers.Dialled> phones) {
    String rest = text;
    for (PhoneNumbers.Dialled each : phones) {
      rest = rest.replace(each.written(), " \u2013 ");
    }
    return rest;
  }

  private static void compare(Pairs.Texts text, Scope scope, Consumer<Diagnostic> report) {
    List<String> missing = new ArrayList<>(Numbers.of(text.before()));
    List<String> extra = new ArrayList<>(Numbers.of(text.after()));
    cross(missing, extra);
    if (!missing.isEmpty() && !extra.isEmpty()) {
      List<String> lacking = new ArrayList<>(Numbers.of(text.before()));
      List<String> more = new ArrayList<>(Numbers.ofSpaced(text.after()));
      cross(lacking, more);
      if (lacking.size() + more.size() < missing.size() + extra.size()) {
        missing = lacking;
        extra = more;
      }
      extra.replaceAll(Numbers::trimmed);
      cross(missing, extra);
    }
    if (missing.isEmpty()) {
      extra.removeIf(number -> NumberWords.says(text.before(), text.source().language(), number));
    }
    if (!missing.isEmpty() || !extra.isEmpty()) {
      report.accept(finding(missing, extra, text, scope));
    }
  }

  /** Removes what both have, as often as both have it. */
  private static void cross(List<String> missing, List<String> extra) {
    List<String> there = List.copyOf(missing);
    List<String> said = List.copyOf(extra);
    said.forEach(missing::remove);
    there.forEach(extra::remove);
  }

  private static Diagnostic finding(
      List<String> missing, List<String> extra, Pairs.Texts text, Scope scope) {
    boolean mayBeRight =
        ClockTimes.explain(missing, extra, text.before(), text.after())
            || (extra.isEmpty() && missing.stream().allMatch(each -> mayBeWord(each, text)));
    String at = text.inSource();
    String says =
        (missing.isEmpty() ? "" : "the source says " + quoted(missing) + " " + at)
            + (missing.isEmpty() || extra.isEmpty() ? "" : ", ")
            + (extra.isEmpty() ? "" : "this translation says " + quoted(extra))
            + (extra.isEmpty() ? ", which this translation does not say in digits" : "")
            + (missing.isEmpty() ? ", which the source does not say " + at : "");
    return mayBeRight
        ? Diagnostic.warning(
            NUMBER_WORD,
            text.place(),
            says,
            "make sure that the translation says the same in words or in its own time format",
            scope)
        : Diagnostic.of(
            NUMBER,
            text.place(),
            says,
            "write the numbers of the source, in any digits; write them as digits where the"
                + " source does",
            scope);
  }

  private static String quoted(List<String> numbers) {
    return "'" + String.join("', '", numbers) + "'";
  }

  /** A small number that is neither a dose nor part of a phone number. */
  private static boolean mayBeWord(String number, Pairs.Texts text) {
    boolean isUrgent =
        URGENT.contains(text.other().role()) || TIME.matcher(text.before().strip()).matches();
    return number.matches("\\d{1,2}")
        && Integer.parseInt(number) <= MOST_IN_WORDS
        && !Pattern.compile("(?<!\\d)" + number + UNIT).matcher(text.before()).find()
        && !Pattern.compile("(?<!\\d)\\(?0\\d?" + number + "?\\)?[ -]\\d{3}")
            .matcher(text.before())
            .find()
        && (!isUrgent || NumberWords.says(text.after(), text.other().language(), number));
  }
}
