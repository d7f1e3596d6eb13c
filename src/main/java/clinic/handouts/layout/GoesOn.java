package clinic.handouts.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a list goes on over a page: the first item of a page in a list that began before it.
 *
 * @param list which of the lists that have a {@link #HEADING} for this, from 0
 * @param item which of its items, from 0
 */
public record GoesOn(int list, int item) {
  /**
   * The class of the heading that a list has where it goes on. A layout writes it once into each
   * list that may have one.
   */
  public static final String HEADING = "continued";

  /** The attribute of the heading with the items before which it stands. */
  public static final String BEFORE = "data-before";

  private static final Pattern HEADINGS = Pattern.compile("class=\"" + HEADING + "\"");

  /** XHTML, in parts, in which each heading says where it stands. */
  static List<String> marked(List<String> parts, List<GoesOn> places) {
    int[] list = {0};
    List<String> marked = new ArrayList<>();
    for (String part : parts) {
      marked.add(
          HEADINGS
              .matcher(part)
              .replaceAll(heading -> heading.group() + before(places, list[0]++)));
    }
    return marked;
  }

  private static String before(List<GoesOn> places, int list) {
    String items =
        places.stream()
            .filter(place -> place.list == list)
            .map(place -> String.valueOf(place.item))
            .collect(Collectors.joining(" "));
    return items.isEmpty() ? "" : " " + BEFORE + "=\"" + items + "\"";
  }
}
