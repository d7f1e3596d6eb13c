package clinic.handouts.content;

import java.util.stream.Stream;

/** How the head of the first page looks. */
public enum Letterhead {
  /** Ink on white, with a thin rule below. */
  PLAIN("plain"),

  /** White on a band of the main colour; the logo stays on white. */
  BAND("band"),

  /** Ink on white, with a bar of the main colour at the side. */
  SIDE_BAR("side-bar");

  private final String label;

  Letterhead(String label) {
    this.label = label;
  }

  /** Its name in clinic.yaml and in stylesheets. */
  public String label() {
    return label;
  }

  /** The letterhead of a name; plain for any other. */
  static Letterhead named(String name) {
    return Stream.of(values()).filter(each -> each.label.equals(name)).findFirst().orElse(PLAIN);
  }
}
