package clinic.handouts.proof.drawn;

import clinic.handouts.files.Digest;
import clinic.handouts.files.LatestUsed;
import clinic.handouts.pdf.PictureSheet;
import clinic.handouts.picture.Picture;
import clinic.handouts.proof.page.Bitmap;
import clinic.handouts.proof.page.DrawnShape;
import clinic.handouts.proof.page.DrawnShapes;
import clinic.handouts.proof.page.LetterShapes;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.Paint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Tells the pictures that an edition names, which may show words, from others, which may not: each
 * of its files is drawn once by itself, for comparison.
 */
final class NamedPictures {
  private static final int MOST_KEPT = 256;

  /** Drawings of fewer paths could be any mark. */
  private static final int LEAST_PATHS = 4;

  /** What files draw, by their digests; nothing if they can't be drawn alone. */
  private static final Map<String, Optional<Drawing>> DRAWN =
      Collections.synchronizedMap(new LatestUsed<>(MOST_KEPT));

  private final List<Picture> pictures;
  private final boolean mirrored;

  /**
   * Some of an edition's pictures.
   *
   * @param pictures those that are meant
   */
  NamedPictures(List<Picture> pictures, boolean mirrored) {
    this.pictures = pictures;
    this.mirrored = mirrored;
  }

  /** The words that a drawing shows, unless it is a picture that the edition names. */
  List<String> strangeWords(Drawing drawing) {
    if (drawing.images().isEmpty() && words(drawing.paints(), List.of()).isEmpty()) {
      return List.of();
    }
    Optional<List<Paint>> rest = named().flatMap(each -> drawing.besides(each).stream()).findAny();
    return rest.map(paints -> words(paints, List.of()))
        .orElseGet(
            () ->
                words(
                    drawing.paints(),
                    drawing.images().stream()
                        .flatMap(each -> Bitmap.shapes(each, mirrored).stream())
                        .toList()));
  }

  /** The picture that a drawing is, in any size, whole or cut off, if it is one of them. */
  Optional<Drawing> same(Drawing drawing) {
    return named().filter(each -> each.isPlacedLike(drawing)).findFirst();
  }

  /** Whether a page draws one of these pictures with what is not in a figure. */
  boolean areAmong(Drawing others) {
    return named()
        .filter(each -> each.paints().size() >= LEAST_PATHS || !each.images().isEmpty())
        .anyMatch(
            each ->
                each.images().isEmpty()
                    ? others.hasPaints(each)
                    : others.digests().containsAll(each.digests()));
  }

  private List<String> words(List<Paint> paints, List<DrawnShape> more) {
    List<DrawnShape> shapes = new ArrayList<>(DrawnShapes.of(paints, mirrored));
    shapes.addAll(more);
    return new DrawnWords(shapes).all();
  }

  private Stream<Drawing> named() {
    return pictures.stream()
        .filter(Picture::isPrintable)
        .flatMap(
            each -> DRAWN.computeIfAbsent(Digest.of(each.bytes()), digest -> drawn(each)).stream())
        .map(each -> mirrored ? each.mirrored() : each);
  }

  private static Optional<Drawing> drawn(Picture picture) {
    try (PDDocument sheet = Loader.loadPDF(PictureSheet.of(picture))) {
      return Optional.of(Drawing.of(PageContent.of(sheet, new LetterShapes()).get(0)));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
