package clinic.handouts.proof;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Copies;
import clinic.handouts.SampleLibrary;
import clinic.handouts.check.Checks;
import clinic.handouts.content.Library;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import clinic.handouts.edition.PatientWords;
import clinic.handouts.files.LatestUsed;
import clinic.handouts.files.Workspace;
import clinic.handouts.history.HistoryKeeper;
import clinic.handouts.press.Draft;
import clinic.handouts.press.Handout;
import clinic.handouts.press.HandoutMaker;
import clinic.handouts.press.PacketMaker;
import clinic.handouts.yaml.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A workspace of its own with the repository's content, and with the layouts a test changes.
 * Content that several tests have in common is read and checked once.
 */
public final class LayoutFixture {
  public static final String LAYOUT = "templates/formats/standard.ftlh";
  static final String TOPIC = "content/topics/low-back-pain-bed-rest/en-AU.yaml";
  static final EditionKey KEY =
      new EditionKey("low-back-pain-bed-rest", "alex-sample", "en-AU", "standard");

  private static final Path REPOSITORY = Path.of("").toAbsolutePath();

  /** What neither reading nor checking the content looks into. */
  private static final Pattern LOOKS =
      Pattern.compile("templates/(styles/.+|parts/.+|packets/.+|formats/standard\\.ftlh)");

  private static final int REMEMBERED = 8;

  /** Content that several tests have in common. */
  private static final Map<Map<String, String>, Checked> CHECKED =
      Collections.synchronizedMap(new LatestUsed<>(REMEMBERED));

  private final Path folder;

  /** The files that differ from the samples and that content is read from: paths, and bytes. */
  private final SortedMap<String, String> ownContent = new TreeMap<>();

  private record Checked(Library library, List<Diagnostic> problems) {
    static Checked of(Workspace workspace) {
      Library library = Library.read(workspace);
      return new Checked(library, Checks.of(library));
    }
  }

  /** What a test does to a workspace before the handout is made. */
  @FunctionalInterface
  interface Change {
    void to(LayoutFixture workspace);

    default Change and(Change next) {
      return workspace -> {
        to(workspace);
        next.to(workspace);
      };
    }
  }

  LayoutFixture(Path folder) {
    this.folder = folder;
    try {
      Copies.content(REPOSITORY, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A change of the stylesheet: rules after its own. */
  static Change css(String rules) {
    return workspace ->
        workspace.write(
            "templates/styles/standard.css",
            workspace.text("templates/styles/standard.css") + "\n" + rules + "\n");
  }

  /** A change of a part, such as "do-dont". */
  static Change part(String name, String old, String replacement) {
    return file("templates/parts/" + name + ".ftlh", old, replacement);
  }

  /** A change of any text file of the workspace. */
  static Change file(String path, String old, String replacement) {
    return workspace -> {
      String text = workspace.text(path);
      assertThat(text).as("what a test wants to change in %s", path).contains(old);
      workspace.write(path, text.replace(old, replacement));
    };
  }

  /** More text at the end of a file of the workspace. */
  static Change more(String path, String text) {
    return workspace -> workspace.write(path, workspace.text(path) + "\n" + text + "\n");
  }

  /** A new file of the workspace. */
  static Change add(String path, String text) {
    return workspace -> workspace.write(path, text);
  }

  /** The workspace's own file, else the repository's. */
  String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  byte[] bytes(String path) {
    try {
      Path own = folder.resolve(path);
      return Files.readAllBytes(Files.exists(own) ? own : REPOSITORY.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String path, String text) {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  void write(String path, byte[] bytes) {
    try {
      Path file = folder.resolve(path);
      if (!LOOKS.matcher(path).matches() && !isNewPicture(path)) {
        ownContent.put(path, new String(bytes, StandardCharsets.ISO_8859_1));
      }
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A picture of which no content knows. */
  private static boolean isNewPicture(String path) {
    return path.startsWith("content/images/") && !Files.exists(REPOSITORY.resolve(path));
  }

  LayoutFixture with(Change change) {
    change.to(this);
    return this;
  }

  Workspace workspace() {
    return Workspace.open(folder, SampleLibrary.CLOCK);
  }

  private Editions editions() {
    Workspace workspace = workspace();
    Checked checked = CHECKED.computeIfAbsent(Map.copyOf(ownContent), key -> Checked.of(workspace));
    return new Editions(SampleLibrary.libraryIn(checked.library(), workspace), checked.problems());
  }

  Edition edition() {
    return edition(KEY);
  }

  Edition edition(EditionKey key) {
    return editions().make(key);
  }

  Handout make() {
    return make(KEY.format());
  }

  Handout make(String format) {
    return make(new EditionKey(KEY.topic(), KEY.clinician(), KEY.language(), format));
  }

  Handout make(EditionKey key) {
    return make(key, PatientWords.NOBODY);
  }

  Handout make(EditionKey key, PatientWords words) {
    return maker().make(key, words);
  }

  /** What is wrong with a handout, whatever the state of its topic. */
  List<Diagnostic> trial(EditionKey key) {
    return maker().trial(key).problems();
  }

  /** A draft for a reviewer. */
  Draft draft(EditionKey key) {
    return maker().draft(key);
  }

  private HandoutMaker maker() {
    Editions editions = editions();
    HistoryKeeper history = new HistoryKeeper(editions.library());
    return new HandoutMaker(editions, history, failure -> {}, false);
  }

  /** What stops a packet of two handouts. */
  List<Diagnostic> packet() {
    List<EditionKey> keys =
        Stream.of(KEY.topic(), "desk-movement-breaks")
            .map(topic -> new EditionKey(topic, KEY.clinician(), KEY.language(), KEY.format()))
            .toList();
    return new PacketMaker(maker())
        .make(keys, keys.stream().map(key -> PatientWords.NOBODY).toList(), true)
        .problems();
  }

  /** Asserts that there is no handout, and that a problem names the thing and the layout. */
  static void assertRefused(List<Diagnostic> problems, String thing) {
    assertRefused("the sheet", problems, thing);
  }

  static void assertRefused(String name, List<Diagnostic> problems, String thing) {
    assertThat(problems)
        .as("%s: problems; there are none, so the patient gets this sheet", name)
        .isNotEmpty();
    assertThat(problems)
        .as("%s: problems that name '%s' and %s", name, thing, LAYOUT)
        .anySatisfy(
            problem -> {
              assertThat(thing.split("\\|", -1))
                  .anySatisfy(each -> assertThat(problem.message()).containsIgnoringCase(each));
              assertThat(problem.place() + " " + problem.message() + " " + problem.help())
                  .containsPattern(LAYOUT + "|templates/labels/en.yaml");
            });
  }
}
