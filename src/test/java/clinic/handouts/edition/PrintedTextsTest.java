package clinic.handouts.edition;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.content.WorkspaceTest;
import clinic.handouts.yaml.FormattedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text that content can say is printed, or known not to be: none can be forgotten by layouts and
 * by proof at once.
 */
final class PrintedTextsTest extends WorkspaceTest {
  private static final Set<String> FILES = Set.of("clinic", "clinician", "topic");

  /** What is read for other ends: dates and people are printed in words of their own. */
  private static final Map<String, Set<String>> NOT_WORD_FOR_WORD =
      Map.of(
          "clinic",
          Set.of(
              "brand.accent",
              "brand.fonts.headings",
              "brand.fonts.text",
              "brand.letterhead",
              "brand.logo",
              "brand.primary",
              "brand.show-name",
              "country",
              "emergency-also[]",
              "language",
              "paper",
              "reading-grade-limit",
              "review-months",
              "time-zone"),
          "clinician",
          Set.of(
              "handouts.*.for-version",
              "handouts.*.leave-out[]",
              "handouts.*.phase",
              "languages[]",
              "photo",
              "topics[]"),
          "topic",
          Set.of(
              "advice.zone",
              "author",
              "codes.*[]",
              "formats[]",
              "keywords[]",
              "review-due",
              "reviewed",
              "reviewed-by",
              "sections[].exercises[].figure.image",
              "sections[].exercises[].id",
              "sections[].figure.image",
              "sections[].id",
              "sections[].required",
              "sources[].accessed",
              "status",
              "translation.by",
              "translation.checked",
              "translation.checked-by",
              "translation.of",
              "translation.still-fits.by",
              "translation.still-fits.on",
              "translation.still-fits.version",
              "version",
              "waivers[].by",
              "waivers[].rule",
              "waivers[].until",
              "waivers[].why",
              "withdrawn.on",
              "withdrawn.use-instead",
              "withdrawn.why"));

  @BeforeEach
  void fill() {
    FullContent.into(workspace);
    workspace.replace(BEN, "leave-out: [why-rest]", "leave-out: []");
  }

  /** By path, how a schema marks each of its values that is neither a list nor a map. */
  private static Map<String, String> values(String kind) throws IOException {
    Path schema = Path.of("templates/schema", kind + ".schema.json");
    JsonNode root = JsonMapper.shared().readTree(Files.readString(schema));
    Map<String, String> values = new TreeMap<>();
    collect(root, root, "", "", values);
    return values;
  }

  private static void collect(
      JsonNode root, JsonNode at, String path, String printed, Map<String, String> values) {
    JsonNode type = at.has("$ref") ? root.at(at.get("$ref").asString().substring(1)) : at;
    String as = at.path("x-printed").asString(type.path("x-printed").asString(printed));
    boolean isMap = type.path("type").asString("").equals("object");
    boolean isMapOrListOfMaps = type.has("items") && type.has("properties");
    if (type.has("items")) {
      collect(root, type.get("items"), isMapOrListOfMaps ? path : path + "[]", as, values);
    }
    if (isMap || isMapOrListOfMaps) {
      String dot = path.isEmpty() ? "" : path + ".";
      type.path("properties")
          .properties()
          .forEach(each -> collect(root, each.getValue(), dot + each.getKey(), as, values));
      if (type.path("additionalProperties").isObject()) {
        collect(root, type.get("additionalProperties"), dot + "*", as, values);
      }
    } else if (!type.has("items")) {
      values.put(path, as);
    }
  }

  private static Set<String> printed(String kind) throws IOException {
    return values(kind).entrySet().stream()
        .filter(each -> !each.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"clinic", "clinician", "topic"})
  void everyValueOfASchemaIsPrintedWordForWordOrKnownNotToBe(String kind) throws IOException {
    Set<String> others = new TreeSet<>(values(kind).keySet());
    others.removeAll(printed(kind));
    assertThat(others).isEqualTo(new TreeSet<>(NOT_WORD_FOR_WORD.get(kind)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"clinic", "clinician", "topic"})
  void thisTestTriesEveryPrintedText(String kind) throws IOException {
    Set<String> tried =
        files().stream()
            .filter(file -> file.is(kind))
            .flatMap(file -> file.texts().stream())
            .filter(text -> !text.printed().isEmpty())
            .map(text -> general(text.path()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(tried).isEqualTo(printed(kind));
  }

  /** The path as the schema has it: {@code handouts.back.do[1]} is {@code handouts.*.do[]}. */
  private static String general(String path) {
    return path.replaceAll("\\[[0-9]+]", "[]")
        .replaceFirst("^handouts\\.[^.\\[]+", "handouts.*")
        .replaceFirst("exercises\\.[^.\\[]+", "exercises.*")
        .replaceFirst("^disclaimer\\..*", "disclaimer.*");
  }

  private List<ContentFile> files() {
    Library library = workspace.read();
    Set<String> paths = Set.of(CLINIC, BEN, BACK);
    return library.files().stream()
        .filter(file -> FILES.contains(file.kind()) && paths.contains(file.path()))
        .toList();
  }

  @Test
  void everyPrintedTextIsInTheDocument() {
    List<String> said =
        Stream.of("ben", EditionKey.CLINIC)
            .flatMap(who -> FullContent.edition(workspace, who).document().pieces().stream())
            .filter(Piece::isPresent)
            .flatMap(piece -> Stream.concat(piece.texts().stream(), Stream.of(piece.words())))
            .toList();
    for (ContentFile file : files()) {
      for (FormattedText text : file.texts()) {
        if (!text.printed().isEmpty()) {
          String words = text.isMarkdown() ? text.text().markdown().plain() : text.text().value();
          assertThat(said)
              .as(file.path() + " " + text.path())
              .anyMatch(each -> each.contains(words));
        }
      }
    }
  }
}
