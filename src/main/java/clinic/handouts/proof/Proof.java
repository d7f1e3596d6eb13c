package clinic.handouts.proof;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Format;
import clinic.handouts.edition.PrintedLinks;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.drawn.DrawnSigns;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.LetterShapes;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.PaintIndex;
import clinic.handouts.proof.page.ReadingOrder;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.proof.paper.Banner;
import clinic.handouts.proof.paper.Emptiness;
import clinic.handouts.proof.paper.FormatRules;
import clinic.handouts.proof.paper.Halves;
import clinic.handouts.proof.paper.KnownTexts;
import clinic.handouts.proof.paper.LastPage;
import clinic.handouts.proof.paper.Legibility;
import clinic.handouts.proof.paper.Line;
import clinic.handouts.proof.paper.LineClearance;
import clinic.handouts.proof.paper.Sharpness;
import clinic.handouts.proof.tag.Block;
import clinic.handouts.proof.tag.ReadAloud;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Scope;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Reads a finished PDF back and compares it with its edition: every text that must be on paper is
 * matched to its own marked content, word for word and in order, and each of its glyphs is checked.
 * Anything that can't be judged is refused. Stateless and thread-safe.
 */
public final class Proof {
  private Proof() {}

  /**
   * What was found.
   *
   * @param measured what its pages measure
   * @param problems what is wrong; none if the PDF may leave the program
   * @param origins where the texts are that problems of the layout are about, as far as known
   */
  public record Result(
      PageReport measured, List<Diagnostic> problems, Map<Diagnostic, Place> origins) {
    public Result {
      problems = List.copyOf(problems);
      origins = Map.copyOf(origins);
    }
  }

  /**
   * Proves a PDF.
   *
   * @param pdf the bytes of the file
   * @param edition what it must show
   * @param layout path of the layout, which the problems name
   * @return the problems, sorted; none if the PDF may leave the program
   */
  public static Result of(byte[] pdf, Edition edition, String layout) {
    Findings findings = findings(edition, layout);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      LetterShapes shapes = new LetterShapes();
      return of(document, PageContent.of(document, shapes), shapes, edition, layout);
    } catch (IOException | RuntimeException e) {
      unreadable(e, findings);
      return new Result(PageReport.NONE, findings.problems(), findings.origins());
    }
  }

  /**
   * Proves a PDF whose pages have been read.
   *
   * @param document read from the bytes of the file
   * @param paper what its pages paint
   * @param shapes the letters with which they were read
   */
  public static Result of(
      PDDocument document,
      List<PageContent> paper,
      LetterShapes shapes,
      Edition edition,
      String layout) {
    Findings findings = findings(edition, layout);
    PageReport measured = PageReport.NONE;
    try {
      measured = check(document, paper, shapes, edition, findings);
    } catch (IOException | RuntimeException e) {
      unreadable(e, findings);
    }
    return new Result(measured, findings.problems(), findings.origins());
  }

  private static Findings findings(Edition edition, String layout) {
    EditionKey key = edition.key();
    return new Findings(layout, new Scope(key.topic(), key.language(), key.clinician()));
  }

  private static void unreadable(Exception e, Findings findings) {
    findings.document(
        ProofRules.UNREADABLE,
        "the PDF can't be read back: " + e.getMessage(),
        "simplify the layout; if that does not help, please report this");
  }

  /** Checks a document, and measures its pages. */
  private static PageReport check(
      PDDocument document,
      List<PageContent> paper,
      LetterShapes shapes,
      Edition edition,
      Findings findings)
      throws IOException {
    List<Edition> sides = edition.sides();
    ReadingOrder order = ReadingOrder.of(document, paper, languages(sides));
    List<PageContent> pages = order.pages();
    List<Rectangle2D> papers = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      PDRectangle box = page.getCropBox();
      papers.add(
          new Rectangle2D.Double(
              box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight()));
    }
    Format format = edition.format();
    TagElement root = order.root();
    PrintedLinks links = edition.links();
    new LinkTargets(links, Map.of(), findings).check(document, paper, order.links());
    boolean halves = format == Format.ACTION_CARD && !Halves.areOnWholeSheets(root, papers);
    new DocumentSoundness(findings).check(document, edition.paper(), halves, shapes.fonts());
    repeated(root, findings);
    blank(root, pages.size(), findings);
    List<List<Glyph>> margins = order.margins();
    order.wrong().ifPresent(line -> backwards(line, findings));
    FormatRules rules = FormatRules.of(edition.key().format());
    List<PaintIndex> paints = pages.stream().map(page -> new PaintIndex(page.paints())).toList();
    Legibility legibility = new Legibility(rules.smallest(), pages, paints, papers, findings);
    LineClearance clearance = new LineClearance(paints, order::standing, findings);
    legible(legibility, clearance, margins, findings.layout());
    drawnSpaces(pages, findings);
    new Sharpness(new KnownTexts(edition), papers, findings).check(root, pages);
    DrawnSigns signs = new DrawnSigns(pages, order.isMirrored(), edition, findings);
    Function<Edition, CopyProof> proofs =
        side ->
            new CopyProof(
                side,
                rules,
                halves,
                edition.beside().contains(side),
                pages,
                paints,
                legibility,
                clearance,
                signs,
                findings);
    CopyProof proof = proofs.apply(sides.get(0));
    List<Block> blocks = List.of();
    if (sides.size() > 1) {
      Banner.check(edition, margins, findings);
      String other = sides.get(1).key().language();
      CopyProof.Shown source =
          proofs.apply(sides.get(1)).check(SideBySide.in(other, root), margins);
      Set<Glyph> ofSource = new HashSet<>(source.heads());
      ofSource.addAll(Banner.letters(sides.get(1), margins));
      CopyProof.Shown own =
          proof.check(SideBySide.without(other, root), without(ofSource, margins));
      new SideBySide(findings).check(own, source);
      blocks = own.blocks();
    } else if (halves) {
      for (TagElement half : new Halves(papers, findings).of(root, margins, pages)) {
        blocks = proof.check(half, List.of()).blocks();
      }
    } else {
      Banner.check(edition, margins, findings);
      blocks = proof.check(root, margins).blocks();
    }
    signs.check();
    Map<String, String> blanks = new TreeMap<>();
    sides.forEach(side -> blanks.put(side.key().language(), side.labels().get("blank")));
    new ReadAloud(links, blanks, findings).check(document, root);
    return new PageReport(
        new Emptiness(papers).of(pages, margins),
        redFlags(blocks),
        LastPage.closesAlone(root, blocks, pages.size()));
  }

  private static List<List<Glyph>> without(Set<Glyph> some, List<List<Glyph>> margins) {
    return margins.stream()
        .map(margin -> margin.stream().filter(each -> !some.contains(each)).toList())
        .toList();
  }

  /** The page on which the red flags begin, from 1; 0 if there are none. */
  private static int redFlags(List<Block> blocks) {
    return blocks.stream()
        .filter(block -> block.required().role() == Role.RED_FLAG)
        .findFirst()
        .map(block -> block.first().page() + 1)
        .orElse(0);
  }

  private static Set<String> languages(List<Edition> sides) {
    return sides.stream().map(side -> side.key().language()).collect(Collectors.toSet());
  }

  private static void backwards(ReadingOrder.Wrong line, Findings findings) {
    findings.document(
        ProofRules.ORDER,
        "letters or numbers of a line are not in the order in which they are read: "
            + Findings.quoted(line.words())
            + " on page "
            + (line.page() + 1),
        "let the program order text that runs from right to left; move no words in the layout");
  }

  private static void legible(
      Legibility legibility, LineClearance clearance, List<List<Glyph>> margins, Place layout) {
    for (List<Glyph> margin : margins) {
      for (Line line : Line.of(margin)) {
        String name = "the margin text " + Findings.quoted(line.words());
        legibility.check(layout, name, line.glyphs());
        clearance.check(layout, name, List.of(line), false);
      }
    }
  }

  /** Reports spaces for which a font draws something. */
  private static void drawnSpaces(List<PageContent> pages, Findings findings) {
    pages.stream()
        .flatMap(page -> page.glyphs().stream())
        .filter(glyph -> glyph.isSpace() && !glyph.flaw().isEmpty())
        .findFirst()
        .ifPresent(
            glyph ->
                findings.document(
                    ProofRules.INVISIBLE,
                    "the font draws something for a space on page " + (glyph.page() + 1),
                    "use a font that draws the letters it says"));
  }

  /** Reports a page that says and shows nothing: what comes after it is not looked for. */
  private static void blank(TagElement root, int pages, Findings findings) {
    Set<Integer> used = new HashSet<>();
    root.glyphs().stream().filter(each -> !each.isSpace()).forEach(each -> used.add(each.page()));
    root.all().stream()
        .flatMap(each -> each.marks().stream())
        .forEach(each -> used.add(each.page()));
    IntStream.range(0, pages)
        .filter(page -> !used.contains(page))
        .findFirst()
        .ifPresent(
            page ->
                findings.document(
                    ProofRules.PAGES,
                    "page " + (page + 1) + " is empty but for its margins",
                    "remove page breaks and large spaces from the layout"));
  }

  /** Reports texts that are in the tree twice, because a screen reader would read them twice. */
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
          ProofRules.DOCUMENT,
          "a text is in the tag tree twice: \""
              + words.substring(0, Math.min(60, words.length()))
              + "\"",
          "have the layout print each text once");
    }
  }
}
