package clinic.handouts.print;

import clinic.handouts.print.paper.PaperNames;
import java.util.List;
import java.util.Optional;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaSize;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.MediaTray;

/**
 * The papers and trays of a print queue.
 *
 * @param form a form of documents that it accepts; it must not be asked about any other
 */
record QueueMedia(PrintService queue, DocFlavor form) {
  private static final int INCH = MediaSize.INCH;

  /** Papers and trays, as the queue lists them. */
  List<Media> all() {
    Object known = queue.getSupportedAttributeValues(Media.class, form, null);
    return known instanceof Media[] some ? List.of(some) : List.of();
  }

  List<MediaSizeName> papers() {
    return all().stream()
        .filter(MediaSizeName.class::isInstance)
        .map(MediaSizeName.class::cast)
        .toList();
  }

  List<Tray> trays() {
    return all().stream()
        .filter(MediaTray.class::isInstance)
        .map(each -> Tray.of(each.toString()))
        .toList();
  }

  static Optional<PaperNames.Size> size(MediaSizeName name) {
    MediaSize size = MediaSize.getMediaSizeForName(name);
    return Optional.ofNullable(size).map(each -> PaperNames.Size.ofInches(each.getSize(INCH)));
  }
}
