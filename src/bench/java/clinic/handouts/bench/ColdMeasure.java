package clinic.handouts.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long a user waits: {@code ./handouts} as a process, from start to end, in a copy of the
 * repository. The launcher makes its class archive there as it does everywhere; instead of Maven, a
 * script hands it the program that is already packaged.
 */
final class ColdMeasure implements Measure {
  private static final int ROUNDS = 15;

  /** At most this many times {@code java -version}, plus this many seconds. */
  private static final double GOAL_TIMES = 2;

  private static final double GOAL_SECONDS = 0.6;
  private static final List<String> COPIED =
      List.of("handouts", "pom.xml", "src/main", "content", "templates");

  private Path folder;
  private Path home;

  @Override
  public String name() {
    return "cold";
  }

  @Override
  public List<Row> run(Path empty) throws IOException {
    folder = empty;
    home = folder.resolve("home");
    for (String each : COPIED) {
      Folders.copy(Path.of(each), home.resolve(each));
    }
    Path tools = tools();
    ProcessBuilder java = new ProcessBuilder(Program.java().toString(), "-version");
    ProcessBuilder render =
        launcher(
            tools,
            "render",
            "low-back-pain-bed-rest",
            "--clinician=dan-east",
            "-o",
            folder.resolve("sheet.pdf").toString());
    ProcessBuilder batch = launcher(tools, "batch");
    List<ProcessBuilder> all = List.of(java, render, batch);
    all.forEach(this::seconds);
    if (!Files.isRegularFile(home.resolve("target/handouts.jsa"))) {
      throw new IllegalStateException("the launcher did not make a class archive");
    }
    List<List<Double>> times = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < all.size(); i++) {
        times.get(i).add(seconds(all.get(i)));
      }
    }
    double limit = GOAL_TIMES * Collections.min(times.get(0)) + GOAL_SECONDS;
    String against =
        String.format(
            Locale.ROOT,
            "twice `java -version` (%.2f s) and 0.6 s: %.2f s",
            Collections.min(times.get(0)),
            limit);
    return List.of(
        row("`./handouts render`, a whole process", times.get(1), Goal.atMost(1), limit, against),
        row("`./handouts batch` with nothing to do", times.get(2), Goal.NONE, limit, against));
  }

  private static Row row(String what, List<Double> times, Goal goal, double limit, String against) {
    List<Double> sorted = times.stream().sorted().toList();
    return new Row(
        sorted.get(0) / limit,
        goal,
        what,
        against,
        String.format(
            Locale.ROOT,
            "%.2f s elapsed, the shortest of %d; median %.2f s",
            sorted.get(0),
            ROUNDS,
            sorted.get(ROUNDS / 2)));
  }

  /** A folder with the script that stands in for Maven. */
  private Path tools() throws IOException {
    Path mvn = Files.createDirectories(folder.resolve("tools")).resolve("mvn");
    Files.writeString(
        mvn,
        """
        #!/bin/sh
        set -e
        for argument; do
          case $argument in
            -Dhandouts.jar=*) cp '%s' "${argument#-Dhandouts.jar=}" ;;
          esac
        done
        """
            .formatted(Program.jar()));
    if (!mvn.toFile().setExecutable(true)) {
      throw new IOException(mvn + " can't be made executable");
    }
    return mvn.getParent();
  }

  private ProcessBuilder launcher(Path tools, String... arguments) {
    List<String> line = new ArrayList<>(List.of(home.resolve("handouts").toString()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).directory(home.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.merge("PATH", tools.toString(), (path, first) -> first + ":" + path);
    environment.remove("HANDOUTS_JAVA_OPTS");
    return builder;
  }

  private double seconds(ProcessBuilder process) {
    return Timing.of(() -> Program.run(process, folder.resolve("output.txt"))).wall();
  }
}
