package clinic.handouts.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What people do with the program, by its launcher and from nothing, against peers that make as
 * many PDFs: Typst in one process, and WeasyPrint for a single page. Their PDFs are neither
 * archivable nor proved. A peer that is not installed is said to be missing.
 */
final class PeersMeasure implements Measure {
  private static final Path PEER = Path.of("src/bench/peer");

  /** Where {@code npm install --prefix target/peer} puts Typst. */
  private static final Path TYPST = Path.of("target/peer");

  private static final String STANDARD = "--format=standard";
  private static final int SEED = 41;

  private Path folder;
  private double typst;

  @Override
  public String name() {
    return "peers";
  }

  @Override
  public List<Row> run(Path empty) throws IOException {
    folder = empty;
    typst = typst(Size.documents() / 10);
    List<Row> rows = new ArrayList<>();
    rows.add(row("clinic: 20 topics, 12 clinicians, 3 formats", 1, workspace(20, 12), 720));
    int many = Math.max(1, Size.documents() * 24 / 100);
    Path topic = workspace(1, many);
    rows.add(row("new topic: " + many + " clinicians", 0.7, topic, many, STANDARD));
    int side = (int) Math.sqrt(Size.documents());
    Path network = workspace(side, side);
    String what = String.format(Locale.ROOT, "network: %1$d topics, %1$d clinicians", side);
    WholeProcess made = batch(network, STANDARD);
    rows.add(row(what, 0.3, made, side * side));
    rows.add(
        new Row(
            made.megabytes() / 600,
            Goal.atMost(1),
            "resident memory, the same run",
            "600 MB",
            made.inWords()));
    WholeProcess idle = batch(network, STANDARD);
    rows.add(
        new Row(
            idle.processor() / made.processor(),
            Goal.atMost(0.03),
            "the same run again, with nothing to do",
            "making them",
            idle.inWords()));
    Path person = network.resolve("content/clinicians/clinician-1.yaml");
    Files.writeString(person, Files.readString(person).replace("(03) 5550", "(03) 5551"));
    rows.add(
        row("one clinician's phone changed, " + side + " topics", 0.7, network, side, STANDARD));
    rows.add(cold());
    return rows;
  }

  private Path workspace(int topics, int clinicians) throws IOException {
    Path root = folder.resolve(topics + "-" + clinicians);
    return SoundWorkspace.write(root, topics, clinicians, SEED, Today.ofMachine());
  }

  private WholeProcess batch(Path root, String... more) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("batch", "-w", root.toString()));
    arguments.addAll(List.of(more));
    return launched(arguments);
  }

  private WholeProcess launched(List<String> arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of(Path.of("handouts").toAbsolutePath().toString()));
    line.addAll(arguments);
    return WholeProcess.of(line, folder, folder.resolve("output.txt"));
  }

  private Row row(String what, double goal, Path root, int count, String... more)
      throws IOException {
    return row(what, goal, batch(root, more), count);
  }

  private Row row(String what, double goal, WholeProcess run, int count) {
    String figures =
        String.format(
            Locale.ROOT, "%.1f ms each; %s", 1000 * run.processor() / count, run.inWords());
    return typst > 0
        ? new Row(
            run.processor() / (typst * count),
            Goal.atMost(goal),
            what,
            String.format(Locale.ROOT, "Typst, as many, %.1f ms each", 1000 * typst),
            figures)
        : Row.alone(what, "Typst is not installed", figures);
  }

  /** Seconds of processor that Typst takes for a PDF; zero if it is not installed. */
  private double typst(int count) throws IOException {
    if (!Files.isDirectory(TYPST.resolve("node_modules"))) {
      return 0;
    }
    for (String each : List.of("h.typ", "bench.mjs")) {
      Files.copy(PEER.resolve(each), TYPST.resolve(each), StandardCopyOption.REPLACE_EXISTING);
    }
    List<String> line =
        List.of("node", "bench.mjs", Integer.toString(count), folder.resolve("typst").toString());
    return WholeProcess.of(line, TYPST, folder.resolve("typst.txt")).processor() / count;
  }

  private Row cold() throws IOException {
    List<String> render =
        List.of(
            "render",
            "low-back-pain-bed-rest",
            "-w",
            Path.of("").toAbsolutePath().toString(),
            "-o",
            folder.resolve("sheet.pdf").toString());
    launched(render); // Makes the class archive.
    WholeProcess own = launched(render);
    String what = "`./handouts render`, a whole process, Java " + Runtime.version().feature();
    try {
      List<String> line =
          List.of(
              "weasyprint",
              PEER.resolve("page.html").toAbsolutePath().toString(),
              folder.resolve("page.pdf").toString());
      WholeProcess peer = WholeProcess.of(line, folder, folder.resolve("weasyprint.txt"));
      return new Row(
          own.processor() / peer.processor(),
          Goal.atMost(Runtime.version().feature() < 25 ? 2 : 1.5),
          what,
          "WeasyPrint, a page: " + peer.inWords(),
          own.inWords());
    } catch (IllegalStateException e) {
      return Row.alone(what, "WeasyPrint is not installed", own.inWords());
    }
  }
}
