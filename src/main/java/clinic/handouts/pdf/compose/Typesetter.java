package clinic.handouts.pdf.compose;

import clinic.handouts.files.Digest;
import clinic.handouts.layout.FilledLayout;
import clinic.handouts.pdf.FontSet;
import clinic.handouts.pdf.PdfIdentity;
import clinic.handouts.pdf.PdfRenderer;
import clinic.handouts.pdf.RenderingException;
import clinic.handouts.pdf.compose.BodySheet.EmptyBox;
import clinic.handouts.pdf.compose.Cards.Box;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Typesets handouts: in one piece, or composed of a body that is typeset once for all clinicians
 * and boxes that are typeset once for each. Both look the same. Thread-safe.
 */
public final class Typesetter {
  /** The share of the program's memory for clinician cards, which are used again and again. */
  private static final long SHARE = Runtime.getRuntime().maxMemory() / 8;

  /** The share for bodies, which a run needs one after the other. */
  private static final long BODIES = SHARE / 32;

  /**
   * How pages were filled that were measured, for all typesetters: an author's change of one file
   * changes few of them. What leaves the program is typeset and proved all the same.
   */
  private static final Remembered<Optional<PageFill>> FILLS = new Remembered<>(16_384, fill -> 1);

  private static final String OTHER = FilledLayout.NO_REFERENCES.get(1);

  private final PdfRenderer renderer;
  private final Cards cards;
  private final Remembered<Optional<BodySheet>> bodies = bodies();
  private final Remembered<Optional<BodySheet>> trials = bodies();

  /** Typesets with a renderer. */
  public Typesetter(PdfRenderer renderer) {
    this.renderer = renderer;
    this.cards = new Cards(renderer, SHARE);
  }

  private static Remembered<Optional<BodySheet>> bodies() {
    return new Remembered<>(BODIES, body -> body.map(each -> each.pdf().length).orElse(1));
  }

  /**
   * Typesets a handout in one piece, in the way that fills its pages best.
   *
   * @return the bytes of the PDF
   * @throws RenderingException as {@link PdfRenderer#render} does, and if the contents of a box do
   *     not fit into it
   */
  public byte[] whole(TypesettingJob job) throws RenderingException {
    List<Double> heights = heights(job);
    Whole usual = whole(job, job.filled().whole(heights));
    FilledLayout best = best(job, layout -> layout.whole(heights), 0, Optional.of(usual.fill));
    boolean isUsual = best.equals(job.filled());
    byte[] pdf = isUsual ? usual.pdf : whole(job, best.whole(heights)).pdf;
    return PdfIdentity.marked(pdf, job.reference());
  }

  /**
   * The way that fills its pages best.
   *
   * @param xhtml what is typeset of a layout
   * @param boxes how many of its boxes must be on one page each
   * @param usual how it fills its pages as it is; empty if that is not known, and it is left so
   */
  private FilledLayout best(
      TypesettingJob job, Function<FilledLayout, String> xhtml, int boxes, Optional<PageFill> usual)
      throws RenderingException {
    return new BestFill(
            layout -> {
              String text = xhtml.apply(layout);
              return layout.equals(job.filled())
                  ? usual
                  : FILLS.get(name(job, text), () -> measured(job, text, boxes));
            })
        .of(job.filled());
  }

  /** How XHTML fills its pages; empty if a box is on no page, or on more than one. */
  private Optional<PageFill> measured(TypesettingJob job, String xhtml, int boxes)
      throws RenderingException {
    return renderer.laidOut(
        xhtml,
        job.info(),
        job.layout(),
        set ->
            Optional.of(set)
                .filter(each -> BodySheet.places(each, boxes).size() == boxes)
                .map(PageFill::of));
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
  private record Whole(byte[] pdf, PageFill fill) {}

  private Whole whole(TypesettingJob job, String xhtml) throws RenderingException {
    return renderer.set(
        xhtml,
        job.info(),
        job.layout(),
        FontSet.Repertoire.NONE,
        set -> new Whole(PdfRenderer.saved(set.pdf()), PageFill.of(set)));
  }

  /**
   * Composes a handout.
   *
   * @return empty if this layout, or the contents of its boxes, can only be typeset in one piece
   * @throws RenderingException as {@link #whole} does
   */
  public Optional<Composed> composed(TypesettingJob job) throws RenderingException {
    if (job.filled().boxes().isEmpty()) {
      return Optional.empty();
    }
    List<Box> boxes = cards.boxes(job);
    List<Double> heights = boxes.stream().map(Box::height).toList();
    FilledLayout best =
        best(job, layout -> first(job, layout, heights), boxes.size(), usual(job, heights));
    return composed(job, body(job, best, heights), boxes);
  }

  /** How a body fills its pages, also when the body itself is no longer remembered. */
  private Optional<PageFill> usual(TypesettingJob job, List<Double> heights)
      throws RenderingException {
    String first = first(job, job.filled(), heights);
    String name = name(job, first);
    return FILLS.get(name, () -> trial(job, name, first).map(BodySheet::fill));
  }

  /** The XHTML of a body, with a stand-in for the reference. */
  private static String first(TypesettingJob job, FilledLayout layout, List<Double> heights) {
    return layout.body(heights, job.reference(), FilledLayout.NO_REFERENCES.get(0));
  }

  private String name(TypesettingJob job, String first) {
    return renderer.identified(first, job.info());
  }

  /**
   * A body that was typeset, if it can be.
   *
   * @param name the same for bodies with the same words and the same look
   * @param filled the layout it was typeset from
   */
  private record Body(String name, FilledLayout filled, Optional<BodySheet> sheet) {}

  private Body body(TypesettingJob job, FilledLayout filled, List<Double> heights)
      throws RenderingException {
    String first = first(job, filled, heights);
    String name = name(job, first);
    return new Body(
        name,
        filled,
        bodies.get(
            name, () -> body(job, name, first, filled.body(heights, job.reference(), OTHER))));
  }

  private Optional<Composed> composed(TypesettingJob job, Body made, List<Box> boxes)
      throws RenderingException {
    Optional<BodySheet> body = made.sheet;
    if (body.isEmpty()) {
      return Optional.empty();
    }
    String reference = job.reference();
    List<Double> heights = boxes.stream().map(Box::height).toList();
    List<CardSheet> sheets = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      Optional<CardSheet> card = cards.sheet(job, i, boxes.get(i));
      if (card.isEmpty() || !body.get().takes(card.get(), i)) {
        return Optional.empty();
      }
      sheets.add(card.get());
    }
    try {
      long id = PdfIdentity.id(made.filled.whole(heights));
      byte[] pdf = Composer.composed(body.get(), sheets, reference, id);
      return Optional.of(
          new Composed(
              PdfIdentity.marked(pdf, reference),
              body.get().pdf().length,
              made.name,
              boxes.stream().map(Box::name).toList(),
              body.get().boxes().stream().map(EmptyBox::place).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Double> heights(TypesettingJob job) throws RenderingException {
    return cards.boxes(job).stream().map(Box::height).toList();
  }

  /** A body that was typeset once, to see how it fills its pages; empty if it can't be used. */
  private Optional<BodySheet> trial(TypesettingJob job, String name, String first)
      throws RenderingException {
    return trials.get(
        name,
        () ->
            renderer.looksAtNeighbours(first)
                ? Optional.empty()
                : set(job, first, first, FilledLayout.NO_REFERENCES.get(0)));
  }

  /**
   * Typesets a body again, with another text in place of the reference.
   *
   * @return empty if it can't be used, or if anything besides the reference depends on the
   *     reference
   */
  private Optional<BodySheet> body(TypesettingJob job, String name, String first, String other)
      throws RenderingException {
    Optional<BodySheet> body = trial(job, name, first);
    return body.isPresent() && set(job, other, first, OTHER).filter(body.get()::isAs).isPresent()
        ? body
        : Optional.empty();
  }

  private Optional<BodySheet> set(TypesettingJob job, String xhtml, String first, String standIn)
      throws RenderingException {
    int boxes = job.filled().boxes().size();
    return renderer.set(
        xhtml,
        job.info(),
        job.layout(),
        FontSet.Repertoire.PEOPLE,
        set -> BodySheet.of(set, boxes, standIn, xhtml, first, job.info()));
  }

  static String key(String... parts) {
    return Digest.of(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
  }
}
