package clinic.handouts.print;

import clinic.handouts.print.paper.PaperNames;
import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.MediaColDatabase;
import com.hp.jipp.model.MediaSource;
import com.hp.jipp.model.Types;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The trays that a printer reports, and the paper in them. */
final class IppTrays {
  private static final double HUNDREDTHS_OF_MM_PER_INCH = 2540;

  private final IppPacket answer;

  IppTrays(IppPacket answer) {
    this.answer = answer;
  }

  /** The printer's own names for them. */
  List<String> names() {
    AttributeGroup group = answer.get(Tag.printerAttributes);
    Attribute<?> found = group == null ? null : group.get(Types.mediaSourceSupported.getName());
    return found == null ? List.of() : found.strings();
  }

  /** The trays to choose from; if none is chosen, the printer chooses. */
  List<Tray> all() {
    return names().stream()
        .filter(each -> !each.equals(MediaSource.auto))
        .map(
            each ->
                loaded(each)
                    .map(paper -> Tray.of(each).with(PaperNames.words(paper)))
                    .orElse(Tray.of(each)))
        .toList();
  }

  /** The everyday paper in a tray; empty if the printer doesn't say, or it is a different paper. */
  Optional<String> loaded(String tray) {
    return answer.getValues(Tag.printerAttributes, Types.mediaColReady).stream()
        .filter(each -> each.getMediaSource() != null)
        .filter(each -> each.getMediaSource().asString().equals(tray))
        .map(MediaColDatabase::getMediaSize)
        .filter(Objects::nonNull)
        .findFirst()
        .flatMap(IppTrays::paper);
  }

  private static Optional<String> paper(MediaColDatabase.MediaSize size) {
    return size.getXDimension() == null || size.getYDimension() == null
        ? Optional.empty()
        : PaperNames.of(
            PaperNames.Size.ofInches(
                (float) (size.getXDimension().getStart() / HUNDREDTHS_OF_MM_PER_INCH),
                (float) (size.getYDimension().getStart() / HUNDREDTHS_OF_MM_PER_INCH)));
  }
}
