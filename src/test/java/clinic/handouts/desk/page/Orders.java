package clinic.handouts.desk.page;

import clinic.handouts.SampleLibrary;
import clinic.handouts.desk.order.DeskOrder;
import clinic.handouts.files.Workspace;
import clinic.handouts.press.FirstName;
import clinic.handouts.text.font.FontCoverage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Orders that somebody at the desk may give. */
public final class Orders {
  public static final String BACK = "low-back-pain-bed-rest";
  public static final String ANKLE = "ankle-sprain-first-week";

  private Orders() {}

  /** Topics of Dan East, without a name. */
  public static DeskOrder of(String... topics) {
    return new DeskOrder(List.of(topics), "dan-east", "en-AU", "standard", Optional.empty());
  }

  /** The same order for a patient. */
  public static DeskOrder named(DeskOrder order, Path workspace, String letters) {
    return new DeskOrder(
        order.topics(),
        order.clinician(),
        order.language(),
        order.format(),
        Optional.of(name(workspace, letters)));
  }

  static FirstName name(Path workspace, String letters) {
    try {
      return FirstName.of(
          letters, FontCoverage.of(Workspace.open(workspace, SampleLibrary.CLOCK)), "en-AU");
    } catch (FirstName.UnfitException e) {
      throw new AssertionError(e);
    }
  }
}
