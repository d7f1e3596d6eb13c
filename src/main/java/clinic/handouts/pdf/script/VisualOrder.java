package clinic.handouts.pdf.script;

import clinic.handouts.text.bidi.Levels;
import clinic.handouts.text.shape.Script;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.MarkerData;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the words of each line that was laid out into the order of paper (Unicode Standard Annex 9),
 * which the renderer does not know: a paragraph's texts are divided where their direction changes,
 * and moved; what is drawn behind and below them moves with them.
 */
public final class VisualOrder {
  private static final char OBJECT = '\ufffc';

  private final ShapingText texts;
  private final int base;

  private VisualOrder(ShapingText texts) {
    this.texts = texts;
    this.base = texts.isMirrored() ? 1 : 0;
  }

  /** Orders all lines below a box. */
  public static void apply(Box box, ShapingText texts) {
    new VisualOrder(texts).apply(box);
  }

  private void apply(Box box) {
    if (texts.hangs() && box instanceof BlockBox item && item.getMarkerData() != null) {
      makeSmaller(item.getMarkerData().getGlyphMarker());
    }
    List<LineBox> lines = new ArrayList<>();
    for (int i = 0; i < box.getChildCount(); i++) {
      if (box.getChild(i) instanceof LineBox line) {
        lines.add(line);
      } else {
        apply(box.getChild(i));
      }
    }
    List<List<Leaf>> leaves = new ArrayList<>();
    for (LineBox line : lines) {
      List<Leaf> ofLine = new ArrayList<>();
      for (int i = 0; i < line.getChildCount(); i++) {
        collect(line.getChild(i), ofLine);
      }
      leaves.add(ofLine);
    }
    List<String> words = leaves.stream().map(VisualOrder::words).toList();
    if (base == 1 || words.stream().anyMatch(Levels::matterIn)) {
      List<byte[]> levels = Levels.within(words, runsRightToLeft(box), base == 1);
      for (int i = 0; i < leaves.size(); i++) {
        order(leaves.get(i), levels.get(i));
      }
    }
  }

  /** A list's mark is as large as lines are high, which is too much where letters hang. */
  private static void makeSmaller(MarkerData.GlyphMarker mark) {
    if (mark != null) {
      mark.setDiameter(mark.getDiameter() / 2);
      mark.setLayoutWidth(mark.getLayoutWidth() / 2);
    }
  }

  /** As the language nearest to a box says. */
  private boolean runsRightToLeft(Box box) {
    for (Box at = box; at != null; at = at.getParent()) {
      if (at.getElement() != null && at.getElement().hasAttribute("lang")) {
        return Script.isRightToLeft(at.getElement().getAttribute("lang"));
      }
    }
    return base == 1;
  }

  private void collect(Object part, List<Leaf> leaves) {
    if (part instanceof InlineLayoutBox box) {
      for (Object child : box.getInlineChildren()) {
        if (child instanceof InlineText text) {
          if (!text.isDynamicFunction() && !text.getSubstring().isEmpty()) {
            leaves.add(new Leaf(box, text, base, text.getSubstring()));
          }
        } else {
          collect(child, leaves);
        }
      }
    } else if (part instanceof Box box) {
      apply(box);
      leaves.add(new Leaf(box, base));
    }
  }

  private static String words(List<Leaf> leaves) {
    StringBuilder words = new StringBuilder();
    leaves.forEach(each -> words.append(each.words));
    return words.toString();
  }

  private void order(List<Leaf> leaves, byte[] levels) {
    List<Leaf> parts = new ArrayList<>();
    int at = 0;
    // Punctuation may be set in a font other than the one assumed when it was measured.
    double shift = 0;
    for (Leaf leaf : leaves) {
      leaf.moveTo(leaf.x() + shift);
      List<Leaf> divided = divided(leaf, levels, at);
      shift += divided.stream().mapToDouble(Leaf::width).sum() - leaf.width();
      parts.addAll(divided);
      at += leaf.words.length();
    }
    if (Flips.apply(parts, base) || shift != 0) {
      parts.forEach(Leaf::place);
      leaves.stream()
          .filter(each -> each.parent != null)
          .map(each -> each.parent)
          .distinct()
          .forEach(parent -> surround(parent, parts));
    }
  }

  /** The parts of a leaf that have one level each; they take its place. */
  private List<Leaf> divided(Leaf leaf, byte[] levels, int at) {
    if (leaf.text == null) {
      Leaf box = new Leaf(leaf.box, levels[at]);
      box.moveTo(leaf.x());
      return List.of(box);
    }
    List<Leaf> parts = new ArrayList<>();
    double x = leaf.x();
    for (int from = 0; from < leaf.words.length(); ) {
      int to = from + 1;
      while (to < leaf.words.length() && levels[at + to] == levels[at + from]) {
        to++;
      }
      Leaf part = leaf.part(leaf.words.substring(from, to), levels[at + from], x, texts);
      parts.add(part);
      x += part.width();
      from = to;
    }
    List<Object> siblings = leaf.parent.getInlineChildren();
    int place = siblings.indexOf(leaf.text);
    siblings.remove(place);
    for (Leaf part : parts) {
      siblings.add(place++, part.text);
    }
    return parts;
  }

  /** Makes a box that is drawn behind or below its texts as wide as they are, where they are. */
  private static void surround(InlineLayoutBox box, List<Leaf> parts) {
    List<Leaf> own =
        parts.stream().filter(each -> each.parent == box && !each.words.isBlank()).toList();
    boolean whole =
        box.getInlineChildren().stream().allMatch(InlineText.class::isInstance) && !own.isEmpty();
    if (!whole || box.getElement() == null) {
      return;
    }
    double left = own.stream().mapToDouble(Leaf::x).min().orElse(0);
    double right = own.stream().mapToDouble(each -> each.x() + each.width()).max().orElse(0);
    box.setAbsX((int) Math.round(left));
    box.setInlineWidth((int) Math.round(right - left));
    parts.stream().filter(each -> each.parent == box).forEach(Leaf::place);
  }

  /** A text or a box on a line. */
  private static final class Leaf extends Movable {
    private final InlineLayoutBox parent;
    private final InlineText text;
    private final Box box;
    private final String words;

    Leaf(InlineLayoutBox parent, InlineText text, int level, String words) {
      super(level, parent.getAbsX() + text.getX(), text.getWidth());
      this.parent = parent;
      this.text = text;
      this.box = null;
      this.words = words;
    }

    Leaf(Box box, int level) {
      super(level, box.getAbsX(), box.getWidth());
      this.parent = null;
      this.text = null;
      this.box = box;
      this.words = String.valueOf(OBJECT);
    }

    Leaf part(String some, byte partLevel, double at, ShapingText texts) {
      char mark = partLevel % 2 == 1 ? ShapingText.RIGHT_TO_LEFT : ShapingText.LEFT_TO_RIGHT;
      InlineText part = new InlineText();
      part.setParent(parent);
      part.setMasterText(mark + some);
      part.setSubstring(0, some.length() + 1);
      part.setX((int) Math.round(at - parent.getAbsX()));
      part.setWidth(texts.getWidth(null, parent.getStyle().getFSFont(null), mark + some));
      return new Leaf(parent, part, partLevel, some);
    }

    void place() {
      if (text != null) {
        text.setX((int) Math.round(x() - parent.getAbsX()));
      } else {
        box.setAbsX((int) Math.round(x()));
      }
    }
  }
}
