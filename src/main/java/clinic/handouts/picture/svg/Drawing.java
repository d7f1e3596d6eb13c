package clinic.handouts.picture.svg;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * An SVG made of groups, plainly painted shapes, gradients and clipping paths: everything that all
 * printers print alike, whatever program the drawing came from.
 */
public final class Drawing {
  private static final int MAX_ELEMENTS = 5_000;

  /** Sizes at which whole numbers keep the shape of a drawing. */
  private static final double LEAST_SIZE = 100;

  /** Two shapes are the same if their ratios differ by no more. */
  private static final double SAME_SHAPE = 0.01;

  private final String svg;
  private final double ratio;
  private final BufferedImage look;

  private Drawing(String svg, double ratio, BufferedImage look) {
    this.svg = svg;
    this.ratio = ratio;
    this.look = look;
  }

  /**
   * Why a drawing can't be printed.
   *
   * @param message what is wrong
   * @param help how to avoid it
   * @param offset where it is in the text
   */
  public record Refusal(String message, String help, int offset) {}

  /** A drawing, or why there is none. */
  public record Reading(Optional<Drawing> drawing, Optional<Refusal> refusal) {}

  /** Reads an SVG. */
  public static Reading read(String text) {
    Findings findings = new Findings();
    Optional<Drawing> drawing = read(text, findings);
    return findings.isEmpty()
        ? new Reading(drawing, Optional.empty())
        : new Reading(
            Optional.empty(),
            Optional.of(new Refusal(findings.message(), findings.help(), findings.offset())));
  }

  private static Optional<Drawing> read(String text, Findings findings) {
    Node document = new TreeReader(text, MAX_ELEMENTS, findings).read();
    if (!findings.isEmpty()) {
      return Optional.empty();
    }
    Node root = document.children().get(0);
    if (!root.name().equals("svg")) {
      findings.is(Finding.NO_SVG, "", root.offset());
      return Optional.empty();
    }
    document.all().forEach(node -> harmful(node, findings));
    Optional<ViewBox> box = viewBox(root);
    if (box.isEmpty()) {
      String written = root.get("viewBox");
      findings.is(
          written.isBlank() ? Finding.NO_SIZE : Finding.NO_AREA,
          written.isBlank()
              ? "has no viewBox"
              : "has a viewBox without a size: \"" + Shapes.shown(written) + "\"",
          root.offset());
      return Optional.empty();
    }
    Cleaner cleaner = new Cleaner(new Elements(document, findings), findings);
    Node contents = cleaner.clean(root);
    contents.prune();
    new Opacity(findings).fold(contents);
    if (!findings.isEmpty()) {
      return Optional.empty();
    }
    Node clean = frame(root, box.get());
    if (isStretched(clean, box.get())) {
      findings.uses(Finding.STRETCHED, "preserveAspectRatio=\"none\"", root.offset());
      return Optional.empty();
    }
    if (!cleaner.definitions().isEmpty()) {
      Node definitions = new Node("defs", 0);
      cleaner.definitions().forEach(definitions::add);
      clean.add(definitions);
    }
    contents.children().forEach(clean::add);
    StringBuilder svg = new StringBuilder();
    clean.write(svg);
    return Optional.of(
        new Drawing(
            svg.toString(), ratio(clean), Look.at(contents, cleaner.definitions(), box.get())));
  }

  /** Whether a browser would stretch it; in print, lines would not get wider with their shapes. */
  private static boolean isStretched(Node frame, ViewBox box) {
    return frame.get("preserveAspectRatio").equals("none")
        && Math.abs(ratio(frame) * box.height() / box.width() - 1) > SAME_SHAPE;
  }

  /**
   * What may make a browser draw something else is refused wherever it is, drawn or not: scripts,
   * animation, and what is for readers of some languages only.
   */
  private static void harmful(Node node, Findings findings) {
    if (Refused.isMotion(node)) {
      Refused.note(node, findings);
    }
    if (node.attributes().containsKey("systemLanguage")) {
      findings.uses(Finding.LANGUAGE, "systemLanguage", node.offset());
    }
    if (node.name().matches("(?i)(other:)?script")) {
      findings.uses(Finding.SCRIPT, "<script>", node.offset());
    }
    for (Map.Entry<String, String> each : node.attributes().entrySet()) {
      if (each.getKey().matches("(?i)on[a-z]+")) {
        findings.uses(Finding.SCRIPT, each.getKey(), node.offset());
      }
      if (each.getValue().matches("(?is)\\s*javascript:.*")) {
        findings.uses(Finding.SCRIPT, "javascript:", node.offset());
      }
    }
  }

  private static Optional<ViewBox> viewBox(Node root) {
    Optional<ViewBox> written = ViewBox.of(root.get("viewBox"));
    return written.isPresent()
        ? written
        : Geometry.length(root.get("width"))
            .flatMap(
                width ->
                    Geometry.length(root.get("height"))
                        .flatMap(height -> ViewBox.of("0 0 " + width + " " + height)));
  }

  /** The outer element; it has whole numbers as its size, because the renderer cuts off others. */
  private static Node frame(Node root, ViewBox box) {
    Optional<Double> written = Geometry.length(root.get("width")).filter(size -> size > 0);
    Optional<Double> height = Geometry.length(root.get("height")).filter(size -> size > 0);
    double wide =
        written.orElseGet(
            () -> height.map(size -> size * box.width() / box.height()).orElse(box.width()));
    double high = height.orElseGet(() -> wide * box.height() / box.width());
    boolean isWhole = wide == Math.rint(wide) && high == Math.rint(high);
    double scale = isWhole ? 1 : Math.max(1, Math.ceil(LEAST_SIZE / Math.min(wide, high)));
    Node frame =
        new Node("svg", 0)
            .with("xmlns", Node.NAMESPACE)
            .with("viewBox", box.text())
            .with("width", ViewBox.number(Math.rint(wide * scale)))
            .with("height", ViewBox.number(Math.rint(high * scale)));
    String fit = root.get("preserveAspectRatio");
    return ViewBox.isFit(fit) ? frame.with("preserveAspectRatio", fit) : frame;
  }

  private static double ratio(Node frame) {
    return Double.parseDouble(frame.get("width")) / Double.parseDouble(frame.get("height"));
  }

  /** The cleaned file. */
  public byte[] svg() {
    return svg.getBytes(StandardCharsets.UTF_8);
  }

  /** Width divided by height. */
  public double ratio() {
    return ratio;
  }

  /** A small picture of it. */
  public BufferedImage look() {
    return look;
  }
}
