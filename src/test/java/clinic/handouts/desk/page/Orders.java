package clinic.handouts.desk.page;

import clinic.handouts.SampleLibrary;
import clinic.handouts.content.Library;
import clinic.handouts.desk.order.DeskOrder;
import clinic.handouts.files.Workspace;
import clinic.handouts.press.FirstName;
import clinic.handouts.press.ForPatient;
import clinic.handouts.text.font.FontCoverage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Orders that somebody at the desk may give. */
public final class Orders {
  public static final String BACK = "low-back-pain-bed-rest";
  public static final String ANKLE = "ankle-sprain-first-week";

  private Orders() {}

  /** Topics of Dan East, without a name. */
  public static DeskOrder of(String... topics) {
    return new DeskOrder(List.of(topics), "dan-east", "en-AU", "standard", ForPatient.NOBODY);
  }

  /** The same order for a patient. */
  public static DeskOrder named(DeskOrder order, Path workspace, String letters) {
    return new DeskOrder(
        order.topics(),
        order.clinician(),
        order.language(),
        order.format(),
        ForPatient.named(name(workspace, letters)));
  }

  /** The same order for a patient, with a note and a next visit that name them, too. */
  static DeskOrder forPatient(DeskOrder order, Path workspace, String letters) {
    Library library = SampleLibrary.handouts(workspace).library();
    try {
      ForPatient patient =
          ForPatient.of(
              name(workspace, letters),
              "Slowly, " + letters,
              "with " + letters,
              Map.of(),
              library,
              order.language());
      return new DeskOrder(
          order.topics(), order.clinician(), order.language(), order.format(), patient);
    } catch (FirstName.UnfitException e) {
      throw new AssertionError(e);
    }
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
