package clinic.handouts.press.odd;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A topic made up from a seed: every construct, short to very long, in odd mixes. */
final class OddTopic {
  private final OddWords words;
  private final Random random;

  /** The most items of a list: 3, 9 or 22. */
  private final int most;

  OddTopic(Random random, int most) {
    this.random = random;
    this.words = new OddWords(random);
    this.most = most;
  }

  String yaml() {
    StringBuilder yaml = new StringBuilder();
    yaml.append("title: \"W" + words.some(1, 3, 6, 10, 16) + "\"\n");
    yaml.append("summary: \"" + words.sentence(8, 20, 40) + "\"\n");
    yaml.append("version: 1\nreviewed: 2026-11-01\nstatus: approved\n");
    yaml.append("reviewed-by: kim\nauthor: " + words.pick("kim", "bo") + "\n");
    yaml.append("sections:\n");
    IntStream.rangeClosed(1, 1 + random.nextInt(Math.min(most, 8)))
        .mapToObj(this::section)
        .forEach(yaml::append);
    yaml.append(advice());
    yaml.append("get-help:\n  text: |\n").append(help());
    yaml.append(words.chance(6) ? "  emergency: []\n" : items("  ", "emergency", "E"));
    yaml.append(words.chance(2) ? "" : items("  ", "soon", "Z"));
    return yaml.append(sources()).toString();
  }

  private String help() {
    String text = paragraph(4);
    String apart = text.endsWith(")\n") ? "\n" : ""; // "- 5 mL" below a link could go on from it.
    return text + (words.chance(6) ? apart + list(4, "- ") : "");
  }

  private String advice() {
    if (words.chance(2)) {
      return "advice:\n" + (words.chance(3) ? "  heading: Days 1 to 7\n" : "") + lists("  ", 1, 0);
    }
    int phases = 1 + random.nextInt(4);
    return "advice:\n"
        + IntStream.rangeClosed(1, phases).mapToObj(this::phase).collect(Collectors.joining());
  }

  private String phase(int number) {
    return "  - heading: \"P"
        + number
        + " "
        + words.some(1, 4, 9)
        + "\"\n"
        + (words.chance(2) ? "    zone: " + words.pick("green", "amber", "red") + "\n" : "")
        + lists("    ", number, number == 1 ? 0 : random.nextInt(3));
  }

  /** A do and a don't list, or one of them only. */
  private String lists(String indent, int phase, int which) {
    return (which == 1 ? "" : items(indent, "do", "D" + phase + "x"))
        + (which == 2 ? "" : items(indent, "dont", "S" + phase + "x"));
  }

  private String items(String indent, String key, String mark) {
    return IntStream.rangeClosed(1, 1 + random.nextInt(most))
        .mapToObj(
            i ->
                indent
                    + "  - \""
                    + mark
                    + i
                    + " "
                    + words.sentence(3, 8, 25)
                    + words.link()
                    + "\"\n")
        .collect(Collectors.joining("", indent + key + ":\n", ""));
  }

  private String section(int number) {
    String heading = "  - heading: \"H" + number + " " + words.some(1, 4, 9, 14) + "\"\n";
    return switch (random.nextInt(6)) {
      case 0 ->
          heading
              + "    write-in: {lines: "
              + (1 + random.nextInt(20))
              + "}\n"
              + figure("    ", true);
      case 1 -> heading + exercises(number) + figure("    ", true);
      default -> heading + "    text: |\n" + text() + figure("    ", true);
    };
  }

  /** Between two numbered lists, which would be one. */
  private static final String BETWEEN = "      Then:\n\n";

  private String text() {
    StringBuilder text = new StringBuilder();
    boolean numbered = false;
    for (int left = 1 + random.nextInt(4); left > 0; left--) {
      String block = block();
      boolean numbers = block.matches("(?s) *[0-9]+\\. .*");
      text.append(numbered && numbers ? BETWEEN : "").append(block).append("\n");
      numbered = numbers;
    }
    return text.toString();
  }

  private String block() {
    return switch (random.nextInt(9)) {
      case 0 -> list(30, "%d. ");
      case 1 -> list(9, "- ");
      case 2 -> list(8, "- [ ] ");
      case 3 -> table();
      case 4 -> "      **" + words.some(1, 5, 9) + "**\n\n" + paragraph(2);
      case 5 -> "      Name: ______________\n      Day: ____ / ____ / ________\n      ______\n";
      case 6 -> nested();
      default -> paragraph(6);
    };
  }

  private String paragraph(int sentences) {
    return IntStream.rangeClosed(1, 1 + random.nextInt(sentences))
        .mapToObj(each -> words.sentence(8, 20))
        .collect(Collectors.joining(" ", "      ", words.link() + "\n"));
  }

  /** A list; numbers begin anywhere. */
  private String list(int size, String mark) {
    int first = words.chance(3) ? List.of(7, 95, 98).get(random.nextInt(3)) : 1;
    return IntStream.range(0, 2 + random.nextInt(Math.min(size, 3 * most)))
        .mapToObj(i -> "      " + mark.formatted(first + i) + words.sentence(3, 8, 30) + "\n")
        .collect(Collectors.joining());
  }

  private String nested() {
    return IntStream.rangeClosed(1, 2 + random.nextInt(3))
        .mapToObj(
            i ->
                "      "
                    + i
                    + ". "
                    + words.sentence(8)
                    + "\n         - "
                    + words.sentence(8)
                    + "\n         - "
                    + words.sentence(20)
                    + "\n")
        .collect(Collectors.joining());
  }

  private String table() {
    int columns = 2 + random.nextInt(5);
    StringBuilder table = new StringBuilder("      ");
    IntStream.rangeClosed(1, columns)
        .forEach(i -> table.append("| C" + i + " " + words.some(1, 3) + " "));
    table.append("|\n      ").append("| - ".repeat(columns)).append("|\n");
    int cell = words.pick(1, 3, 8, 20);
    for (int row = 1; row <= 1 + random.nextInt(Math.min(20, 2 * most)); row++) {
      table.append("      | R" + row + " " + words.some(1, 2));
      for (int i = 1; i < columns; i++) {
        table.append(words.chance(6) ? " | " : " | " + words.some(1, cell));
      }
      table.append(" |\n");
    }
    return table.toString();
  }

  private String exercises(int section) {
    return IntStream.rangeClosed(1, 1 + random.nextInt(Math.min(most, 6)))
        .mapToObj(i -> exercise("e" + section + "-" + i))
        .collect(Collectors.joining("", "    exercises:\n", ""));
  }

  private String exercise(String id) {
    String steps =
        IntStream.rangeClosed(1, 1 + random.nextInt(Math.min(12, most + 2)))
            .mapToObj(i -> "\"F" + i + " " + words.sentence(4, 9, 20) + "\"")
            .collect(Collectors.joining(", "));
    return "      - id: "
        + id
        + "\n        name: \"X"
        + words.some(1, 3, 12)
        + "\"\n        how: ["
        + steps
        + "]\n"
        + words.maybe("        sets: 3\n")
        + words.maybe("        reps: \"" + words.some(1, 2, 9) + "\"\n")
        + words.maybe("        hold: 5 seconds\n")
        + words.maybe("        times-a-day: 2\n")
        + words.maybe("        stop-if: \"" + words.sentence(4, 20) + "\"\n")
        + figure("        ", false);
  }

  private String figure(String indent, boolean captioned) {
    return words.chance(2)
        ? ""
        : indent
            + "figure: {image: images/"
            + words.pick("wide", "tall", "square")
            + ".svg, alt: Somebody does "
            + words.some(1, 4)
            + (captioned ? ", caption: \"" + words.sentence(4, 20) + "\"" : "")
            + words.maybe(", credit: \"" + words.name(40) + "\"")
            + "}\n";
  }

  private String sources() {
    return IntStream.rangeClosed(1, random.nextInt(most))
        .mapToObj(
            i ->
                "  - {title: \"T"
                    + i
                    + " "
                    + words.some(2, 8, 16)
                    + "\", authors: \""
                    + words.name(120)
                    + "\", year: 2020"
                    + words.maybe(", link: \"" + words.address() + "\"")
                    + "}\n")
        .collect(Collectors.joining("", most > 1 ? "sources:\n" : "", ""))
        .replaceFirst("^sources:\n$", "");
  }
}
