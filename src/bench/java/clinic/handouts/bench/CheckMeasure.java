package clinic.handouts.bench;

import clinic.handouts.check.Checks;
import clinic.handouts.content.Library;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import clinic.handouts.files.Workspace;
import clinic.handouts.yaml.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether checking scales: the time per topic must not grow with the number of topics. */
final class CheckMeasure implements Measure {
  private static final int[] TOPICS = {200, 500, 1_000, 2_000};
  private static final int CLINICIANS = 10;
  private static final int WARM_UP = 10;
  private static final int ROUNDS = 5;

  @Override
  public String name() {
    return "check";
  }

  @Override
  public List<Row> run(Path folder) throws IOException {
    List<Timing.Task> tasks = new ArrayList<>();
    for (int i = 0; i < TOPICS.length; i++) {
      Path root =
          GeneratedWorkspace.write(
              folder.resolve("" + i), TOPICS[i], CLINICIANS, 17 + i, Today.DATE);
      int topics = TOPICS[i];
      tasks.add(() -> check(root, topics));
    }
    Timing.least(WARM_UP, tasks.subList(0, 1));
    List<Timing> timings = Timing.least(ROUNDS, tasks);
    double smallest = timings.get(0).processor() / TOPICS[0];
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < TOPICS.length; i++) {
      double one = timings.get(i).processor() / TOPICS[i];
      rows.add(
          new Row(
              one / smallest,
              String.format(Locale.ROOT, "check of %,d topics, time per topic", TOPICS[i]),
              "200 topics",
              String.format(
                  Locale.ROOT,
                  "%.2f ms of processor a topic, %.2f s elapsed",
                  1000 * one,
                  timings.get(i).wall())));
    }
    return rows;
  }

  /** What every command does first, plus finding all editions; there must be no errors. */
  private static void check(Path root, int topics) {
    Library library = Library.read(Workspace.open(root, Today.CLOCK));
    List<Diagnostic> problems = Checks.of(library);
    Editions editions = new Editions(library, problems);
    List<EditionKey> keys = editions.matrix(true);
    long stopped = keys.stream().filter(key -> !editions.obstacles(key).isEmpty()).count();
    if (library.topics().size() != topics || stopped > 0) {
      throw new IllegalStateException(
          "the generated library has errors: "
              + problems.stream().filter(Diagnostic::isError).findFirst());
    }
  }
}
