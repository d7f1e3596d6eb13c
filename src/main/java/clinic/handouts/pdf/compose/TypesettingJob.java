package clinic.handouts.pdf.compose;

import clinic.handouts.layout.FilledLayout;
import clinic.handouts.pdf.DocumentInfo;
import java.util.Objects;

/**
 * What is to be typeset.
 *
 * @param filled the filled layout
 * @param info the PDF's information about itself
 * @param layout path of the layout, for problems
 * @param person the clinician whose card is in the boxes, for problems
 * @param reference the reference of the edition; empty for what is not given out
 */
public record TypesettingJob(
    FilledLayout filled, DocumentInfo info, String layout, String person, String reference) {
  public TypesettingJob {
    Objects.requireNonNull(filled);
    Objects.requireNonNull(info);
    Objects.requireNonNull(layout);
    Objects.requireNonNull(person);
    Objects.requireNonNull(reference);
  }
}
