package clinic.handouts.pdf;

import clinic.handouts.text.Unbroken;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.LineBox;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Finds lines that end within a unit whose parts are in several elements, as in "call <b>000</b>
 * or": the renderer breaks the text of each element by itself. The whole unit then has to begin the
 * next line.
 */
final class CutUnits {
  private static final char OBJECT = '\ufffc';

  /** How far the words of an element have been found on lines, without spaces. */
  private final IdentityHashMap<Element, Integer> found = new IdentityHashMap<>();

  private boolean mended;

  private CutUnits() {}

  /**
   * Puts a line break before each unit that a line cuts.
   *
   * @param root the boxes of the document that was laid out
   * @return whether there was one, so that the document has to be laid out again
   */
  static boolean mend(Box root) {
    CutUnits units = new CutUnits();
    units.look(root);
    return units.mended;
  }

  private void look(Box box) {
    Paragraph paragraph = new Paragraph();
    for (int i = 0; i < box.getChildCount(); i++) {
      if (box.getChild(i) instanceof LineBox line) {
        paragraph.add(line);
      } else {
        look(box.getChild(i));
      }
    }
    if (paragraph.isDivided() && box instanceof BlockBox) {
      mend(paragraph, element(box));
    }
  }

  private static Element element(Box box) {
    Box at = box;
    while (at.getElement() == null) {
      at = at.getParent();
    }
    return at.getElement();
  }

  private void mend(Paragraph paragraph, Element element) {
    List<Integer> places = paragraph.cut();
    String words = solid(paragraph.words());
    int begin = solid(element.getTextContent()).indexOf(words, found.getOrDefault(element, 0));
    if (begin < 0) {
      return;
    }
    found.put(element, begin + words.length());
    // From the end, so that the places before it stay where they are.
    for (int i = places.size() - 1; i >= 0; i--) {
      int before = solid(paragraph.words().substring(0, places.get(i))).length();
      breakBefore(begin + before, element);
    }
  }

  private static String solid(String words) {
    return words.replaceAll("[\\s" + OBJECT + "]+", "");
  }

  /** Puts a line break before a letter of an element, which is counted without spaces. */
  private void breakBefore(int letter, Element element) {
    int count = 0;
    for (Text text : texts(element, new ArrayList<>())) {
      int length = solid(text.getData()).length();
      if (count + length > letter) {
        int at = 0;
        while (count < letter || isSpace(text.getData().charAt(at))) {
          count += isSpace(text.getData().charAt(at++)) ? 0 : 1;
        }
        Node next = at == 0 ? text : text.splitText(at);
        while (next.getPreviousSibling() == null && next.getParentNode() != element) {
          next = next.getParentNode();
        }
        Element end = text.getOwnerDocument().createElementNS(element.getNamespaceURI(), "br");
        next.getParentNode().insertBefore(end, next);
        mended = true;
        return;
      }
      count += length;
    }
  }

  private static boolean isSpace(char character) {
    return solid(String.valueOf(character)).isEmpty();
  }

  private static List<Text> texts(Node node, List<Text> texts) {
    for (Node each = node.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each instanceof Text text) {
        texts.add(text);
      } else {
        texts(each, texts);
      }
    }
    return texts;
  }

  /** The lines of a paragraph. */
  private static final class Paragraph {
    private final StringBuilder words = new StringBuilder();

    /** Where each line begins. */
    private final BitSet begins = new BitSet();

    /** Those of them that no line break was put before. */
    private final List<Integer> flowing = new ArrayList<>();

    private String master = "";
    private int end;

    void add(LineBox line) {
      List<Object> parts = new ArrayList<>();
      collect(line, parts);
      if (!parts.isEmpty() && !words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
        addSpace(parts.get(0));
        flowing.add(words.length());
      }
      begins.set(words.length());
      for (Object part : parts) {
        master = part instanceof InlineText text ? text.getMasterText() : "";
        end = part instanceof InlineText text ? text.getEnd() : 0;
        words.append(part instanceof InlineText text ? text.getSubstring() : OBJECT);
      }
      words.append(line.isEndsOnNL() ? "\n" : "");
    }

    /** The space at the end of a line may have been taken away, or that at its beginning. */
    private void addSpace(Object part) {
      boolean space =
          (end < master.length() && isSpace(master.charAt(end)))
              || (part instanceof InlineText first
                  && first.getStart() > 0
                  && isSpace(first.getMasterText().charAt(first.getStart() - 1)));
      if (space && !isSpace(words.charAt(words.length() - 1))) {
        words.append(' ');
      }
    }

    private static void collect(Box box, List<Object> parts) {
      List<?> children =
          box instanceof InlineLayoutBox inline ? inline.getInlineChildren() : box.getChildren();
      for (Object child : children) {
        if (child instanceof InlineLayoutBox inner) {
          collect(inner, parts);
        } else if (!(child instanceof InlineText text)) {
          parts.add(child);
        } else if (!text.isDynamicFunction() && !text.getSubstring().isEmpty()) {
          parts.add(text);
        }
      }
    }

    String words() {
      return words.toString();
    }

    /** Whether it has several lines; otherwise nothing can be cut. */
    boolean isDivided() {
      return !flowing.isEmpty();
    }

    /** Where the units begin that a line cuts, unless they begin a line already. */
    List<Integer> cut() {
      BitSet places = LineBreaks.places(words());
      BitSet kept = Unbroken.places(words());
      List<Integer> cut = new ArrayList<>();
      for (int at : flowing) {
        int begin = Math.max(0, places.previousSetBit(at));
        int next = places.nextSetBit(at);
        boolean isShort = (next < 0 ? words.length() : next) - begin <= Unbroken.LONGEST_WORD;
        if (begin < at && !begins.get(begin) && (kept.get(at) || isShort)) {
          cut.add(begin);
        }
      }
      return cut;
    }
  }
}
