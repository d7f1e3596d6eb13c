package clinic.handouts.pdf.compose;

import clinic.handouts.check.paper.LayoutRules;
import clinic.handouts.layout.FilledLayout;
import clinic.handouts.pdf.DocumentInfo;
import clinic.handouts.pdf.FontSet;
import clinic.handouts.pdf.PdfRenderer;
import clinic.handouts.pdf.RenderingException;
import clinic.handouts.pdf.SetDocument;
import clinic.handouts.pdf.marked.BoxPlace;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Source;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The contents of boxes: each is measured and typeset once, whoever needs it. Thread-safe. */
final class Cards {
  private static final double POINTS_PER_MM = 72 / 25.4;

  /** The renderer's rounding, in millimetres. */
  private static final double ROUNDING = 0.05;

  private static final int MOST_MEASURED = 100_000;

  private final PdfRenderer renderer;
  private final Remembered<Measured> measured = new Remembered<>(MOST_MEASURED, each -> 1);
  private final Remembered<Optional<CardSheet>> sheets;

  /**
   * Typesets with a renderer.
   *
   * @param most how many bytes of cards to remember
   */
  Cards(PdfRenderer renderer, long most) {
    this.renderer = renderer;
    this.sheets = new Remembered<>(most, card -> card.map(CardSheet::bytes).orElse(1));
  }

  /**
   * What was found out about the contents of a box.
   *
   * @param height that they need, in points
   * @param anyHeight whether they look the same whatever the height of their box
   */
  private record Measured(double height, boolean anyHeight) {}

  /**
   * A box of a handout.
   *
   * @param contents identifies its contents: the same for the same XHTML
   * @param height its height, in millimetres
   * @param anyHeight whether its contents look the same whatever its height
   */
  record Box(String contents, double height, boolean anyHeight) {
    String name() {
      return contents + "@" + height;
    }

    /** Identifies what is typeset for it. */
    String key() {
      return anyHeight ? contents : name();
    }

    /** The height that it is typeset with, in millimetres. */
    OptionalDouble set() {
      return anyHeight ? OptionalDouble.empty() : OptionalDouble.of(height);
    }
  }

  /** The boxes, each with the smallest of its heights that has room for its contents. */
  List<Box> boxes(TypesettingJob job) throws RenderingException {
    FilledLayout filled = job.filled();
    List<Box> chosen = new ArrayList<>();
    for (int i = 0; i < filled.boxes().size(); i++) {
      String card = filled.card(i, OptionalDouble.empty());
      int box = i;
      String contents = Typesetter.key(card, job.info().language());
      Measured found = measured.get(contents, () -> measured(job, card, box, contents));
      double needed = found.height;
      List<Double> possible = filled.boxes().get(i).heights();
      double height =
          possible.stream()
              .filter(each -> each + ROUNDING >= needed / POINTS_PER_MM)
              .findFirst()
              .orElseThrow(() -> tooHigh(needed, possible, job));
      chosen.add(new Box(contents, height, found.anyHeight));
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
            Diagnostic.of(
                LayoutRules.CARD_BOX,
                Source.unread(job.layout()).start(),
                String.format(
                    Locale.ROOT,
                    "the clinician card of \"%s\" is %s too high for its box of %.0f mm",
                    job.person(),
                    over,
                    most),
                "shorten the clinician's notes or addresses, or give the layout's box more"
                    + " heights to choose from: <@cardBox heights=\"…\">",
                Scope.EVERYTHING)),
        null);
  }

  /**
   * Measures the contents of a box at their natural height. If they look the same whatever the
   * height of their box, they are also what will be put into it.
   */
  private Measured measured(TypesettingJob job, String card, int box, String contents)
      throws RenderingException {
    String id = FilledLayout.id(box);
    boolean looksAtHeights = renderer.looksAtHeights(card);
    NaturalCard set =
        setCard(
            job,
            card,
            document -> {
              boolean anyHeight = !looksAtHeights && document.isPlain(id);
              return new NaturalCard(
                  document.place(id).map(BoxPlace::height).orElse(Double.MAX_VALUE),
                  anyHeight,
                  anyHeight ? sheet(document, box) : Optional.empty());
            });
    if (set.anyHeight) {
      sheets.get(contents, set::sheet);
    }
    return new Measured(set.height, set.anyHeight);
  }

  /** The contents of a box at their natural height. */
  private record NaturalCard(double height, boolean anyHeight, Optional<CardSheet> sheet) {}

  /** What is put into a box; empty if it can't be typeset separately. */
  Optional<CardSheet> sheet(TypesettingJob job, int number, Box box) throws RenderingException {
    return sheets.get(
        box.key(),
        () -> setCard(job, job.filled().card(number, box.set()), set -> sheet(set, number)));
  }

  private static Optional<CardSheet> sheet(SetDocument set, int box) throws IOException {
    return CardSheet.of(set, FilledLayout.id(box), "Card" + (box + 1));
  }

  /** A card is not a document of its own, so its document information is the same for all. */
  private <T> T setCard(TypesettingJob job, String card, PdfRenderer.Finish<T> finish)
      throws RenderingException {
    DocumentInfo info =
        new DocumentInfo("Card", "", "", List.of(), job.info().language(), LocalDate.EPOCH);
    return renderer.set(card, info, job.layout(), FontSet.Repertoire.NONE, finish);
  }
}
