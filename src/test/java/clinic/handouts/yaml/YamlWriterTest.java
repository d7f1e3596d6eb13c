package clinic.handouts.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.yaml.YamlValue.Entry;
import clinic.handouts.yaml.YamlValue.Mapping;
import clinic.handouts.yaml.YamlValue.Scalar;
import clinic.handouts.yaml.YamlValue.Sequence;
import clinic.handouts.yaml.reading.YamlReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read as it was meant, whatever the words are. */
class YamlWriterTest {
  private static final int TEXTS = 5_000;

  /** Parts of texts that mean something to YAML, that editors don't show, or that are long. */
  private static final String[] PARTS = {
    "word",
    "No",
    "null",
    "~",
    "1",
    "2026-01-01",
    "08:30",
    "title: ",
    "key:",
    "<<",
    "=",
    ": ",
    " #",
    "- ",
    "---",
    "...",
    "? ",
    "!x",
    "&a",
    "*a",
    "%",
    "@",
    "`",
    "|",
    "|-",
    ">",
    ">-",
    "'",
    "\"",
    "\\",
    "\\n",
    "{",
    "}",
    "[",
    "]",
    ", ",
    " ",
    " ",
    " ",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\n  ",
    " \n",
    "\t",
    "\r",
    "\r\n",
    "\u00a0",
    "\u202f",
    "\u3000",
    "\u200b",
    "\u200f",
    "\u202e",
    "\u2028",
    "\u0085",
    "\ufeff",
    "\u0007",
    "\u007f",
    "é",
    "\ud83d\ude00",
    "ế",
    "ا",
    "x".repeat(120)
  };

  private final Place place = new Source("a.yaml", "").start();

  private Entry entry(String key, YamlValue value) {
    return new Entry(new Text(key, place), value);
  }

  /** A text in each position that a text can have. */
  private List<Entry> everywhere(String text) {
    Scalar value = new Scalar(new Text(text, place), true);
    Mapping map =
        new Mapping(
            List.of(entry("a", new Sequence(List.of(value), place)), entry("b", value)), place);
    return List.of(entry("a", value), entry("b", new Sequence(List.of(value, map, value), place)));
  }

  /** The same texts as one line, as far as they can be distinguished. */
  private static String flat(YamlValue value) {
    if (value instanceof Mapping mapping) {
      return mapping.entries().stream()
          .map(each -> each.name() + "=" + flat(each.value()))
          .collect(Collectors.joining("\f", "{", "}"));
    }
    return value instanceof Sequence sequence
        ? sequence.items().stream()
            .map(YamlWriterTest::flat)
            .collect(Collectors.joining("\f", "[", "]"))
        : Normalizer.normalize(value.text().orElseThrow().value(), Normalizer.Form.NFC).strip();
  }

  private void isReadAsItWasMeant(String text) {
    List<Entry> entries = everywhere(text);
    String yaml = new YamlWriter((path, each) -> each.value()).write(entries);
    List<Diagnostic> problems = new ArrayList<>();
    Source source = new Source("a.yaml", yaml);
    assertThat(new YamlReader(source, Scope.NOTHING, problems).read().map(YamlWriterTest::flat))
        .as(yaml + problems)
        .contains(flat(new Mapping(entries, place)));
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "2026-01-01",
        "- a list",
        "a: key",
        "a #comment",
        "\"quoted\" 'twice'",
        "|\n  deep\nflat",
        "flat\n  deep\n\n\nfar",
        "line\r\nline",
        "\u00a0title: a\nb",
        "a\n \u202f- b",
        "The number of drops is below, and no more than that for a child under the age of six"
            + " \u3000title: b"
      })
  void aTextOfHardCharactersIsReadAsItWasMeant(String text) {
    isReadAsItWasMeant(text);
  }

  @Test
  void everyMixtureOfThemIsReadAsItWasMeant() {
    Random random = new Random(7);
    for (int i = 0; i < TEXTS; i++) {
      isReadAsItWasMeant(
          random
              .ints(1 + random.nextInt(20), 0, PARTS.length)
              .mapToObj(part -> PARTS[part])
              .collect(Collectors.joining()));
    }
  }
}
