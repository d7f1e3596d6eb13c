package clinic.handouts.layout;

import java.util.List;
import java.util.stream.Stream;

/** How the class of a layout's body begins: it says how much space and type there is. */
final class BodyClass {
  private static final String BODY = "<body class=\"";

  /** If it can be closed up: a little, and more. */
  private static final String ROOMY = "roomy";

  private static final List<String> CLOSER = List.of("closer", "closest");

  /** How it goes on if its type may grow, and how it then begins instead. */
  private static final String GROWS = " grows";

  private static final List<String> LARGER = List.of("largest", "larger");

  /** The same, if it may only grow to fill a page that would be left empty. */
  private static final String SPREADS = " spreads";

  private static final List<String> SPREAD = List.of("largest", "larger", "large", "airy");

  /** What stands before it if what comes last goes with the closing: more of it, or less. */
  private static final List<String> CARRIES = List.of("carries ", "carries-last ");

  private BodyClass() {}

  static List<FilledLayout> closer(FilledLayout layout) {
    return instead(layout, ROOMY, CLOSER);
  }

  static List<FilledLayout> larger(FilledLayout layout) {
    return instead(layout, ROOMY + GROWS, LARGER);
  }

  static List<FilledLayout> spread(FilledLayout layout) {
    return instead(layout, ROOMY + SPREADS, SPREAD);
  }

  static List<FilledLayout> carrying(FilledLayout layout) {
    return Stream.of(List.of(ROOMY), CLOSER, SPREAD)
        .flatMap(List::stream)
        .flatMap(
            each ->
                instead(layout, each, CARRIES.stream().map(more -> more + each).toList()).stream())
        .distinct()
        .toList();
  }

  private static List<FilledLayout> instead(
      FilledLayout layout, String begins, List<String> classes) {
    return Stream.concat(Stream.of(BODY), CARRIES.stream().map(each -> BODY + each))
        .filter(body -> layout.around().get(0).contains(body + begins))
        .flatMap(body -> classes.stream().map(each -> layout.with(body + begins, body + each)))
        .toList();
  }
}
