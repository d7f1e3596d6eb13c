package clinic.handouts.text;

import org.commonmark.node.CustomNode;

/** A blank to write on: three or more underscores. */
public final class Blank extends CustomNode {
  /** The smallest number of underscores that make a blank. */
  public static final String LEAST = "___";

  private final int length;

  Blank(int length) {
    this.length = length;
  }

  /** How many underscores were typed. */
  public int length() {
    return length;
  }

  /** As typed. */
  public String typed() {
    return "_".repeat(length);
  }
}
