package clinic.handouts.desk.order;

import clinic.handouts.content.Library;
import clinic.handouts.desk.order.SheetMaker.Made;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.press.ForPatient;
import clinic.handouts.press.ProvedPdf;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The sheets of orders: as a PDF that leaves the program, and as pictures of its pages for the
 * preview. Previews are kept in memory only, under ids that can't be guessed, and only until the
 * workspace changes; only a few with a name on them are kept, and those only for some minutes.
 * Thread-safe; a flood of orders is refused, not queued.
 */
public final class DeskSheets implements AutoCloseable {
  /** The maximum number of pages of an order that can be previewed. */
  static final int MOST_PAGES = 80;

  private static final int LOOKS = 32;
  private static final int NAMED_LOOKS = 6;
  private static final int PICTURES = 96;
  private static final Duration NAMED_FOR = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final LiveLibrary workspace;
  private final SheetMaker maker;
  private final Workers printing = new Workers("handouts-sheets", 1, 32, PATIENCE);
  private final Workers looking = new Workers("handouts-pictures", 2, 24, PATIENCE);
  private final EveryMinute forgetting;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Look> looks = new LinkedHashMap<>(LOOKS, 0.75f, true);
  private final Map<Place, byte[]> pictures = new LinkedHashMap<>(PICTURES, 0.75f, true);

  /**
   * A preview of an order.
   *
   * @param id the id for requesting its pictures; empty if the order was refused
   * @param pages how many pages there are to see, at least 1; 0 if the order was refused
   * @param width of a page on the screen, in CSS pixels; its picture is twice as wide
   * @param problems what stops it, one line each; empty if it can be printed
   */
  public record Pictures(String id, int pages, int width, List<String> problems) {}

  private record Look(
      DeskOrder order, String revision, ProvedPdf pdf, Pictures answer, long nanos) {
    boolean isNamed() {
      return order.isForPatient();
    }

    boolean isOld() {
      return isNamed() && System.nanoTime() - nanos > NAMED_FOR.toNanos();
    }
  }

  private record Place(String id, int page) {}

  /** The sheets of a workspace. */
  public DeskSheets(LiveLibrary workspace) {
    this.workspace = workspace;
    this.maker = new SheetMaker(workspace);
    this.forgetting = new EveryMinute("handouts-forgetting", this::forgetOld);
  }

  /**
   * The sheet of an order, which leaves the program: the same bytes that {@code render} or {@code
   * packet} would give.
   *
   * @throws BusyException if too many others are being made
   */
  public Sheet make(DeskOrder order) {
    return printing.run(() -> maker.make(order).released());
  }

  /**
   * A preview of an order's pages as they would be printed; the pictures themselves are drawn when
   * they are requested.
   *
   * @throws BusyException if too many others are being made
   */
  public Pictures pictures(DeskOrder order) {
    return looking.run(() -> look(order));
  }

  /** Makes a sheet that nobody asked for, and draws a page of it; failures don't matter. */
  public void warm() {
    try {
      Library library = workspace.now().library();
      String language = library.clinicText("language");
      library.topicIds().stream()
          .filter(topic -> library.languages(topic).contains(language))
          .findFirst()
          .map(
              topic ->
                  new DeskOrder(
                      List.of(topic), EditionKey.CLINIC, language, "standard", ForPatient.NOBODY))
          .ifPresent(order -> picture(pictures(order).id(), 1));
    } catch (RuntimeException e) {
      forgetOld(); // Anyone who asks for a sheet is told so.
    }
  }

  private Pictures look(DeskOrder order) throws IOException {
    if (!order.isForPatient()) {
      Optional<Look> kept = kept(order, workspace.revision());
      if (kept.isPresent()) {
        return kept.get().answer();
      }
    }
    Made made = maker.make(order);
    if (made.pdf().isEmpty()) {
      return new Pictures("", 0, 0, Sheet.refused(made.refusals()).problems());
    }
    ProvedPdf pdf = made.pdf().get();
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    Pictures answer =
        new Pictures(
            HexFormat.of().formatHex(bytes),
            Math.min(MOST_PAGES, pdf.pages()),
            pdf.look(DeskSheets::width),
            List.of());
    keep(new Look(order, made.revision(), pdf, answer, System.nanoTime()));
    return answer;
  }

  private static int width(PDDocument pdf) {
    int width = 0;
    for (PDPage page : pdf.getPages()) {
      width = Math.max(width, PagePictures.width(page));
    }
    return width;
  }

  /**
   * A page of a preview, as PNG; empty if there is no such page, or it is gone because the
   * workspace changed, other orders were previewed, or some minutes have passed.
   *
   * @param id as given by {@link #pictures}
   * @param page its number, from 1
   * @throws BusyException if too many others are being drawn
   */
  public Optional<byte[]> picture(String id, int page) {
    Optional<Look> look = kept(id, workspace.revision());
    if (look.isEmpty() || page < 1 || page > look.get().answer().pages()) {
      return Optional.empty();
    }
    Place place = new Place(id, page);
    Optional<byte[]> drawn = drawn(place);
    if (drawn.isPresent()) {
      return drawn;
    }
    byte[] png = looking.run(() -> look.get().pdf().look(pdf -> png(pdf, page - 1)));
    keep(place, png);
    return Optional.of(png);
  }

  private static byte[] png(PDDocument pdf, int index) throws IOException {
    return Png.of(PagePictures.drawn(new PDFRenderer(pdf), pdf.getPage(index), index));
  }

  private synchronized Optional<Look> kept(DeskOrder order, String revision) {
    forgetBut(revision);
    return looks.values().stream().filter(look -> look.order().equals(order)).findFirst();
  }

  private synchronized Optional<Look> kept(String id, String revision) {
    forgetBut(revision);
    return Optional.ofNullable(looks.get(id));
  }

  private synchronized Optional<byte[]> drawn(Place place) {
    return Optional.ofNullable(pictures.get(place));
  }

  private synchronized void keep(Look look) {
    looks.put(look.answer().id(), look);
    forgetEldest(looks.values().stream().filter(Look::isNamed).toList(), NAMED_LOOKS);
    forgetEldest(List.copyOf(looks.values()), LOOKS);
  }

  private synchronized void keep(Place place, byte[] png) {
    if (looks.containsKey(place.id())) {
      pictures.put(place, png);
    }
    if (pictures.size() > PICTURES) {
      pictures.remove(pictures.keySet().iterator().next());
    }
  }

  private void forgetEldest(List<Look> some, int most) {
    for (int i = 0; i < some.size() - most; i++) {
      looks.remove(some.get(i).answer().id());
    }
    forgetLonePictures();
  }

  private void forgetBut(String revision) {
    looks.values().removeIf(look -> look.isOld() || !look.revision().equals(revision));
    forgetLonePictures();
  }

  private synchronized void forgetOld() {
    looks.values().removeIf(Look::isOld);
    forgetLonePictures();
  }

  private void forgetLonePictures() {
    pictures.keySet().removeIf(place -> !looks.containsKey(place.id()));
  }

  /** Forgets everything. */
  @Override
  public synchronized void close() {
    printing.close();
    looking.close();
    forgetting.close();
    looks.clear();
    pictures.clear();
  }
}
