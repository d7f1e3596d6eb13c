package clinic.handouts.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a layout produces for an edition: XHTML, in pieces. Between the pieces are the boxes whose
 * content belongs to the clinician. It can be typeset with the boxes or without their content, and
 * each box can be typeset by itself. Immutable.
 *
 * @param around the text before, between and after the boxes: one more than there are boxes
 * @param boxes in order; empty when the layout marks none
 * @param inOtherOrder the same with when to get help first, if it may stand there
 */
public record FilledLayout(
    List<String> around, List<Box> boxes, Optional<FilledLayout> inOtherOrder) {
  /** Put in an empty box of the body, so that the box has a place in the reading order. */
  public static final String MARKER = ".";

  /**
   * Stand-ins for an edition's reference: two of them, to check that nothing else depends on it.
   */
  public static final List<String> NO_REFERENCES = List.of("1111111-111111", "WWWWWWW-WWWWWW");

  /** The id of what a handout closes with: the disclaimer and the clinician card. */
  public static final String CLOSING = "closing";

  /** The id of the clinician card. */
  public static final String CLINICIAN_CARD = "clinician-card";

  /** The class of the list of red flags. */
  public static final String RED_FLAGS = "red-flags";

  /** The last class of a box that is kept whole, and that of one which may go on overleaf. */
  private static final String WHOLE = " whole";

  private static final String OPEN = " open";

  private static final double DEFAULT_STEP = 6;
  private static final int DEFAULT_STEPS = 20;

  /** The elements around a box are kept only for its content; the body determines how they look. */
  private static final String AROUND_MARK = " data-around=\"box\">";

  private static final String AROUND_STYLE =
      "<style>html, [data-around] { background: none !important;"
          + " border-color: transparent !important; }</style>";

  private static final String HEAD_END = "</head>";

  /**
   * A tag with its parts, or something that only looks as if it contained tags: that matches no
   * group.
   */
  private static final Pattern TAG =
      Pattern.compile(
          "(?s)<!--.*?-->|<!\\[CDATA\\[.*?]]>|<\\?.*?\\?>"
              + "|<(/?)([A-Za-z][^\\s/>]*+)((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>");

  public FilledLayout {
    around = List.copyOf(around);
    boxes = List.copyOf(boxes);
  }

  /**
   * A box for what belongs to the clinician.
   *
   * @param heights that it may have, in millimetres, ascending, at least one
   * @param inside XHTML
   */
  public record Box(List<Double> heights, String inside) {
    public Box {
      heights = List.copyOf(heights);
    }
  }

  /** Reads the marks of {@link CardBox}. A layout whose marks don't match has no boxes. */
  static FilledLayout of(String filled) {
    List<String> around = new ArrayList<>();
    List<Box> boxes = new ArrayList<>();
    int at = 0;
    for (int begin = filled.indexOf(CardBox.BEGIN); begin >= 0; ) {
      int inside = filled.indexOf(CardBox.INSIDE, begin);
      int end = filled.indexOf(CardBox.END, begin);
      int next = filled.indexOf(CardBox.BEGIN, begin + 1);
      if (inside < 0 || end < inside || (next >= 0 && next < end)) {
        return unboxed(filled);
      }
      around.add(filled.substring(at, begin));
      boxes.add(
          new Box(heights(filled.substring(begin + 1, inside)), filled.substring(inside + 1, end)));
      at = end + 1;
      begin = filled.indexOf(CardBox.BEGIN, at);
    }
    around.add(filled.substring(at));
    if (!boxes.isEmpty() && !around.get(0).contains(HEAD_END)) {
      return unboxed(filled);
    }
    return new FilledLayout(around, boxes, Optional.empty());
  }

  /** Boxes within boxes, or in a head: the layout is typeset in one piece, with their contents. */
  private static FilledLayout unboxed(String filled) {
    String text =
        filled
            .replaceAll(CardBox.BEGIN + "[^" + CardBox.INSIDE + "]*" + CardBox.INSIDE, "<div>")
            .replace(String.valueOf(CardBox.END), "</div>");
    return new FilledLayout(List.of(text), List.of(), Optional.empty());
  }

  private static List<Double> heights(String text) {
    List<Double> heights =
        Stream.of(text.strip().split("\\s+"))
            .filter(each -> each.matches("[0-9]{1,3}(\\.[0-9]{1,2})?"))
            .map(Double::valueOf)
            .sorted()
            .toList();
    return heights.isEmpty()
        ? Stream.iterate(DEFAULT_STEP, each -> each + DEFAULT_STEP).limit(DEFAULT_STEPS).toList()
        : heights;
  }

  /**
   * The same with less space between parts, and with the least, for when it would end with a page
   * that has nothing but its closing. None unless its body's class begins with "roomy".
   */
  public List<FilledLayout> closer() {
    return BodyClass.closer(this);
  }

  /**
   * The same in larger type, for when its last page would be nearly empty: the largest first. None
   * unless its body's class begins with "roomy grows".
   */
  public List<FilledLayout> larger() {
    return BodyClass.larger(this);
  }

  /** The same in larger type or with more space, for when a page would be left empty. */
  public List<FilledLayout> spread() {
    return BodyClass.spread(this);
  }

  /**
   * The same with what comes last before its closing on the page of that closing, for when that
   * would stand alone there.
   */
  public List<FilledLayout> carrying() {
    return BodyClass.carrying(this);
  }

  /** Whether an element's class says that it is a box which is kept whole. */
  public static boolean isWhole(String classes) {
    return (" " + classes).endsWith(WHOLE);
  }

  /** Whether an element's class says that it is a box which may go on overleaf. */
  public static boolean isOpen(String classes) {
    return (" " + classes).endsWith(OPEN);
  }

  /**
   * The same with a box that may go on overleaf.
   *
   * @param id of a box that is kept whole
   */
  public FilledLayout opened(String id) {
    String after = "\" id=\"" + id + "\"";
    return with(WHOLE + after, OPEN + after);
  }

  /** The same with headings where lists go on over pages. */
  public FilledLayout continued(List<GoesOn> places) {
    return new FilledLayout(GoesOn.marked(around, places), boxes, inOtherOrder);
  }

  FilledLayout with(String words, String instead) {
    return new FilledLayout(
        around.stream().map(each -> each.replace(words, instead)).toList(), boxes, inOtherOrder);
  }

  /** With the same in another order. */
  FilledLayout or(FilledLayout other) {
    return equals(other) ? this : new FilledLayout(around, boxes, Optional.of(other));
  }

  /** The id of a box's element. */
  public static String id(int box) {
    return "card-box-" + (box + 1);
  }

  /**
   * All of it.
   *
   * @param heights of the boxes, in millimetres
   */
  public String whole(List<Double> heights) {
    return joined(heights, boxes.stream().map(Box::inside).toList());
  }

  /**
   * Everything except the contents of the boxes and the reference: the same for all clinicians
   * whose handouts differ in nothing else.
   *
   * @param heights of the boxes, in millimetres
   * @param reference the edition's own
   * @param instead one of {@link #NO_REFERENCES}
   */
  public String body(List<Double> heights, String reference, String instead) {
    return joined(heights, Collections.nCopies(boxes.size(), "<p>" + MARKER + "</p>"))
        .replace(reference, instead);
  }

  /** All of it, with each box as high as its contents. */
  public String text() {
    StringBuilder text = new StringBuilder(around.get(0));
    for (int i = 0; i < boxes.size(); i++) {
      element(text, i, OptionalDouble.empty(), boxes.get(i).inside());
      text.append(around.get(i + 1));
    }
    return text.toString();
  }

  /** Everything except the contents of the boxes, to be compared with that of another edition. */
  public String body(String reference) {
    return String.join("", around).replace(reference, NO_REFERENCES.get(0));
  }

  /**
   * One box by itself, within the elements that enclose it.
   *
   * @param box from 0
   * @param height in millimetres; if empty, as high as the contents
   */
  public String card(int box, OptionalDouble height) {
    int head = around.get(0).lastIndexOf(HEAD_END);
    StringBuilder page = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    Deque<String> names = new ArrayDeque<>();
    String before = String.join("", around.subList(0, box + 1)).substring(head + HEAD_END.length());
    for (Matcher tag = TAG.matcher(before); tag.find(); ) {
      if (tag.group(2) == null) {
        continue;
      }
      if (!tag.group(1).isEmpty()) {
        open.pollLast();
        names.pollLast();
      } else if (!tag.group(3).endsWith("/")) {
        open.addLast(tag.group());
        names.addLast(tag.group(2));
      }
    }
    open.forEach(tag -> page.append(tag, 0, tag.length() - 1).append(AROUND_MARK));
    element(page, box, height, boxes.get(box).inside());
    names.descendingIterator().forEachRemaining(name -> page.append("</" + name + ">"));
    page.append("</html>");
    String needed = CardHead.of(around.get(0).substring(0, head), page.toString());
    return needed + AROUND_STYLE + HEAD_END + page;
  }

  private String joined(List<Double> heights, List<String> inside) {
    StringBuilder text = new StringBuilder(around.get(0));
    for (int i = 0; i < boxes.size(); i++) {
      element(text, i, OptionalDouble.of(heights.get(i)), inside.get(i));
      text.append(around.get(i + 1));
    }
    return text.toString();
  }

  private static void element(StringBuilder text, int box, OptionalDouble height, String inside) {
    text.append("<div id=\"").append(id(box)).append("\" class=\"card-box\"");
    if (height.isPresent()) {
      text.append(" style=\"height: ").append(height.getAsDouble()).append("mm\"");
    }
    text.append('>').append(inside).append("</div>");
  }
}
