package clinic.handouts.layout;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Copies;
import clinic.handouts.SampleLibrary;
import clinic.handouts.VeraPdf;
import clinic.handouts.check.Checks;
import clinic.handouts.content.SampleWorkspace;
import clinic.handouts.content.WorkspaceTest;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.FullContent;
import clinic.handouts.edition.PatientWords;
import clinic.handouts.edition.PatientWords.Dose;
import clinic.handouts.edition.PatientWords.Item;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.picture.ImageShape;
import clinic.handouts.yaml.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** templates/README.md lists what a layout may use: all of it, and nothing else. */
final class DesignersGuideTest extends WorkspaceTest {
  private static final Path GUIDE = Path.of("templates/README.md");

  /** Its first line says which file it is. */
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?ms)^```(?:html|css)\\R(?:<#--|/\\*) (templates/[^ ,]+) (?:-->|\\*/)\\R(.*?)^```$");

  private static final Pattern RULE = Pattern.compile("(?m)^\\| `((?:proof|layout)[a-z-]*)`");
  private static final Pattern NAME = Pattern.compile("`([A-Za-z.*?\\[\\]]+)`");

  /** For each map of a model, by its path, the keys of its instances: all, and those of each. */
  private final Map<String, Set<String>> all = new TreeMap<>();

  private final Map<String, Set<String>> always = new TreeMap<>();

  @Test
  void theTableOfVariablesIsCompleteAndTrue() throws IOException {
    see(EditionModel.of(FullContent.edition(sparse(), "ana"), false, each -> ImageShape.EVEN));
    FullContent.into(workspace);
    Edition edition = FullContent.edition(workspace, "ben");
    see(EditionModel.of(edition.forPatient("Mia"), false, each -> ImageShape.EVEN));
    see(
        EditionModel.of(
            edition.forPatient(words(edition, List.of("Walk."), "")),
            false,
            each -> ImageShape.EVEN));
    see(
        EditionModel.of(
            edition.forPatient(words(edition, List.of(), "Monday")),
            false,
            each -> ImageShape.EVEN));
    see(EditionModel.of(FullContent.edition(workspace, "ana"), false, each -> ImageShape.EVEN));
    String green = "  - {heading: Later, zone: green, do: [Walk.], dont: [Run.]}\n";
    see(
        EditionModel.of(
            FullContent.edition(inPhases("one", green), "ana"), false, each -> ImageShape.EVEN));
    String more = "  - {heading: At first, do: [Bend.]}\n";
    see(
        EditionModel.of(
            FullContent.edition(inPhases("two", more + green), "ana"),
            false,
            each -> ImageShape.EVEN));
    Map<String, Object> overdue = EditionModel.of(edition, false, each -> ImageShape.EVEN);
    overdue.put("notice", "only overdue handouts have it");
    see(overdue);
    assertThat(described()).containsExactlyElementsOf(used());
  }

  /** A note or a next visit, a mark on one item of each list, and a dose. */
  private static PatientWords words(Edition edition, List<String> note, String visit) {
    List<Item> ticks = Stream.of(Role.DO, Role.DONT).map(role -> first(edition, role)).toList();
    Dose dose = new Dose(first(edition, Role.EXERCISE), "2", "8");
    return new PatientWords("", note, visit, ticks, List.of(dose));
  }

  private static Item first(Edition edition, Role role) {
    Piece piece = edition.document().all(role).get(0);
    return new Item(piece.path(), piece.words());
  }

  private static List<MatchResult> examples() throws IOException {
    return EXAMPLE.matcher(Files.readString(GUIDE)).results().toList();
  }

  @Test
  void everyExampleSaysWhichFileItIs() throws IOException {
    long blocks =
        Pattern.compile("(?m)^```[a-z]").matcher(Files.readString(GUIDE)).results().count();
    assertThat(examples()).hasSize((int) blocks).hasSizeGreaterThanOrEqualTo(5);
  }

  /** Each layout or part of the guide with all its stylesheets makes a proved sheet, a new one. */
  @TestFactory
  Stream<DynamicTest> everyExampleWorks() throws IOException {
    return examples().stream()
        .filter(example -> example.group(1).endsWith(".ftlh"))
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.group(1) + ": " + example.group(2).lines().skip(1).findFirst().get(),
                    () -> works(example)));
  }

  private void works(MatchResult example) throws Exception {
    Path folder = Files.createTempDirectory(outside, "designer");
    Copies.content(SampleLibrary.root(), folder);
    for (MatchResult each : examples()) {
      if (each.group(1).endsWith(".css")) {
        write(folder, each);
      }
    }
    write(folder, example);
    String format = example.group(1).replaceFirst("templates/formats/(.*)\\.ftlh", "$1");
    EditionKey key =
        new EditionKey(
            "low-back-pain-bed-rest",
            "dan-east",
            "en-AU",
            format.contains("/") ? "standard" : format);
    byte[] sheet = new SampleLibrary(folder).pdf(key);
    assertThat(VeraPdf.failures(sheet)).isEmpty();
    assertThat(sheet).isNotEqualTo(SampleLibrary.ofRepository().pdf(SampleLibrary.FIRST));
  }

  private static void write(Path folder, MatchResult example) throws IOException {
    Path file = folder.resolve(example.group(1));
    Files.createDirectories(file.getParent());
    Files.writeString(file, example.group(2));
  }

  @Test
  void theRulesThatItHelpsWithExist() throws IOException {
    List<String> rules =
        RULE.matcher(Files.readString(GUIDE)).results().map(each -> each.group(1)).toList();
    assertThat(rules).hasSizeGreaterThanOrEqualTo(5);
    assertThat(Checks.rules()).extracting(Rule::id).containsAll(rules);
  }

  /** A workspace that leaves out all that may be left out. */
  private SampleWorkspace sparse() throws IOException {
    SampleWorkspace sparse = SampleWorkspace.in(Files.createDirectory(outside.resolve("sparse")));
    sparse.replace(CLINIC, "booking: https://example.com/book\n", "");
    sparse.replace(CLINIC, "logo: images/logo.svg, ", "");
    sparse.replace(BACK, "- id: why-move\n    heading", "- heading");
    return sparse;
  }

  /** A workspace whose topic has phases. */
  private SampleWorkspace inPhases(String name, String phases) throws IOException {
    SampleWorkspace topic = SampleWorkspace.in(Files.createDirectory(outside.resolve(name)));
    String advice = topic.text(BACK).replaceAll("(?s).*advice:\n(.*)get-help:.*", "$1");
    return topic.replace(BACK, advice, phases);
  }

  private void see(Map<String, Object> model) {
    see("", model);
  }

  private void see(String path, Map<?, ?> map) {
    Set<String> keys = map.keySet().stream().map(Object::toString).collect(Collectors.toSet());
    all.computeIfAbsent(path, key -> new HashSet<>()).addAll(keys);
    always.computeIfAbsent(path, key -> new HashSet<>(keys)).retainAll(keys);
    map.forEach((key, value) -> seeValue(path.isEmpty() ? "" + key : path + "." + key, value));
  }

  private void seeValue(String path, Object value) {
    if (value instanceof Map<?, ?> map) {
      see(path, map);
    } else if (value instanceof List<?> list) {
      all.computeIfAbsent(path + "[]", key -> new HashSet<>());
      list.stream()
          .filter(Map.class::isInstance)
          .forEach(item -> see(path + "[]", (Map<?, ?>) item));
    }
  }

  /** The names of all values, as the guide writes them. */
  private Set<String> used() {
    Set<String> names = new TreeSet<>();
    all.forEach(
        (path, keys) -> {
          for (String key : keys) {
            String name = path.isEmpty() ? key : path + "." + key;
            boolean optional = !always.get(path).contains(key);
            boolean isMap = all.containsKey(name);
            boolean isList = all.containsKey(name + "[]");
            boolean isListOfMaps = isList && !all.get(name + "[]").isEmpty();
            if (optional || !(isMap || isListOfMaps)) {
              names.add(name + (isList ? "[]" : "") + (optional ? "?" : ""));
            }
          }
        });
    names.removeIf(name -> name.startsWith("labels."));
    names.add("labels.*");
    return names;
  }

  private static Set<String> described() throws IOException {
    String guide = Files.readString(GUIDE);
    String section = guide.substring(guide.indexOf("## What a layout may use"));
    Set<String> names = new TreeSet<>();
    for (String line : section.substring(0, section.indexOf("\n## ", 5)).lines().toList()) {
      if (!line.startsWith("| `")) {
        continue;
      }
      String base = "";
      for (MatchResult found :
          NAME.matcher(line.substring(0, line.indexOf('|', 2))).results().toList()) {
        String name = found.group(1);
        if (name.startsWith(".")) {
          names.add(base + name);
        } else {
          base = name.substring(0, Math.max(0, name.lastIndexOf('.')));
          names.add(name);
        }
      }
    }
    return names;
  }
}
