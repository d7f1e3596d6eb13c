package clinic.handouts.bench;

import clinic.handouts.check.Checks;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import clinic.handouts.files.Workspace;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether finding what stops an edition scales when there are many editions and many problems. */
final class ObstaclesMeasure implements Measure {
  private static final Rule MADE_UP = Rule.form("made-up", "made up", "nothing to fix");

  private static final int CLINICIANS = 20;
  private static final int FEW_TOPICS = 50;
  private static final int MANY_TOPICS = 500;
  private static final int ROUNDS = 5;

  /**
   * Enough rounds for the smaller run to take as long as the larger one, so that both can be timed.
   */
  private static final int TIMES = 50;

  @Override
  public String name() {
    return "obstacles";
  }

  @Override
  public List<Row> run(Path folder) throws IOException {
    Library few = library(folder.resolve("few"), FEW_TOPICS);
    Library many = library(folder.resolve("many"), MANY_TOPICS);
    Editions ofFew = withErrors(few);
    Editions ofMany = withErrors(many);
    List<EditionKey> fewKeys = ofFew.matrix(false);
    List<EditionKey> manyKeys = ofMany.matrix(false);
    int fewTimes = TIMES * MANY_TOPICS / FEW_TOPICS;
    Timing.Task askFew = () -> repeat(fewTimes, ofFew, fewKeys);
    Timing.Task askMany = () -> repeat(TIMES, ofMany, manyKeys);
    Timing.least(ROUNDS, List.of(askFew, askMany));
    List<Timing> timings = Timing.least(ROUNDS, List.of(askFew, askMany));
    double oneOfFew = timings.get(0).processor() / fewTimes / fewKeys.size();
    double oneOfMany = timings.get(1).processor() / TIMES / manyKeys.size();
    return List.of(
        new Row(
            oneOfMany / oneOfFew,
            String.format(
                Locale.ROOT, "what stops each of %,d editions, time per edition", manyKeys.size()),
            String.format(Locale.ROOT, "%,d editions", fewKeys.size()),
            String.format(
                Locale.ROOT,
                "%.2f µs of processor an edition, an error in every topic",
                1e6 * oneOfMany)));
  }

  private static Library library(Path root, int topics) throws IOException {
    GeneratedWorkspace.write(root, topics, CLINICIANS, 29, Today.DATE);
    return Library.read(Workspace.open(root, Today.CLOCK));
  }

  /** An error in every topic, and another in one clinician's version of each. */
  private static Editions withErrors(Library library) {
    List<Diagnostic> problems = new ArrayList<>(Checks.of(library));
    for (ContentFile topic : library.files("topic")) {
      problems.add(error(topic, topic.scope()));
      problems.add(error(topic, new Scope(topic.id(), "", library.clinicianIds().get(0))));
    }
    return new Editions(library, Diagnostic.sorted(problems));
  }

  private static Diagnostic error(ContentFile file, Scope scope) {
    return Diagnostic.of(MADE_UP, file.start(), "made up", "nothing to fix", scope);
  }

  private static void repeat(int times, Editions editions, List<EditionKey> keys) {
    for (int i = 0; i < times; i++) {
      long stopped = keys.stream().filter(key -> !editions.obstacles(key).isEmpty()).count();
      if (stopped != keys.size()) {
        throw new IllegalStateException(
            "every edition has an error, but only " + stopped + " are stopped");
      }
    }
  }
}
