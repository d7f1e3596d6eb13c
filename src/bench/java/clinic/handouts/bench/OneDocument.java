package clinic.handouts.bench;

import clinic.handouts.batch.Handout;
import clinic.handouts.batch.HandoutMaker;
import clinic.handouts.batch.OutputFolder;
import clinic.handouts.check.Checks;
import clinic.handouts.content.Diagnostic;
import clinic.handouts.content.Library;
import clinic.handouts.content.Markdown;
import clinic.handouts.content.Text;
import clinic.handouts.content.Workspace;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import clinic.handouts.layout.HandoutLayout;
import clinic.handouts.layout.LayoutException;
import clinic.handouts.pdf.DocumentInfo;
import clinic.handouts.pdf.PdfRenderer;
import clinic.handouts.pdf.RenderingException;
import clinic.handouts.proof.Proof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The first handout of the sample library, warm and on one core: its stages, and the baseline. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class OneDocument {
  private static final EditionKey KEY =
      new EditionKey("low-back-pain-bed-rest", "dan-east", "en-AU", "standard");
  private static final String LAYOUT = HandoutLayout.path(KEY.format());

  private Path root;
  private Path output;
  private HandoutMaker maker;
  private HandoutLayout layouts;
  private PdfRenderer renderer;
  private DocumentationRenderer baseline;
  private Edition edition;
  private DocumentInfo info;
  private String xhtml;
  private byte[] pdf;

  /**
   * Makes the document once, so that each stage has its input.
   *
   * @throws Exception if it can't be made, or the baseline can't
   */
  @Setup
  public void make() throws Exception {
    root = Path.of("").toAbsolutePath();
    output = Files.createTempDirectory("handouts-bench-one-");
    Workspace workspace = Workspace.open(root, Today.CLOCK);
    Library library = Library.read(workspace);
    Editions editions = new Editions(library, Checks.of(library));
    maker = new HandoutMaker(workspace, editions);
    layouts = new HandoutLayout(workspace);
    renderer = new PdfRenderer(workspace);
    edition = editions.make(KEY);
    info =
        new DocumentInfo(
            edition.topic().title().value(),
            edition.author(),
            Markdown.plain(edition.topic().summary().value()),
            edition.topic().keywords().stream().map(Text::value).toList(),
            edition.topic().language(),
            edition.topic().review().reviewed());
    xhtml = layouts.xhtml(edition);
    pdf = renderer.render(xhtml, info, LAYOUT);
    baseline = new DocumentationRenderer(root, xhtml, edition.topic().title().value());
    if (!Proof.of(pdf, edition, LAYOUT).problems().isEmpty() || baseline.render().length == 0) {
      throw new IllegalStateException("the document to measure is not sound");
    }
  }

  /** Removes what was written. */
  @TearDown
  public void remove() throws IOException {
    Folders.remove(output);
  }

  /** From the files of the whole library to its problems; a run does it once. */
  @Benchmark
  public List<Diagnostic> library() {
    return Checks.of(Library.read(Workspace.open(root, Today.CLOCK)));
  }

  /** From the edition to XHTML. */
  @Benchmark
  public String layout() throws LayoutException {
    return layouts.xhtml(edition);
  }

  /** From XHTML to PDF. */
  @Benchmark
  public byte[] pdf() throws RenderingException {
    return renderer.render(xhtml, info, LAYOUT);
  }

  /** From PDF to its proof. */
  @Benchmark
  public Proof.Result proof() {
    return Proof.of(pdf, edition, LAYOUT);
  }

  /** From bytes to a file that is whole and on the disk. */
  @Benchmark
  public Path writing() {
    return new OutputFolder(output).write(KEY, pdf);
  }

  /** From the edition to a proved PDF, as every command makes it. */
  @Benchmark
  public byte[] whole() {
    Handout handout = maker.make(KEY, "");
    if (!handout.isMade()) {
      throw new IllegalStateException("the handout was not made");
    }
    return handout.pdf();
  }

  /** The same XHTML, as the renderer's documentation shows it. */
  @Benchmark
  public byte[] documentation() throws IOException {
    return baseline.render();
  }
}
