package clinic.handouts.pdf;

import clinic.handouts.check.paper.LayoutRules;
import clinic.handouts.files.Digest;
import clinic.handouts.files.Workspace;
import clinic.handouts.pdf.marked.ContinuedHeadings;
import clinic.handouts.pdf.marked.EmptyArtifacts;
import clinic.handouts.pdf.marked.MirroredPages;
import clinic.handouts.pdf.marked.RepeatedHeads;
import clinic.handouts.pdf.script.ShapingText;
import clinic.handouts.pdf.script.VisualOrder;
import clinic.handouts.text.bidi.Levels;
import clinic.handouts.text.font.FontCoverage;
import clinic.handouts.text.shape.Script;
import clinic.handouts.text.shape.ScriptRun;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Source;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.logging.Level;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Turns XHTML into a PDF that conforms to both PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2).
 * Any warning from the HTML renderer makes it fail, because a warning is all that the renderer
 * gives when it drops something. Thread-safe.
 */
public final class PdfRenderer {
  private static final byte[] SRGB = resource("sRGB.icc");

  static {
    // Every warning becomes a problem of the edition; the log would only repeat it.
    XRLog.setLoggerImpl(new Slf4jLogger());
  }

  /** Each puts line breaks before units that a line of the one before cut. */
  private static final int MOST_LAYOUTS = 4;

  /** Each is moved in a layout of its own: it moves all that follows. */
  private static final int MOST_MOVED = 12;

  private final Workspace workspace;
  private final Deque<FontSet> fonts = new ConcurrentLinkedDeque<>();
  private final FontCoverage coverage;
  private final ConcurrentHashMap<String, byte[]> resources = new ConcurrentHashMap<>();
  private final LookFiles look;

  /** A renderer for a workspace's fonts and images, which it reads once. */
  public PdfRenderer(Workspace workspace) {
    this(workspace, FontCoverage.of(workspace));
  }

  /**
   * A renderer for a workspace whose fonts have already been examined.
   *
   * @param coverage what the workspace's fonts can print
   */
  public PdfRenderer(Workspace workspace, FontCoverage coverage) {
    this.workspace = workspace;
    this.coverage = coverage;
    this.look = new LookFiles(workspace);
  }

  /**
   * Renders XHTML as a PDF.
   *
   * @param xhtml well-formed XHTML without a document type
   * @param info the PDF's information about itself
   * @param layout path of the layout, for problems
   * @return the bytes of the PDF, the same for the same input
   * @throws RenderingException if the XHTML is not well-formed, has words that the fonts can't
   *     print, or caused any warning
   */
  public byte[] render(String xhtml, DocumentInfo info, String layout) throws RenderingException {
    return set(xhtml, info, layout, FontSet.Repertoire.NONE, document -> saved(document.pdf()));
  }

  /**
   * Identifies XHTML and the files that decide how it looks: the same for the same look, whatever
   * the renderer.
   */
  public String identified(String xhtml, DocumentInfo info) {
    return Digest.of(String.join("\u0000", look.digest(xhtml), info.toString(), xhtml));
  }

  /** Whether the look of an element depends on its siblings. */
  public boolean looksAtNeighbours(String xhtml) {
    return NeighbourRules.areIn(xhtml, workspace);
  }

  /** Whether anything in a document depends on the height of the element that contains it. */
  public boolean looksAtHeights(String xhtml) {
    return HeightRules.areIn(xhtml, workspace);
  }

  /** What to do with a document that is typeset but not yet saved, or only laid out. */
  @FunctionalInterface
  public interface Finish<T> {
    /** Finishes the document. */
    T finish(SetDocument document) throws IOException;
  }

  public static byte[] saved(PDDocument pdf) throws IOException {
    EmptyArtifacts.removeFrom(pdf);
    ByteArrayOutputStream out = new ByteArrayOutputStream(128 << 10);
    pdf.save(out, CompressParameters.NO_COMPRESSION);
    return out.toByteArray();
  }

  /**
   * Typesets XHTML.
   *
   * @param repertoire characters that its fonts contain even if it does not print them
   * @throws RenderingException as {@link #render} does
   */
  public <T> T set(
      String xhtml,
      DocumentInfo info,
      String layout,
      FontSet.Repertoire repertoire,
      Finish<T> finish)
      throws RenderingException {
    return set(xhtml, info, layout, repertoire, true, finish);
  }

  /**
   * Lays XHTML out without painting it: its PDF is empty, but it is known where its boxes are.
   *
   * @throws RenderingException as {@link #render} does, but not for the renderer's warnings: those
   *     are reported when it is typeset
   */
  public <T> T laidOut(String xhtml, DocumentInfo info, String layout, Finish<T> finish)
      throws RenderingException {
    return set(xhtml, info, layout, FontSet.Repertoire.NONE, false, finish);
  }

  private <T> T set(
      String xhtml,
      DocumentInfo info,
      String layout,
      FontSet.Repertoire repertoire,
      boolean isPainted,
      Finish<T> finish)
      throws RenderingException {
    Document document;
    try {
      document = HandoutDom.of(xhtml, info);
    } catch (SAXException e) {
      throw new RenderingException(List.of(notWellFormed(e, xhtml, layout)), e);
    }
    List<Diagnostic> unprintable = PrintableWords.problems(document, coverage, layout);
    if (!unprintable.isEmpty()) {
      throw new RenderingException(unprintable, null);
    }
    // Makes sure that the JDK's own parsers and transformers are used, whatever else is on the
    // class path, and avoids
    // searching every jar for them for each picture and each set of metadata.
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    FontSet taken = Optional.ofNullable(fonts.poll()).orElseGet(() -> new FontSet(workspace));
    taken.take(repertoire);
    try {
      return set(document, taken, xhtml, info, layout, isPainted, finish, new HashSet<>(), 1);
    } catch (StackOverflowError | OutOfMemoryError e) {
      taken.forget();
      throw e;
    } finally {
      taken.release();
      fonts.push(taken);
      thread.setContextClassLoader(before);
    }
  }

  private <T> T set(
      Document document,
      FontSet taken,
      String xhtml,
      DocumentInfo info,
      String layout,
      boolean isPainted,
      Finish<T> finish,
      Set<Element> moved,
      int again)
      throws RenderingException {
    List<String> warnings = new ArrayList<>();
    WorkspaceResources served = new WorkspaceResources(workspace, resources);
    try (PDDocument pdf = new PDDocument();
        BatikSVGDrawer svg = new BatikSVGDrawer()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(pdf);
      builder.usePdfUaAccessibility(true);
      builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
      builder.useColorProfile(SRGB);
      builder.useSVGDrawer(svg);
      builder.useUnicodeLineBreaker(new LineBreaks());
      builder.withProducer(PdfIdentity.PRODUCER);
      builder.withW3cDocument(document, WorkspaceResources.SCHEME + ":templates/");
      builder.withDiagnosticConsumer(
          diagnostic -> {
            if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
              warnings.add(diagnostic.getFormattedMessage());
            }
          });
      served.serve(builder);
      IdentityHashMap<COSDictionary, PDFont> used = taken.offer(builder, pdf);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        boolean mirrored = Script.isRightToLeft(info.language());
        ShapingText shaping = new ShapingText(pdf, coverage.scripts(), info.language());
        String words = document.getDocumentElement().getTextContent();
        if (mirrored || ScriptRun.isIn(words)) {
          renderer.getSharedContext().setTextRenderer(shaping);
        }
        renderer.layout();
        if ((again - moved.size() < MOST_LAYOUTS && CutUnits.mend(renderer.getRootBox()))
            || (moved.size() < MOST_MOVED && LeftBehind.mend(renderer, moved))) {
          return set(document, taken, xhtml, info, layout, isPainted, finish, moved, again + 1);
        }
        if (!isPainted) {
          renderer.getOutputDevice().setRoot(renderer.getRootBox()); // Otherwise set by painting.
          return finish.finish(new SetDocument(pdf, renderer, used));
        }
        if (mirrored || Levels.matterIn(words)) {
          VisualOrder.apply(renderer.getRootBox(), shaping);
        }
        PDDocument rendered = renderer.createPDFKeepOpen();
        List<String> told = reported(warnings, served);
        if (!told.isEmpty()) {
          throw new RenderingException(RendererWarnings.problems(told, document, layout), null);
        }
        RepeatedHeads.untag(rendered);
        ContinuedHeadings.untag(document, rendered, renderer, used);
        if (mirrored) {
          shaping.addFonts(used);
          MirroredPages.mirror(rendered, used);
        }
        PdfIdentity.set(rendered, info, xhtml);
        return finish.finish(new SetDocument(rendered, renderer, used));
      }
    } catch (IOException | RuntimeException e) {
      warnings.add(String.valueOf(e.getMessage()));
      throw new RenderingException(
          RendererWarnings.problems(reported(warnings, served), document, layout), e);
    }
  }

  /** Files that were refused are reported alone: the renderer's warnings about them add nothing. */
  private static List<String> reported(List<String> warnings, WorkspaceResources served) {
    return served.refused().isEmpty() ? warnings : served.refused();
  }

  private static Diagnostic notWellFormed(SAXException e, String xhtml, String layout) {
    int line = e instanceof SAXParseException at ? Math.max(1, at.getLineNumber()) : 1;
    int column = e instanceof SAXParseException at ? Math.max(1, at.getColumnNumber()) : 1;
    Place place = new Place(new Source(layout + " (its output)", xhtml), line, column);
    return Diagnostic.of(
        LayoutRules.XHTML,
        place,
        "the layout does not produce well-formed XHTML: " + e.getMessage(),
        "close every element inside the one it was opened in, and write no <!DOCTYPE>",
        Scope.EVERYTHING);
  }

  private static byte[] resource(String name) {
    try (InputStream in = PdfRenderer.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("a program file is damaged: " + name, e);
    }
  }
}
