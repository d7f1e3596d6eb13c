package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.VeraPdf;
import clinic.handouts.cli.Desk.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the guides show works: every YAML example, every command with its options, every rule. */
@Tag("slow")
final class AuthorsGuideTest {
  private static final Path GUIDE = Path.of("content/README.md");

  /** Its first line says which file it is, or which it is a part of. */
  private static final Pattern YAML =
      Pattern.compile("(?ms)^```yaml\\R# (in )?(content/\\S+)\\R(.*?)^```$");

  private static final Pattern ANY_YAML = Pattern.compile("(?m)^```ya?ml\\b");

  /** A command as guides write it, up to the end of its code or a comment. */
  private static final Pattern COMMAND =
      Pattern.compile("(?:[`']|\\$ |\\./|&& )(?:\\.\\./)*handouts ([a-z]+)([^`'\\n#|]*)");

  private static final Pattern OPTION = Pattern.compile("(?<= )(--?[a-z][a-z-]*)");
  private static final Pattern RULE = Pattern.compile("(?m)^\\| `([a-z-]+)`");

  @TempDir private Path folder;

  /** An example: a whole file, or keys that take the place of those in the whole one. */
  private record Example(boolean isPart, String path, String text) {}

  private static List<Example> examples() throws IOException {
    return YAML.matcher(Files.readString(GUIDE))
        .results()
        .map(each -> new Example(each.group(1) != null, each.group(2), each.group(3)))
        .toList();
  }

  private static Desk desk(Path folder) throws IOException {
    Desk desk = Desk.in(folder);
    for (Example example : examples()) {
      if (!example.isPart()) {
        desk.write(example.path(), example.text());
      }
    }
    desk.write(
        "content/images/ankle.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 2\"><rect width=\"4\""
            + " height=\"2\" fill=\"#0b5c6b\"/></svg>");
    return desk;
  }

  @Test
  void everyExampleSaysWhichFileItIs() throws IOException {
    String guide = Files.readString(GUIDE);
    assertThat(examples()).hasSize((int) ANY_YAML.matcher(guide).results().count());
    assertThat(examples().stream().filter(Example::isPart)).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void theWholeExamplesMakeAWorkspaceWithoutAnyProblem() throws Exception {
    Desk desk = desk(folder);
    Run check = desk.run("check", "--text", "--strict");
    assertThat(check.err()).isEmpty();
    assertThat(check.status()).isZero();
    assertThat(desk.run("render", "ankle-sprain", "--clinician", "mia-lee", "-o", "x.pdf").err())
        .isEmpty();
    assertThat(VeraPdf.failures(Files.readAllBytes(folder.resolve("x.pdf")))).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyPartWorksInItsFile() throws IOException {
    return examples().stream()
        .filter(Example::isPart)
        .map(
            part ->
                DynamicTest.dynamicTest(
                    part.path() + ": " + part.text().lines().findFirst().orElseThrow(),
                    () -> {
                      Desk desk = desk(Files.createTempDirectory(folder, "part"));
                      desk.write(part.path(), merged(desk.read(part.path()), part.text()));
                      Run check = desk.run("check", "--text", "--strict");
                      if (part.text().startsWith("withdrawn:")) {
                        assertThat(check.err()).containsOnlyOnce("error[");
                        assertThat(check.err()).contains("error[withdrawn]: the topic has been");
                      } else {
                        assertThat(check.err()).isEmpty();
                        assertThat(check.status()).isZero();
                      }
                    }));
  }

  /** The file with the part's keys in the place of its own. */
  private static String merged(String file, String part) {
    Map<String, String> keys = new LinkedHashMap<>(keys(file));
    keys.putAll(keys(part));
    return String.join("", keys.values());
  }

  private static Map<String, String> keys(String yaml) {
    Map<String, String> keys = new LinkedHashMap<>();
    String key = "";
    for (String line : yaml.lines().toList()) {
      key = line.matches("[a-z].*") ? line.substring(0, line.indexOf(':')) : key;
      keys.merge(key, line + "\n", String::concat);
    }
    return keys;
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "content/README.md", "templates/README.md"})
  void everyCommandOfTheGuidesExists(String guide) throws IOException {
    CommandLine program = new CommandLine(Desk.in(folder).program());
    List<String> unknown = new ArrayList<>();
    int commands = 0;
    for (MatchResult found : COMMAND.matcher(Files.readString(Path.of(guide))).results().toList()) {
      commands++;
      CommandLine command = program.getSubcommands().get(found.group(1));
      if (command == null) {
        unknown.add(found.group());
        continue;
      }
      OPTION
          .matcher(found.group(2))
          .results()
          .map(MatchResult::group)
          .filter(option -> !command.getCommandSpec().optionsMap().containsKey(option))
          .forEach(option -> unknown.add(found.group(1) + " " + option));
    }
    assertThat(unknown).isEmpty();
    assertThat(commands).isPositive();
  }

  @Test
  void theRulesThatItHelpsWithExist() throws IOException {
    String guide = Files.readString(GUIDE);
    String table =
        guide.substring(guide.indexOf("### Common problems"), guide.indexOf("### Waivers"));
    List<String> rules =
        RULE.matcher(table)
            .results()
            .map(each -> each.group(1))
            .filter(each -> !each.endsWith("-"))
            .toList();
    assertThat(rules).hasSizeGreaterThan(10);
    String known = Desk.in(Path.of("").toAbsolutePath()).run("check", "--rules").out();
    assertThat(known.lines().map(line -> line.replaceFirst(" .*", "")).toList()).containsAll(rules);
  }
}
