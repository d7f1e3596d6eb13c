package clinic.handouts.picture.svg;

import java.util.Set;

/** What an SVG draws that can't be printed. */
final class Refused {
  private static final Set<String> MOVING =
      Set.of("animate", "animateTransform", "animateMotion", "animateColor", "set");

  private Refused() {}

  /** Whether an element moves others or changes them while somebody looks. */
  static boolean isMotion(Node node) {
    return MOVING.contains(node.name());
  }

  /** Notes an element that is not one of the shapes; text without letters is nothing. */
  static void note(Node source, Findings findings) {
    String name = source.name();
    String shown = "<" + name + ">";
    if (name.equals("text") && source.allText().isBlank()) {
      return;
    }
    Finding kind =
        isMotion(source)
            ? Finding.MOTION
            : switch (name) {
              case "text" -> Finding.TEXT;
              case "image" ->
                  source.reference().matches("(?is)|data:.*") ? Finding.PICTURE : Finding.OUTWARD;
              default -> Finding.UNKNOWN;
            };
    findings.uses(kind, shown, source.offset());
  }
}
