package clinic.handouts.layout;

import clinic.handouts.edition.Edition;
import clinic.handouts.edition.Role;
import freemarker.core.HTMLOutputFormat;
import java.util.Map;

/** Stands for a patient's first name, so that a layout can't tell what it is. */
final class Disguise {
  /** The path of what a layout prints of the name. */
  private static final String PATH = "patient";

  /** Letters for private use, which are in no text and no layout. */
  private static final String LETTERS = "\uE000\uE001";

  private Disguise() {}

  /** Whether there is a name. */
  static boolean isNeeded(Edition edition) {
    return edition.document().one(Role.PATIENT).isPresent();
  }

  /** Puts something else in place of the name. */
  static void putOn(Map<String, Object> model) {
    model.put(PATH, LETTERS);
  }

  /** What a layout printed, with the name in its place again. */
  static String takenOff(String xhtml, Edition edition) {
    String words = edition.document().one(Role.PATIENT).words();
    return xhtml.replace(LETTERS, HTMLOutputFormat.INSTANCE.escapePlainText(words));
  }
}
