package clinic.handouts.text.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The glyphs that show some characters together: what a reader sees as one and what can't be split.
 * Lengths are in the font's units.
 *
 * @param says the characters
 * @param parts its glyphs, from left to right
 * @param advance how far the next cluster is from this one
 */
public record Cluster(String says, List<Part> parts, int advance) {
  /**
   * A glyph of a cluster.
   *
   * @param glyph its number in the font
   * @param x how far it is to the right of where the cluster begins
   * @param y how far it is above the baseline
   */
  public record Part(int glyph, int x, int y) {}

  public Cluster {
    parts = List.copyOf(parts);
  }

  /** The clusters of a text, from left to right. */
  public static List<Cluster> of(ShapingFont font, ShapedText text) {
    List<ShapedGlyph> glyphs = Shaper.shape(font, text);
    int[] starts = glyphs.stream().mapToInt(ShapedGlyph::cluster).distinct().sorted().toArray();
    List<Cluster> clusters = new ArrayList<>();
    for (int i = 0; i < glyphs.size(); ) {
      int start = glyphs.get(i).cluster();
      List<Part> parts = new ArrayList<>();
      int advance = 0;
      for (; i < glyphs.size() && glyphs.get(i).cluster() == start; i++) {
        ShapedGlyph glyph = glyphs.get(i);
        parts.add(new Part(glyph.id(), advance + glyph.x(), glyph.y()));
        advance += glyph.advance();
      }
      Cluster cluster =
          new Cluster(text.words().substring(start, end(starts, start, text)), parts, advance);
      Cluster before = clusters.isEmpty() ? null : clusters.get(clusters.size() - 1);
      if (before != null && text.rightToLeft() && before.joins()) {
        clusters.set(clusters.size() - 1, cluster.saying(before));
      } else if (before != null && advance == 0 && !text.marksStandAlone()) {
        clusters.set(clusters.size() - 1, before.with(cluster));
      } else if (before != null && (advance < 0 || before.advance < 0)) {
        clusters.set(clusters.size() - 1, before.beside(cluster, text.rightToLeft()));
      } else {
        clusters.add(cluster);
      }
    }
    return List.copyOf(clusters);
  }

  /** Whether it only joins letters or keeps them apart, and is invisible. */
  private boolean joins() {
    return says.codePoints().allMatch(ScriptRun::isJoiner);
  }

  /** Together with the invisible character that keeps it apart from the next letter. */
  private Cluster saying(Cluster joiner) {
    return new Cluster(says + joiner.says, parts, advance + joiner.advance);
  }

  /** This cluster and another as one, such as a letter and those that are put below or above it. */
  private Cluster with(Cluster other) {
    List<Part> together = new ArrayList<>(parts);
    for (Part part : other.parts) {
      together.add(new Part(part.glyph(), advance + part.x(), part.y()));
    }
    return new Cluster(says + other.says, together, advance);
  }

  /**
   * This cluster and the one to its right as one, because a font can't say that the next letter
   * begins to the left of this one, as some letters in the hanging style do.
   */
  private Cluster beside(Cluster right, boolean rightToLeft) {
    return new Cluster(
        rightToLeft ? right.says + says : says + right.says,
        with(right).parts,
        advance + right.advance);
  }

  private static int end(int[] starts, int start, ShapedText text) {
    int next = Arrays.binarySearch(starts, start) + 1;
    return next < starts.length ? starts[next] : text.words().length();
  }
}
