package clinic.handouts.pdf;

import clinic.handouts.content.Diagnostic;
import clinic.handouts.content.Digest;
import clinic.handouts.content.Scope;
import clinic.handouts.content.Source;
import clinic.handouts.layout.FilledLayout;
import clinic.handouts.pdf.BodySheet.EmptyBox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Sets handouts: whole, or composed of a body that is set once for all clinicians and of boxes that
 * are set once for each. Both look the same. Thread-safe.
 */
public final class Typesetter {
  private static final double POINTS_PER_MM = 72 / 25.4;

  /** Rounding of the renderer, in millimetres. */
  private static final double ROUNDING = 0.05;

  /** Of the memory that the program may use, this share is for cards, which come again. */
  private static final long SHARE = Runtime.getRuntime().maxMemory() / 8;

  /** And this for bodies, of which a run needs one after the other. */
  private static final long BODIES = SHARE / 8;

  private static final int MOST_HEIGHTS = 100_000;

  private final PdfRenderer renderer;
  private final Remembered<Boolean> neighbours = new Remembered<>(MOST_HEIGHTS, each -> 1);
  private final Remembered<Double> heights = new Remembered<>(MOST_HEIGHTS, height -> 1);
  private final Remembered<Optional<CardSheet>> cards =
      new Remembered<>(SHARE, card -> card.map(CardSheet::bytes).orElse(1));
  private final Remembered<Optional<BodySheet>> bodies =
      new Remembered<>(BODIES, body -> body.map(each -> each.pdf().length).orElse(1));

  /** Sets with a renderer. */
  public Typesetter(PdfRenderer renderer) {
    this.renderer = renderer;
  }

  /**
   * Sets a handout whole.
   *
   * @return the bytes of the PDF
   * @throws RenderingException as {@link PdfRenderer#render} does, and if what stands in a box does
   *     not fit it
   */
  public byte[] whole(TypesettingJob job) throws RenderingException {
    return renderer.render(job.filled().whole(heights(job)), job.info(), job.layout());
  }

  /**
   * Composes a handout.
   *
   * @param reference of the edition
   * @return empty when this layout, or what stands in its boxes, can only be set whole
   * @throws RenderingException as {@link #whole} does
   */
  public Optional<Composed> composed(TypesettingJob job, String reference)
      throws RenderingException {
    FilledLayout filled = job.filled();
    if (filled.boxes().isEmpty() || looksAtNeighbours(filled.body(reference))) {
      return Optional.empty();
    }
    List<Double> heights = heights(job);
    Optional<BodySheet> body = body(job, heights, reference);
    if (body.isEmpty()) {
      return Optional.empty();
    }
    List<CardSheet> sheets = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < filled.boxes().size(); i++) {
      Optional<CardSheet> card = card(job, i, heights.get(i));
      if (card.isEmpty() || !body.get().takes(card.get(), i)) {
        return Optional.empty();
      }
      sheets.add(card.get());
      names.add(cardKey(filled.card(i, OptionalDouble.of(heights.get(i))), job.info()));
    }
    try {
      long id = PdfIdentity.id(filled.whole(heights));
      byte[] pdf = Composer.composed(body.get(), sheets, reference, id);
      String first = filled.body(heights, reference, FilledLayout.NO_REFERENCES.get(0));
      return Optional.of(
          new Composed(
              pdf,
              body.get().pdf().length,
              key(first, job.info().toString()),
              names,
              body.get().boxes().stream().map(EmptyBox::place).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean looksAtNeighbours(String body) throws RenderingException {
    return neighbours.get(key(body), () -> renderer.looksAtNeighbours(body));
  }

  /** The height of each box: the smallest that holds what stands in it. */
  private List<Double> heights(TypesettingJob job) throws RenderingException {
    FilledLayout filled = job.filled();
    List<Double> chosen = new ArrayList<>();
    for (int i = 0; i < filled.boxes().size(); i++) {
      String card = filled.card(i, OptionalDouble.empty());
      String id = FilledLayout.id(i);
      double needed =
          heights.get(
              cardKey(card, job.info()),
              () ->
                  renderer.set(
                      card,
                      cardInfo(job.info()),
                      job.layout(),
                      FontSet.Repertoire.NONE,
                      set -> set.place(id).map(BoxPlace::height).orElse(Double.MAX_VALUE)));
      List<Double> possible = filled.boxes().get(i).heights();
      chosen.add(
          possible.stream()
              .filter(height -> height + ROUNDING >= needed / POINTS_PER_MM)
              .findFirst()
              .orElseThrow(() -> tooHigh(needed, possible, job)));
    }
    return chosen;
  }

  private static RenderingException tooHigh(
      double needed, List<Double> possible, TypesettingJob job) {
    double most = possible.get(possible.size() - 1);
    String over =
        needed == Double.MAX_VALUE
            ? "more than a page"
            : String.format(Locale.ROOT, "%.0f mm", Math.ceil(needed / POINTS_PER_MM - most));
    return new RenderingException(
        List.of(
            Diagnostic.error(
                "card-box",
                Source.unread(job.layout()).start(),
                String.format(
                    Locale.ROOT,
                    "the card of \"%s\" is %s too high for its box of %.0f mm",
                    job.person(),
                    over,
                    most),
                "shorten the clinician's notes or addresses, or give the box of the layout more"
                    + " heights to choose from: <@cardBox heights=\"…\">",
                Scope.EVERYTHING)),
        null);
  }

  private Optional<CardSheet> card(TypesettingJob job, int box, double height)
      throws RenderingException {
    String card = job.filled().card(box, OptionalDouble.of(height));
    String id = FilledLayout.id(box);
    return cards.get(
        cardKey(card, job.info()),
        () ->
            renderer.set(
                card,
                cardInfo(job.info()),
                job.layout(),
                FontSet.Repertoire.NONE,
                set -> CardSheet.of(set, id, "Card" + (box + 1))));
  }

  private Optional<BodySheet> body(TypesettingJob job, List<Double> heights, String reference)
      throws RenderingException {
    FilledLayout filled = job.filled();
    DocumentInfo info = job.info();
    String first = filled.body(heights, reference, FilledLayout.NO_REFERENCES.get(0));
    return bodies.get(
        key(first, info.toString()),
        () -> {
          List<BodySheet> both = new ArrayList<>();
          for (String standIn : FilledLayout.NO_REFERENCES) {
            String xhtml = filled.body(heights, reference, standIn);
            Optional<BodySheet> body =
                renderer.set(
                    xhtml,
                    info,
                    job.layout(),
                    FontSet.Repertoire.PEOPLE,
                    set -> BodySheet.of(set, filled.boxes().size(), standIn, xhtml, first, info));
            body.ifPresent(both::add);
          }
          boolean independent = both.size() == 2 && both.get(0).isAs(both.get(1));
          return independent ? Optional.of(both.get(0)) : Optional.empty();
        });
  }

  private static String key(String... parts) {
    return Digest.of(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
  }

  private static String cardKey(String card, DocumentInfo info) {
    return key(card, info.language());
  }

  /** A card is no document of its own: what it says of itself is the same for all. */
  private static DocumentInfo cardInfo(DocumentInfo info) {
    return new DocumentInfo("Card", "", "", List.of(), info.language(), LocalDate.EPOCH);
  }
}
