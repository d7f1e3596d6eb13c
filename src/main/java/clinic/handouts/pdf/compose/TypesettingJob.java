package clinic.handouts.pdf.compose;

import clinic.handouts.layout.FilledLayout;
import clinic.handouts.pdf.DocumentInfo;
import java.util.Objects;

/**
 * What is to be set.
 *
 * @param filled the layout, filled
 * @param info what the PDF says of itself
 * @param layout path of the layout, for problems
 * @param person whose card is in the boxes, for problems
 */
public record TypesettingJob(FilledLayout filled, DocumentInfo info, String layout, String person) {
  public TypesettingJob {
    Objects.requireNonNull(filled);
    Objects.requireNonNull(info);
    Objects.requireNonNull(layout);
    Objects.requireNonNull(person);
  }
}
