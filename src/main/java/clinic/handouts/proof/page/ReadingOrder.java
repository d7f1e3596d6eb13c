package clinic.handouts.proof.page;

import clinic.handouts.text.bidi.Levels;
import clinic.handouts.text.shape.Script;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Pages as they are read, where some text runs from right to left. What each line says, in the
 * order of the tags, gives the order in which its letters must be on paper (Unicode Standard Annex
 * 9). Where they do, each letter gets the place that it would have if all text ran from left to
 * right, so that everything else can be judged in the same way. Pages of documents that run from
 * right to left are mirrored for that.
 */
public final class ReadingOrder {
  /** How far a letter may reach into the one before it, in em: what the renderer rounds. */
  private static final double TOLERANCE = 0.06;

  private final boolean rightToLeft;
  private final Set<String> languages;
  private final List<PageContent> pages;
  private final Map<Glyph, Glyph> read = new HashMap<>();
  private final Map<Glyph, Glyph> standing = new HashMap<>();
  private final List<Wrong> wrong = new ArrayList<>();
  private final List<TagTree.TaggedLink> links;
  private final TagElement root;
  private final List<List<Glyph>> margins;

  /**
   * A line whose letters are not where they must be.
   *
   * @param words what it says
   * @param page index of its page, from 0
   */
  public record Wrong(String words, int page) {}

  private ReadingOrder(PDDocument document, List<PageContent> paper, Set<String> languages) {
    this.languages = Set.copyOf(languages);
    this.rightToLeft =
        Script.isRightToLeft(String.valueOf(document.getDocumentCatalog().getLanguage()));
    List<PageContent> seen = new ArrayList<>();
    for (int i = 0; i < paper.size(); i++) {
      double width = document.getPage(i).getCropBox().getWidth();
      seen.add(rightToLeft ? paper.get(i).mirrored(width) : paper.get(i));
    }
    this.pages = List.copyOf(seen);
    TagTree.Tags tags = TagTree.read(document, pages);
    this.links = rightToLeft ? TagTree.read(document, paper).links() : tags.links();
    this.root = unfolded(tags.root());
    this.margins = readMargins();
  }

  /** Reads pages whose origin is the lower left corner of what is seen of them. */
  public static ReadingOrder of(PDDocument document, List<PageContent> paper) {
    return of(document, paper, Set.of());
  }

  /**
   * Reads pages whose origin is the lower left corner of what is seen of them.
   *
   * @param languages those whose texts run in their own direction; all others run as the document
   */
  public static ReadingOrder of(
      PDDocument document, List<PageContent> paper, Set<String> languages) {
    return new ReadingOrder(document, paper, languages);
  }

  /** The pages, mirrored if the document runs from right to left. */
  public List<PageContent> pages() {
    return pages;
  }

  /** Whether the document runs from right to left, so that its pages are mirrored. */
  public boolean isMirrored() {
    return rightToLeft;
  }

  /** The tag tree, with each letter where it is read. */
  public TagElement root() {
    return root;
  }

  /** All links of the tag tree, with their letters at their positions on the page. */
  public List<TagTree.TaggedLink> links() {
    return links;
  }

  /** By page, the text outside the tag tree: running heads, footers, page margins. */
  public List<List<Glyph>> margins() {
    return margins;
  }

  /** The first line whose letters are not where they must be. */
  public Optional<Wrong> wrong() {
    return wrong.stream().findFirst();
  }

  /**
   * Letters of a line where they stand on the page, from left to right, not where they are read.
   */
  public List<Glyph> standing(List<Glyph> line) {
    return standing.isEmpty()
        ? line
        : line.stream()
            .map(each -> standing.getOrDefault(each, each))
            .sorted(Comparator.comparingDouble(Glyph::x))
            .toList();
  }

  private List<List<Glyph>> readMargins() {
    Set<Glyph> tagged = new HashSet<>(root.glyphs());
    List<List<Glyph>> all = new ArrayList<>();
    for (PageContent page : pages) {
      List<Glyph> margin = page.glyphs().stream().filter(each -> !tagged.contains(each)).toList();
      for (List<Glyph> line : rightToLeft ? MarginLines.of(margin, beside()) : lines(margin)) {
        unfold(List.of(line), rightToLeft && !(beside() && MarginLines.isLatin(line)));
      }
      all.add(margin.stream().map(each -> read.getOrDefault(each, each)).toList());
    }
    return List.copyOf(all);
  }

  /** Whether texts that run from left to right stand beside those of the document. */
  private boolean beside() {
    return languages.stream().anyMatch(each -> !Script.isRightToLeft(each));
  }

  private TagElement unfolded(TagElement tags) {
    if (rightToLeft || hasWords()) {
      tags.blocks().forEach(block -> unfold(lines(block.glyphs()), runsRightToLeft(block)));
    }
    return read.isEmpty() ? tags : moved(tags);
  }

  /** Numbers of items stand on the side of the document's own. */
  private boolean runsRightToLeft(TagElement block) {
    String language = block.type().equals("Lbl") ? "" : block.language();
    return languages.contains(language) ? Script.isRightToLeft(language) : rightToLeft;
  }

  private boolean hasWords() {
    return pages.stream().flatMap(page -> page.glyphs().stream()).anyMatch(Glyph::runsLeft);
  }

  private TagElement moved(TagElement element) {
    return new TagElement(
        element.type(),
        element.alternative(),
        element.children().stream().map(this::moved).toList(),
        element.glyphs().stream().map(each -> read.getOrDefault(each, each)).toList(),
        element.marks(),
        element.language(),
        element.replaced());
  }

  private static List<List<Glyph>> lines(List<Glyph> glyphs) {
    List<List<Glyph>> lines = new ArrayList<>();
    Glyph before = null;
    for (Glyph glyph : glyphs) {
      boolean goesOn =
          before != null
              && before.page() == glyph.page()
              && Math.abs(before.baseline() - glyph.baseline())
                  < 0.4 * Math.min(before.size(), glyph.size());
      if (!goesOn) {
        lines.add(new ArrayList<>());
      }
      lines.get(lines.size() - 1).add(glyph);
      before = glyph;
    }
    return lines;
  }

  /** Checks the order of a paragraph's lines, and finds where each letter is read. */
  private void unfold(List<List<Glyph>> paragraph, boolean runsRightToLeft) {
    List<String> words = paragraph.stream().map(ReadingOrder::words).toList();
    if (!rightToLeft && words.stream().noneMatch(Levels::matterIn)) {
      return;
    }
    List<byte[]> levels = Levels.within(words, runsRightToLeft, rightToLeft);
    for (int i = 0; i < paragraph.size(); i++) {
      List<Glyph> line = paragraph.get(i);
      byte[] ofGlyphs = ofGlyphs(line, levels.get(i));
      if (!isOrdered(line, ofGlyphs)) {
        wrong.add(new Wrong(words.get(i).strip(), line.get(0).page()));
      }
      place(line, ofGlyphs);
    }
  }

  private static String words(List<Glyph> line) {
    StringBuilder words = new StringBuilder();
    line.forEach(each -> words.append(each.text()));
    return words.toString();
  }

  private static byte[] ofGlyphs(List<Glyph> line, byte[] levels) {
    byte[] all = new byte[line.size()];
    int at = 0;
    for (int i = 0; i < all.length; i++) {
      all[i] = levels[Math.min(at, levels.length - 1)];
      at += line.get(i).text().length();
    }
    return all;
  }

  /** Whether letters are side by side in the order that their levels require. */
  private boolean isOrdered(List<Glyph> line, byte[] levels) {
    int[] visual = Levels.fromLeft(levels);
    Glyph before = null;
    for (int i = 0; i < visual.length; i++) {
      Glyph glyph = line.get(visual[rightToLeft ? visual.length - 1 - i : i]);
      if (before != null && glyph.x() < before.end() - TOLERANCE * glyph.size()) {
        return false;
      }
      before = glyph;
    }
    return true;
  }

  /** Reverses what runs against the paragraph, and what runs against that within it. */
  private void place(List<Glyph> line, byte[] levels) {
    double[] x = line.stream().mapToDouble(Glyph::x).toArray();
    int highest = 0;
    for (byte each : levels) {
      highest = Math.max(highest, each);
    }
    for (int level = rightToLeft ? 2 : 1; level <= highest; level++) {
      for (int from = 0; from < x.length; from++) {
        int to = from;
        while (to < x.length && levels[to] >= level) {
          to++;
        }
        turn(line, x, from, to);
        from = Math.max(from, to - 1);
      }
    }
    for (int i = 0; i < x.length; i++) {
      Glyph glyph = line.get(i);
      if (x[i] != glyph.x()) {
        read.put(glyph, glyph.readAt(x[i]));
        standing.put(glyph, glyph);
      }
    }
  }

  private static void turn(List<Glyph> line, double[] x, int from, int to) {
    double left = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    for (int i = from; i < to; i++) {
      left = Math.min(left, x[i]);
      right = Math.max(right, x[i] + line.get(i).end() - line.get(i).x());
    }
    for (int i = from; i < to; i++) {
      x[i] = left + right - x[i] - (line.get(i).end() - line.get(i).x());
    }
  }
}
