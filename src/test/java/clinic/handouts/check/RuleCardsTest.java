package clinic.handouts.check;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.yaml.RuleCard;
import clinic.handouts.yaml.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule says of itself what it measures, where it comes from and how to mend a breach. */
class RuleCardsTest {
  /** An id in quotes where the program names one, and in the schemas. */
  private static final Pattern ID =
      Pattern.compile(
          "(?:Diagnostic\\s*\\.\\s*(?:error|warning)\\(|RULE = |[Ff]law\\(|refuse\\(\\s*index,"
              + "|YamlRefusal\\(|\\berror\\(|\"x-rule\":)\\s*\"([a-z]+(?:-[a-z]+)*)\"");

  @Test
  void idsAreThereOnce() {
    assertThat(Checks.cards()).extracting(RuleCard::id).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void everyIdThatReadingAndCheckingNameIsListed() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String folder : new String[] {"content", "check", "edition"}) {
      named.addAll(ids(Path.of("src/main/java/clinic/handouts", folder)));
    }
    named.addAll(ids(Path.of("templates/schema")));
    assertThat(named).hasSizeGreaterThan(50);
    assertThat(Checks.cards().stream().map(RuleCard::id).collect(Collectors.toSet()))
        .containsAll(named);
  }

  private static Set<String> ids(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(RuleCardsTest::text)
          .flatMap(text -> ID.matcher(text).results())
          .map(each -> each.group(1))
          .collect(Collectors.toSet());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void everySourceHasAYear() {
    assertThat(Checks.cards()).allMatch(card -> card.source().matches(".*\\b(19|20)[0-9]{2}\\b.*"));
  }

  @Test
  void rulesOfStyleWarn() {
    assertThat(Checks.cards())
        .filteredOn(card -> card.isStyle() && card.severity() == Severity.ERROR)
        .extracting(RuleCard::id)
        .as("style is a warning, but for what can't be read at all")
        .containsExactly("reading-grade");
  }
}
