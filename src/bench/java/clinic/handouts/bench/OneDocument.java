package clinic.handouts.bench;

import clinic.handouts.Handouts;
import clinic.handouts.batch.OutputFolder;
import clinic.handouts.check.Checks;
import clinic.handouts.content.Library;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.files.Workspace;
import clinic.handouts.layout.FilledLayout;
import clinic.handouts.layout.HandoutLayout;
import clinic.handouts.layout.LayoutException;
import clinic.handouts.pdf.DocumentInfo;
import clinic.handouts.pdf.PdfRenderer;
import clinic.handouts.pdf.RenderingException;
import clinic.handouts.pdf.compose.Composed;
import clinic.handouts.pdf.compose.Typesetter;
import clinic.handouts.pdf.compose.TypesettingJob;
import clinic.handouts.press.Handout;
import clinic.handouts.press.ProvedPdf;
import clinic.handouts.proof.Proof;
import clinic.handouts.proof.compose.CompositionProof;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Text;
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

  /** Another clinician's, so that what is composed differs from one call to the next. */
  private static final EditionKey OTHER =
      new EditionKey(KEY.topic(), "robin-sample", KEY.language(), KEY.format());

  private Path root;
  private Path output;
  private Handouts handouts;
  private HandoutLayout layouts;
  private Typesetter typesetter;
  private CompositionProof compositions;
  private DocumentationRenderer baseline;
  private Edition edition;
  private TypesettingJob job;
  private byte[] pdf;
  private Composed composed;
  private boolean other;

  /**
   * Makes the document once, so that each stage has its input.
   *
   * @throws Exception if it or the baseline can't be made
   */
  @Setup
  public void make() throws Exception {
    root = Path.of("").toAbsolutePath();
    output = Files.createTempDirectory("handouts-bench-one-");
    Workspace workspace = Workspace.open(root, Today.CLOCK);
    handouts = Handouts.open(workspace, failure -> {});
    layouts = new HandoutLayout(workspace);
    typesetter = new Typesetter(new PdfRenderer(workspace));
    compositions = new CompositionProof();
    edition = handouts.editions().make(KEY);
    DocumentInfo info =
        new DocumentInfo(
            edition.topic().title().value(),
            edition.author(),
            edition.topic().summary().markdown().plain(),
            edition.topic().keywords().stream().map(Text::value).toList(),
            edition.topic().language(),
            edition.topic().review().reviewed());
    job =
        new TypesettingJob(
            layouts.fill(edition, false),
            info,
            LAYOUT,
            edition.clinician(),
            edition.reference().code());
    pdf = typesetter.whole(job);
    composed = typesetter.composed(job).orElseThrow();
    baseline =
        new DocumentationRenderer(root, job.filled().text(), edition.topic().title().value());
    boolean sound =
        Proof.of(pdf, edition, LAYOUT).problems().isEmpty()
            && compositions.of(composed, edition, LAYOUT).problems().isEmpty();
    if (!sound || baseline.render().length == 0) {
      throw new IllegalStateException("the document to measure has problems");
    }
  }

  /** Removes the files that were written. */
  @TearDown
  public void remove() throws IOException {
    Folders.remove(output);
  }

  /** From the files of the whole library to its problems; done once per run. */
  @Benchmark
  public List<Diagnostic> library() {
    return Checks.of(Library.read(Workspace.open(root, Today.CLOCK)));
  }

  /** From the edition to XHTML. */
  @Benchmark
  public FilledLayout layout() throws LayoutException {
    return layouts.fill(edition, false);
  }

  /** From XHTML to PDF, typeset in one piece. */
  @Benchmark
  public byte[] pdf() throws RenderingException {
    return typesetter.whole(job);
  }

  /** From PDF to its proof, as a whole. */
  @Benchmark
  public Proof.Result proof() {
    return Proof.of(pdf, edition, LAYOUT);
  }

  /** From XHTML to PDF, composed of parts that were typeset before. */
  @Benchmark
  public Composed composing() throws RenderingException {
    return typesetter.composed(job).orElseThrow();
  }

  /** The proof of that, with parts that were proved before. */
  @Benchmark
  public Proof.Result composedProof() {
    return compositions.of(composed, edition, LAYOUT);
  }

  /** From bytes to a complete file on the disk. */
  @Benchmark
  public Path writing() {
    return new OutputFolder(output).write(KEY, pdf);
  }

  /** From the edition to a proved PDF, typeset in one piece. */
  @Benchmark
  public byte[] whole() throws LayoutException, RenderingException {
    TypesettingJob fresh =
        new TypesettingJob(
            layouts.fill(edition, false), job.info(), LAYOUT, job.person(), job.reference());
    byte[] made = typesetter.whole(fresh);
    if (!Proof.of(made, edition, LAYOUT).problems().isEmpty()) {
      throw new IllegalStateException("the handout has problems");
    }
    return made;
  }

  /**
   * From the library to a proved PDF, as every command makes it: composed, alternating between two.
   */
  @Benchmark
  public ProvedPdf composed() {
    other = !other;
    Handout handout = handouts.make(other ? OTHER : KEY);
    if (!handout.isMade() || !handout.way().equals("composed")) {
      throw new IllegalStateException("the handout was not composed");
    }
    return handout.pdf().orElseThrow();
  }

  /** The same XHTML, rendered as the renderer's documentation shows. */
  @Benchmark
  public byte[] documentation() throws IOException {
    return baseline.render();
  }
}
