package clinic.handouts.text.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reading grades against texts in which every word bears its syllables, counted by somebody who had
 * not read the code. A line is a block; {@code word{2}} has two syllables, {@code 45{{3,1}}} is
 * spoken in one word of three, {@code ||} ends a sentence.
 */
final class HandCountedTextsTest {
  private static final double GRADES = 0.3;

  static Stream<Path> texts() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/smog"))) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void gradesAreThoseCountedByHand(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    int rule = lines.indexOf("---");
    Map<String, Double> counted = new TreeMap<>();
    for (String line : lines.subList(1, rule)) {
      String[] parts = line.substring(2).split(": ", 2);
      counted.put(parts[0], Double.valueOf(parts[1]));
    }
    List<String> blocks =
        lines.subList(rule + 1, lines.size()).stream()
            .filter(line -> !line.isBlank())
            .map(HandCountedTextsTest::withoutMarks)
            .collect(Collectors.toList());
    TextMeasure measure = TextMeasure.of(blocks);
    assertThat(measure.smog()).as("SMOG of " + file).isCloseTo(counted.get("smog"), within(GRADES));
    assertThat(measure.fleschKincaid())
        .as("Flesch-Kincaid of " + file)
        .isCloseTo(counted.get("flesch-kincaid"), within(GRADES));
    assertThat(measure.sentences())
        .hasSizeBetween(
            counted.get("sentences").intValue() - 1, counted.get("sentences").intValue() + 1);
  }

  private static String withoutMarks(String line) {
    return line.replaceAll("\\{\\{?[0-9,]+}}?", "").replace("||", "").strip();
  }
}
