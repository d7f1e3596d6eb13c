package clinic.handouts.content;

import java.util.stream.Stream;

/** How the top of the first page looks. */
public enum Letterhead {
  /** Dark text on white, with a thin line below. */
  PLAIN("plain"),

  /** White text on a band of the main colour; the logo stays on white. */
  BAND("band"),

  /** Dark text on white, with a bar of the main colour at the side. */
  SIDE_BAR("side-bar");

  private final String label;

  Letterhead(String label) {
    this.label = label;
  }

  /** Its name in clinic.yaml and in stylesheets. */
  public String label() {
    return label;
  }

  /** The letterhead with that name; plain for any other name. */
  static Letterhead named(String name) {
    return Stream.of(values()).filter(each -> each.label.equals(name)).findFirst().orElse(PLAIN);
  }
}
