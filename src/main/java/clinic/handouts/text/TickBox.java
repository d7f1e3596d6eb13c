package clinic.handouts.text;

import org.commonmark.node.CustomNode;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;

/** A tick box, at the beginning of a list item: {@code - [ ] Bring your card.} */
public final class TickBox extends CustomNode {
  /** Whether an item begins with a box. */
  public static boolean isIn(Node item) {
    return item instanceof ListItem
        && item.getFirstChild() != null
        && item.getFirstChild().getFirstChild() instanceof TickBox;
  }
}
