package clinic.handouts.check.translation;

import clinic.handouts.text.Unbroken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The quantities of a text: its numbers with the symbols of units after them, such as 15 mg/kg, and
 * its numbers with a sign before them.
 *
 * @param text the words, prepared as {@link Numbers} does
 * @param all the quantities, in order
 */
record Units(String text, List<Quantity> all) {
  /** Symbols of units in other systems; their quantities never equal the source's by chance. */
  private static final String OTHERS = "lbs?|oz|tsp|tbsp|pt|gal|cl|γρ|gr";

  private static final String SYMBOL = "(?:" + Unbroken.SYMBOLS + "|" + OTHERS + ")";

  private static final Pattern KNOWN = Pattern.compile(SYMBOL);

  private static final Pattern QUANTITY =
      Pattern.compile(
          "("
              + Numbers.NUMBER
              + ")[\\s-]?("
              + SYMBOL
              + ")(?![\\p{L}\\p{Nd}])((?:\\s?(?:/|\\bper\\b)\\s?[\\p{L}\\p{M}]+)*)");

  /** What may follow a number in place of a symbol: a word, or the rest of a range. */
  private static final Pattern SAID =
      Pattern.compile("[\\s(\\[-]{0,2}[\\p{L}%°/]|\\s?[-\\u2013,/x\\u00d7]\\s?\\p{Nd}");

  /** Some languages write the percent sign before its number. */
  private static final Pattern AHEAD = Pattern.compile("(?<!\\p{L})" + SYMBOL + "\\s?$");

  private static final Pattern SIGNED =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}])(?<!\\p{N}\\s)(?:([-\\u2212])|([<>\\u2264\\u2265]=?)\\s?)("
              + Numbers.NUMBER
              + ")");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  /** A word for a unit, or an abbreviation in another script, such as кг. */
  private static final Pattern UNIT_WORD = Pattern.compile(".{3,}|\\P{IsLatin}{2}");

  /** How far after a dose the words may say what it is per. */
  private static final int NEAR = 40;

  /**
   * A number and its unit.
   *
   * @param number in one notation
   * @param symbol its unit, in one notation
   * @param per what it is for each of, as in mg/kg
   * @param end where it ends in the text
   */
  record Quantity(String number, String symbol, List<String> per, int end) {
    boolean isLike(Quantity other) {
      return number.equals(other.number) && symbol.equals(other.symbol);
    }

    @Override
    public String toString() {
      return Stream.concat(Stream.of(number + " " + symbol), per.stream())
          .reduce((all, next) -> all + "/" + next)
          .orElseThrow();
    }
  }

  /** The quantities of a text. */
  static Units in(String words) {
    String text = Numbers.prepared(words);
    List<Quantity> all = new ArrayList<>();
    Matcher match = QUANTITY.matcher(text);
    while (match.find()) {
      List<String> per =
          Stream.of(match.group(3).split("/|\\bper\\b", -1))
              .map(String::strip)
              .filter(each -> !each.isEmpty())
              .map(Units::symbol)
              .toList();
      all.add(
          new Quantity(Numbers.plain(match.group(1)), symbol(match.group(2)), per, match.end(2)));
    }
    return new Units(text, List.copyOf(all));
  }

  /** Quantities of the source whose number is here, but without any unit or without "per kg". */
  List<String> lacking(Units source) {
    return source.all.stream()
        .filter(each -> isBare(each, source) || isWhole(each, source))
        .map(Quantity::toString)
        .distinct()
        .toList();
  }

  private boolean isBare(Quantity quantity, Units source) {
    long wanted = source.all.stream().filter(each -> each.number.equals(quantity.number)).count();
    long there = places(quantity.number).count();
    long said = places(quantity.number).filter(this::hasUnit).count();
    return there > 0 && said < Math.min(wanted, there);
  }

  private Stream<MatchResult> places(String number) {
    return Numbers.ANY
        .matcher(text)
        .results()
        .filter(each -> Numbers.plain(each.group()).equals(number));
  }

  private boolean hasUnit(MatchResult number) {
    return SAID.matcher(text.substring(number.end())).lookingAt()
        || AHEAD.matcher(text.substring(0, number.start())).find();
  }

  private boolean isWhole(Quantity quantity, Units source) {
    List<Quantity> same = all.stream().filter(quantity::isLike).toList();
    return !same.isEmpty()
        && !quantity.per.isEmpty()
        && source.all.stream().filter(quantity::isLike).allMatch(each -> !each.per.isEmpty())
        && quantity.per.stream()
            .filter(each -> KNOWN.matcher(each).matches())
            .anyMatch(each -> same.stream().noneMatch(own -> isFor(own, each)));
  }

  /** Whether a quantity is for each kg or the like, in symbols or nearby. */
  private boolean isFor(Quantity quantity, String symbol) {
    String near = text.substring(quantity.end, Math.min(text.length(), quantity.end + NEAR));
    return quantity.per.contains(symbol)
        || quantity.per.stream()
            .anyMatch(each -> !KNOWN.matcher(each).matches() && UNIT_WORD.matcher(each).matches())
        || hasWord(near, symbol);
  }

  /** Quantities and signs here that the source does not have for the same number. */
  List<String> strangeTo(Units source) {
    List<Quantity> wrong = new ArrayList<>(all);
    source.all.forEach(
        each -> wrong.stream().filter(each::isLike).findFirst().ifPresent(wrong::remove));
    wrong.removeIf(
        each -> source.all.stream().noneMatch(own -> own.number().equals(each.number())));
    List<String> strange =
        new ArrayList<>(
            Stream.concat(wrong.stream(), all.stream().filter(each -> isMore(each, source)))
                .map(Quantity::toString)
                .distinct()
                .toList());
    List<String> signs = signs();
    source.signs().forEach(signs::remove);
    strange.addAll(signs);
    return strange;
  }

  /** Whether it is for each of something that the source does not say. */
  private static boolean isMore(Quantity quantity, Units source) {
    List<Quantity> same = source.all.stream().filter(quantity::isLike).toList();
    boolean isLonger =
        same.stream()
            .allMatch(each -> !each.per.isEmpty() && each.per.size() < quantity.per.size());
    return !same.isEmpty()
        && (isLonger
            || quantity.per.stream()
                .filter(each -> KNOWN.matcher(each).matches())
                .anyMatch(each -> !hasWord(source.text, each)));
  }

  private static boolean hasWord(String text, String symbol) {
    return WORD.matcher(text).results().anyMatch(each -> symbol(each.group()).equals(symbol));
  }

  private List<String> signs() {
    List<String> signs = new ArrayList<>();
    Matcher match = SIGNED.matcher(text);
    while (match.find()) {
      String sign = match.group(1) == null ? match.group(2) + " " : "-";
      signs.add(sign + Numbers.plain(match.group(3)));
    }
    return signs;
  }

  private static String symbol(String written) {
    String symbol = written.replace('\u00b5', '\u03bc').replace("mcg", "\u03bcg");
    return (symbol.endsWith("L") ? symbol.toLowerCase(Locale.ROOT) : symbol)
        .replace('\u03bc', '\u00b5');
  }
}
