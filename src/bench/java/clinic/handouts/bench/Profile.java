package clinic.handouts.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** Where one thread was at each sample of a Java Flight Recording. */
final class Profile {
  private static final Set<String> SAMPLES =
      Set.of("jdk.ExecutionSample", "jdk.NativeMethodSample");
  private static final String OURS = "clinic.handouts.";
  private static final String BENCH = "clinic.handouts.bench.";

  private final Map<String, Integer> stages = new HashMap<>();
  private final Map<String, Integer> entries = new HashMap<>();
  private final Map<String, Integer> tops = new HashMap<>();
  private int samples;

  private Profile() {}

  /**
   * Reads a recording.
   *
   * @param thread name of the thread to look at
   */
  static Profile read(Path recording, String thread) throws IOException {
    Profile profile = new Profile();
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        if (SAMPLES.contains(event.getEventType().getName())
            && event.getThread("sampledThread").getJavaName().equals(thread)
            && event.getStackTrace() != null) {
          profile.add(event.getStackTrace());
        }
      }
    }
    if (profile.samples == 0) {
      throw new IllegalStateException("the recording has no samples of " + thread);
    }
    return profile;
  }

  private void add(RecordedStackTrace stack) {
    samples++;
    List<RecordedMethod> methods =
        stack.getFrames().stream().map(RecordedFrame::getMethod).toList();
    count(tops, name(methods.get(0)));
    Optional<RecordedMethod> own = methods.stream().filter(Profile::isOurs).findFirst();
    if (own.isEmpty()) {
      String cut = stack.isTruncated() ? "(stack too deep)" : "(outside the program)";
      count(stages, cut);
      count(entries, cut);
      return;
    }
    count(stages, stage(own.get()));
    int at = methods.indexOf(own.get());
    String entered = at == 0 ? "" : " → " + name(methods.get(at - 1));
    count(entries, name(own.get()) + entered);
  }

  private static boolean isOurs(RecordedMethod method) {
    String type = method.getType().getName();
    return type.startsWith(OURS) && !type.startsWith(BENCH);
  }

  private static String stage(RecordedMethod method) {
    String rest = method.getType().getName().substring(OURS.length());
    return rest.substring(0, rest.indexOf('.'));
  }

  private static String name(RecordedMethod method) {
    String type = method.getType().getName();
    return type.substring(type.lastIndexOf('.') + 1) + "." + method.getName();
  }

  private static void count(Map<String, Integer> counts, String name) {
    counts.merge(name, 1, Integer::sum);
  }

  /** The shares of the packages whose code was running, itself or through a library. */
  List<Row> stages(int most) {
    return rows("the work of package", stages, most);
  }

  /** The shares of our methods, each with the method of a library or of Java that it had called. */
  List<Row> entries(int most) {
    return rows("called from", entries, most);
  }

  /** The shares of the methods that were running themselves. */
  List<Row> tops(int most) {
    return rows("in the method", tops, most);
  }

  private List<Row> rows(String kind, Map<String, Integer> counts, int most) {
    List<Row> rows = new ArrayList<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .forEach(
            each ->
                rows.add(
                    new Row(
                        (double) each.getValue() / samples,
                        kind + " `" + each.getKey() + "`",
                        String.format(Locale.ROOT, "%,d samples", samples),
                        String.format(Locale.ROOT, "%,d samples", each.getValue()))));
    return rows;
  }
}
