package clinic.handouts.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A command as a user runs it, from start to end: {@code handouts check} on 2,000 topics. */
final class ProcessMeasure implements Measure {
  private static final int TOPICS = 2_000;
  private static final int CLINICIANS = 10;
  private static final int ROUNDS = 3;
  private static final double GOAL_SECONDS = 5;

  @Override
  public String name() {
    return "process";
  }

  @Override
  public List<Row> run(Path folder) throws IOException {
    Path root =
        GeneratedWorkspace.write(
            folder.resolve("workspace"), TOPICS, CLINICIANS, 23, Today.ofMachine());
    List<String> line = Program.handouts(List.of(), List.of("check", "-w", root.toString()));
    Timing.Task task = () -> Program.run(new ProcessBuilder(line), folder.resolve("output.txt"));
    double seconds = Timing.least(ROUNDS, List.of(task)).get(0).wall();
    return List.of(
        new Row(
            seconds / GOAL_SECONDS,
            Goal.atMost(1),
            String.format(Locale.ROOT, "`handouts check` of %,d topics, a whole process", TOPICS),
            "the goal of 5 s",
            String.format(Locale.ROOT, "%.2f s elapsed", seconds)));
  }
}
