package clinic.handouts.content;

import clinic.handouts.yaml.Text;
import java.util.Objects;

/**
 * What a topic in a language other than the clinic's is a translation of, and who answers for it.
 *
 * @param of the version of the source that was translated; absent when none is given
 * @param by who translated it
 * @param checkedBy who compared it with the source, may be absent
 * @param checked the day of that check, may be absent
 * @param stillFits a later version of the source that it was found to fit as well, may be absent
 * @param fitsBy who found that, may be absent
 * @param fitsOn the day on which that was found, may be absent
 */
public record Translation(
    Text of, Text by, Text checkedBy, Text checked, Text stillFits, Text fitsBy, Text fitsOn) {
  /** Nothing is said. */
  public static final Translation NONE =
      new Translation(
          Text.ABSENT,
          Text.ABSENT,
          Text.ABSENT,
          Text.ABSENT,
          Text.ABSENT,
          Text.ABSENT,
          Text.ABSENT);

  public Translation {
    Objects.requireNonNull(of);
    Objects.requireNonNull(by);
    Objects.requireNonNull(checkedBy);
    Objects.requireNonNull(checked);
    Objects.requireNonNull(stillFits);
    Objects.requireNonNull(fitsBy);
    Objects.requireNonNull(fitsOn);
  }

  /** The version of the source that was translated; 0 when none is given. */
  public int version() {
    return number(of);
  }

  /** The later version that it was found to fit as well; 0 when none is given. */
  public int fits() {
    return number(stillFits);
  }

  /** Whether somebody has compared it with the source. */
  public boolean isChecked() {
    return checkedBy.isPresent() && checked.isPresent();
  }

  /** The latest version of the source that it stands for. */
  public int upTo() {
    return Math.max(version(), fits());
  }

  private static int number(Text version) {
    return version.isPresent() ? Integer.parseInt(version.value()) : 0;
  }
}
