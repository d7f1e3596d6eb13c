package clinic.handouts.proof.page;

import clinic.handouts.text.font.ScriptFonts;
import clinic.handouts.text.shape.Cluster;
import clinic.handouts.text.shape.ShapedText;
import clinic.handouts.text.shape.ShapingFont;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether a font that was added draws the letters, digits and marks of a script, and not one as
 * another. Designs differ too much for a letter to be known by itself, so pairs are compared: two
 * are exchanged if each looks more like the program's own glyph of the other. Each font is judged
 * once.
 */
final class ScriptLikeness {
  /** By how much two letters must look more like each other than like themselves. */
  private static final double EXCHANGED = 0.65;

  /** The same where they are those of the program's own font. */
  private static final double SAME = 0.02;

  /** How different two letters of the program are of which another font may draw but one. */
  private static final double DIFFERENT = 0.05;

  /** How similar a Han character is to that of another font, at least, from -1 to 1. */
  private static final double LEAST_OF_HAN = 0.35;

  private static final double LEAST_INK = 0.25;

  /** How much height and width, and a place above the baseline, count against likeness. */
  private static final double WIDTHS = 0.5;

  private static final double PLACES = 400;

  /** What joins a letter on one side, in the forms that letters of Arabic have. */
  private static final String JOINER = "\u200d";

  private static final List<String> ALONE = List.of("", "");
  private static final List<List<String>> JOINED =
      List.of(ALONE, List.of(JOINER, ""), List.of("", JOINER), List.of(JOINER, JOINER));

  private static final String ARABIC = "Arab";
  private static final String HAN = "Hani";

  /** By script, a letter to put marks on, and the digits nought. */
  private static final Map<String, String> SAMPLES =
      Stream.of(
              "Arab \u0628\u0660\u06f0",
              "Hebr \u05d4",
              "Deva \u0915\u0966",
              "Guru \u0a15\u0a66",
              "Beng \u0995\u09e6",
              "Taml \u0b95",
              "Sinh \u0d9a",
              "Thai \u0e01\u0e50",
              "Laoo \u0e81\u0ed0",
              "Khmr \u1780\u17e0",
              "Mymr \u1000\u1040")
          .map(line -> line.split(" ", -1))
          .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[1]));

  /** Han characters that differ from each other in a stroke or two. */
  private static final List<String> TWINS =
      List.of(
          "\u672a\u672b", // not yet, last
          "\u571f\u58eb", // earth, scholar
          "\u65e5\u66f0\u76ee", // day, say, eye
          "\u5df1\u5df2\u5df3", // oneself, already, snake
          "\u5927\u592a\u72ac\u5929\u592b", // large, too, dog, day, man
          "\u4eba\u5165\u516b", // person, enter, eight
          "\u5343\u5e72\u4e8e\u5341", // thousand, dry, at, ten
          "\u5348\u725b", // noon, cow
          "\u53f3\u77f3\u5de6", // right, stone, left
          "\u4e00\u4e8c\u4e09", // one, two, three
          "\u4e0a\u4e0b", // up, down
          "\u8840\u76bf", // blood, dish
          "\u767d\u81ea\u767e", // white, self, hundred
          "\u516d\u5927", // six, large
          "\u4e03\u5315", // seven, spoon
          "\u5c11\u5c0f", // few, small
          "\u4e07\u65b9", // ten thousand, square
          "\u4e5d\u51e0", // nine, how many
          "\u56db\u897f"); // four, west

  private static final Map<String, Optional<String>> JUDGED = new ConcurrentHashMap<>();

  private final ShapingFont font;
  private final ScriptFonts.Own own;
  private final ShapedText text;

  /** A text as a font draws it, and as the program's own does. */
  private record Pair(
      String says,
      GeneralPath outline,
      LetterImage drawn,
      GeneralPath ownOutline,
      LetterImage own) {}

  /** How much larger, wider and higher a font draws than the program's own, as a rule. */
  private record Usual(double height, double width, double bottom) {
    static Usual of(List<Pair> pairs) {
      return new Usual(
          median(pairs.stream().map(each -> ratio(each.drawn.height(), each.own.height()))),
          median(pairs.stream().map(each -> ratio(each.drawn.width(), each.own.width()))),
          median(pairs.stream().map(each -> each.drawn.bottom() - each.own.bottom())));
    }

    private static double median(Stream<Double> some) {
      List<Double> sorted = some.sorted().toList();
      return sorted.get(sorted.size() / 2);
    }

    private static double ratio(double one, double other) {
      return Math.log(one / other);
    }

    /** How different what a font draws is from what the program's own does, from 0. */
    double difference(LetterImage drawn, LetterImage own) {
      return 1
          - drawn.likeness(own)
          + Math.abs(ratio(drawn.height(), own.height()) - height)
          + WIDTHS * Math.abs(ratio(drawn.width(), own.width()) - width)
          + Math.abs(drawn.bottom() - own.bottom() - bottom) / PLACES;
    }
  }

  private ScriptLikeness(ShapingFont font, ScriptFonts.Own own, ShapedText text) {
    this.font = font;
    this.own = own;
    this.text = text;
  }

  /**
   * What is wrong with the font of a word; empty if nothing is, or if it is not one that was added.
   *
   * @param clusters of the word, from left to right
   */
  static Optional<String> flaw(ShapingFont font, ShapedText word, List<Cluster> clusters) {
    Optional<ScriptFonts.Own> own = ScriptFonts.ownFor(font.name(), word.script());
    if (own.isEmpty()) {
      return Optional.empty();
    }
    ScriptLikeness likeness = new ScriptLikeness(font, own.get(), word);
    String key = font.digest() + " " + word.script() + " " + word.language();
    return JUDGED
        .computeIfAbsent(key, each -> likeness.flaw())
        .or(() -> clusters.stream().map(likeness::han).flatMap(Optional::stream).findFirst());
  }

  private Optional<String> flaw() {
    return sorts().map(ScriptLikeness::mistaken).flatMap(Optional::stream).findFirst();
  }

  /** Characters that could be taken for each other: letters of one form, marks, digits. */
  private Stream<List<Pair>> sorts() {
    if (text.script().equals(HAN)) {
      return TWINS.stream().map(each -> pairs(each.codePoints(), ALONE));
    }
    String sample = SAMPLES.getOrDefault(text.script(), "");
    List<List<String>> forms = text.script().equals(ARABIC) ? JOINED : List.of(ALONE);
    List<String> carrier = List.of(sample.isEmpty() ? "" : sample.substring(0, 1), "");
    Stream<List<Pair>> letters =
        own.letters().stream()
            .map(alphabet -> alphabet.codePoints().filter(Character::isLetter).toArray())
            .flatMap(some -> forms.stream().map(form -> pairs(IntStream.of(some), form)));
    IntStream marks =
        own.letters().stream()
            .flatMapToInt(String::codePoints)
            .filter(ScriptLikeness::isMark)
            .distinct();
    Stream<List<Pair>> digits =
        sample.chars().skip(1).mapToObj(zero -> pairs(IntStream.range(zero, zero + 10), ALONE));
    return Stream.of(letters, Stream.of(pairs(marks, carrier)), digits).flatMap(each -> each);
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private List<Pair> pairs(IntStream characters, List<String> around) {
    return characters
        .mapToObj(Character::toString)
        .map(each -> pair(each, around.get(0) + each + around.get(1)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Pair> pair(String says, String words) {
    GeneralPath drawn = outline(font, words);
    GeneralPath known = outline(own.font(), words);
    return drawn.getBounds2D().isEmpty() || known.getBounds2D().isEmpty()
        ? Optional.empty()
        : Optional.of(new Pair(says, drawn, LetterImage.of(drawn), known, LetterImage.of(known)));
  }

  /** What a font draws, in thousandths of the type size; nothing if it lacks something of it. */
  private GeneralPath outline(ShapingFont by, String words) {
    GeneralPath outline = new GeneralPath();
    double at = 0;
    for (Cluster cluster :
        Cluster.of(by, new ShapedText(words, text.script(), text.language(), text.rightToLeft()))) {
      if (cluster.parts().stream()
          .anyMatch(part -> part.glyph() == 0 || ScriptFonts.isDottedCircle(by, part.glyph()))) {
        return new GeneralPath();
      }
      GeneralPath drawn = ShapedWord.outline(by, cluster);
      drawn.transform(AffineTransform.getTranslateInstance(at, 0));
      outline.append(drawn, false);
      at += cluster.advance() * 1000.0 / by.tables().unitsPerEm();
    }
    return outline;
  }

  private static Optional<String> mistaken(List<Pair> pairs) {
    if (pairs.isEmpty()) {
      return Optional.empty();
    }
    Usual usual = Usual.of(pairs);
    for (int i = 0; i < pairs.size(); i++) {
      for (int j = i + 1; j < pairs.size(); j++) {
        if (areMistaken(usual, pairs.get(i), pairs.get(j))) {
          return Optional.of(
              "is set in a font that draws '"
                  + pairs.get(i).says()
                  + "' and '"
                  + pairs.get(j).says()
                  + "' as each other, or both as one");
        }
      }
    }
    return Optional.empty();
  }

  private static boolean areMistaken(Usual usual, Pair one, Pair other) {
    double themselves =
        usual.difference(one.drawn, one.own) + usual.difference(other.drawn, other.own);
    double eachOther =
        usual.difference(one.drawn, other.own) + usual.difference(other.drawn, one.own);
    return themselves - eachOther > (eachOther < SAME ? SAME : EXCHANGED)
        || (LetterShapes.isAlike(one.outline, other.outline)
            && usual.difference(one.own, other.own) > DIFFERENT);
  }

  /** A Han character is known by itself, unless it differs from another in a stroke only. */
  private Optional<String> han(Cluster cluster) {
    int character = cluster.says().codePointAt(0);
    if (!Character.isIdeographic(character)) {
      return Optional.empty();
    }
    return pair(cluster.says(), cluster.says())
        .filter(
            each ->
                each.drawn.likeness(each.own) < LEAST_OF_HAN
                    || each.drawn.area() < LEAST_INK * each.own.area())
        .map(each -> "is drawn as another character, or smaller, than the font says");
  }
}
