package clinic.handouts.bench;

import clinic.handouts.Handouts;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.files.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Recording;

/**
 * A profile of making handouts, warm, on one thread and topic by topic as a run does: which methods
 * take the time. Java Flight Recorder samples the thread a hundred times a second, in Java and in
 * native code such as compression. Run it with {@code -XX:FlightRecorderOptions=stackdepth=1024},
 * or calls from deep within a layout can't be identified.
 */
final class HotMeasure implements Measure {
  private static final int TOPICS = 10;
  private static final int CLINICIANS = 50;
  private static final int MOST_STAGES = 8;
  private static final int MOST_METHODS = 15;
  private static final Duration OFTEN = Duration.ofMillis(10);

  @Override
  public String name() {
    return "hot";
  }

  @Override
  public List<Row> run(Path folder) throws IOException {
    Path root =
        SoundWorkspace.write(folder.resolve("workspace"), TOPICS, CLINICIANS, 37, Today.DATE);
    Handouts handouts = Handouts.open(Workspace.open(root, Today.CLOCK), failure -> {});
    List<EditionKey> keys =
        handouts.editions().matrix(false).stream()
            .filter(key -> key.format().equals("standard"))
            .sorted(EditionKey.BY_TOPIC)
            .toList();
    int documents = Size.documents() / 10;
    make(handouts, keys, documents / 2);
    Path file = folder.resolve("hot.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ExecutionSample").withPeriod(OFTEN);
      recording.enable("jdk.NativeMethodSample").withPeriod(OFTEN);
      recording.start();
      make(handouts, keys, documents);
      recording.stop();
      recording.dump(file);
    }
    Profile profile = Profile.read(file, Thread.currentThread().getName());
    List<Row> rows = new ArrayList<>(profile.stages(MOST_STAGES));
    rows.addAll(profile.entries(MOST_METHODS));
    rows.addAll(profile.tops(MOST_METHODS));
    return rows;
  }

  private static void make(Handouts handouts, List<EditionKey> keys, int times) {
    for (int i = 0; i < times; i++) {
      EditionKey key = keys.get(i % keys.size());
      if (!handouts.make(key).isMade()) {
        throw new IllegalStateException(key + " was not made");
      }
    }
  }
}
