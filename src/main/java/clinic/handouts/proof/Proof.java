package clinic.handouts.proof;

import clinic.handouts.content.Diagnostic;
import clinic.handouts.content.Scope;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Reads a finished PDF back and compares it with its edition: every text that must be on paper is
 * matched to its own marked content, word for word and in order, and each of its glyphs is looked
 * at. Where something can't be judged, it is refused. Stateless and thread-safe.
 */
public final class Proof {
  private Proof() {}

  /** How many pages a handout has, and what is wrong with it. */
  public record Result(int pages, List<Diagnostic> problems) {}

  /**
   * Proves a PDF.
   *
   * @param pdf the bytes of the file
   * @param edition what it must show
   * @param layout path of the layout, which the problems name
   * @return problems, sorted; none when the PDF may leave the program
   */
  public static Result of(byte[] pdf, Edition edition, String layout) {
    EditionKey key = edition.key();
    Findings findings =
        new Findings(layout, new Scope(key.topic(), key.language(), key.clinician()));
    int pages = 0;
    try (PDDocument document = Loader.loadPDF(pdf)) {
      pages = document.getNumberOfPages();
      check(document, edition, findings);
    } catch (IOException | RuntimeException e) {
      findings.document(
          "proof-unreadable",
          "the PDF can't be read back: " + e.getMessage(),
          "simplify the layout; if that does not help, please report it");
    }
    return new Result(pages, findings.problems());
  }

  private static void check(PDDocument document, Edition edition, Findings findings)
      throws IOException {
    LetterShapes shapes = new LetterShapes();
    List<PageContent> pages = PageContent.of(document, shapes);
    List<Rectangle2D> papers = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      PDRectangle paper = page.getCropBox();
      papers.add(
          new Rectangle2D.Double(
              paper.getLowerLeftX(), paper.getLowerLeftY(), paper.getWidth(), paper.getHeight()));
    }
    new DocumentSoundness(findings).check(document, edition.clinic().paper(), shapes.fonts());
    TagElement root = TagTree.of(document, pages);
    repeated(root, findings);
    List<Block> blocks = new Matching(root, findings).blocks(edition.required());
    List<TagElement> elements = root.blocks();
    List<List<Glyph>> margins = margins(root, pages);
    PaperTexts names = new PaperTexts(edition, blocks, findings.layout());
    List<PaperText> texts = names.of(elements);
    FormatRules rules = FormatRules.of(edition.key().format());
    legible(new Legibility(rules.smallest(), pages, papers, findings), blocks, texts, margins);
    Banner.check(edition, margins, findings);
    new ReadingFlow(findings).check(blocks);
    new TypeAndLines(rules, edition.key().format(), findings).check(texts, pages.size());
    new PageBreaks(findings).check(texts, blocks);
    new Sharpness(names.known(), papers, findings).check(root, pages);
    if (blocks.size() == edition.required().size()) {
      new AddedWords(edition, blocks, findings).check(elements, margins);
    }
  }

  /** By page, the text that is no part of the tag tree: running heads, footers, page margins. */
  private static List<List<Glyph>> margins(TagElement root, List<PageContent> pages) {
    Set<Glyph> tagged = new HashSet<>(root.glyphs());
    return pages.stream()
        .map(page -> page.glyphs().stream().filter(glyph -> !tagged.contains(glyph)).toList())
        .toList();
  }

  private static void legible(
      Legibility legibility, List<Block> blocks, List<PaperText> texts, List<List<Glyph>> margins) {
    blocks.forEach(block -> legibility.check(Findings.named(block.required()), block.glyphs()));
    for (PaperText text : texts) {
      if (!text.required()) {
        text.lines().forEach(line -> legibility.check(text.name(), line.glyphs()));
      }
    }
    for (List<Glyph> margin : margins) {
      for (Line line : Line.of(margin)) {
        legibility.check("the margin text " + Findings.quoted(line.words()), line.glyphs());
      }
    }
  }

  /** A screen reader would say a text twice that stands twice in the tree. */
  private static void repeated(TagElement root, Findings findings) {
    Set<Glyph> met = new HashSet<>();
    StringBuilder words = new StringBuilder();
    for (Glyph glyph : root.glyphs()) {
      if (!met.add(glyph)) {
        words.append(glyph.text());
      }
    }
    if (!words.isEmpty()) {
      findings.document(
          "proof-document",
          "a text stands twice in the tag tree: \""
              + words.substring(0, Math.min(60, words.length()))
              + "\"",
          "let the layout print each text once");
    }
  }
}
