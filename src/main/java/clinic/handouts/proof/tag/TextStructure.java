package clinic.handouts.proof.tag;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Accompaniment;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.Form;
import clinic.handouts.edition.Format;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.PaintIndex;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.proof.structure.TextOnPaper;
import clinic.handouts.proof.structure.TextSearch;
import clinic.handouts.text.TextPart;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds paragraphs, lists and tables to the structure that their author gave them, in the tags and
 * on paper: a cell in its row under its header, a step beside its number.
 */
public final class TextStructure {
  private static final Set<Role> HEADINGS = EnumSet.of(Role.HEADING, Role.PART_HEADING);

  private final Edition edition;
  private final List<Piece> required;
  private final List<PaintIndex> paints;
  private final boolean isBeside;
  private final Findings findings;

  /**
   * A check of texts.
   *
   * @param required what a copy must say
   * @param paints by page, what is painted besides text
   * @param isBeside whether the copy is a source beside its translation
   */
  public TextStructure(
      Edition edition,
      List<Piece> required,
      List<PaintIndex> paints,
      boolean isBeside,
      Findings findings) {
    this.isBeside = isBeside;
    this.edition = edition;
    this.required = required;
    this.paints = paints;
    this.findings = findings;
  }

  /**
   * What belongs to texts that are in their structure.
   *
   * @param texts their glyphs
   * @param heads the headers of their tables, where they are repeated on further pages
   * @param found the texts
   */
  public record Kept(Set<Glyph> texts, Set<Glyph> heads, Map<Piece, TextOnPaper> found) {}

  /**
   * Checks all texts.
   *
   * @param margins the glyphs that the tags leave out, by page
   */
  public Kept check(TagElement copy, List<List<Glyph>> margins) {
    List<TagElement> blocks = copy.blocks();
    TextSearch search = new TextSearch(copy, headings(), isBeside);
    Kept kept = new Kept(new HashSet<>(), new HashSet<>(), new LinkedHashMap<>());
    String heading = "";
    for (Piece piece : edition.document().pieces()) {
      heading = HEADINGS.contains(piece.role()) ? piece.words() : heading;
      if (piece.form() != Form.BLOCKS || !piece.isPresent()) {
        continue;
      }
      List<TextPart> parts = piece.text().markdown().parts();
      Optional<TextOnPaper> found = search.find(heading, parts);
      if (found.isPresent()) {
        kept.found().put(piece, found.get());
        kept.texts().addAll(found.get().glyphs());
        kept.heads().addAll(found.get().repeatedHeads(margins));
        found.get().flaw(margins, paints).ifPresent(flaw -> looks(piece, flaw));
      } else if (isExpected(piece) || required.contains(piece)) {
        missing(piece, heading, search.missing(parts));
        kept.texts().addAll(parts(piece, blocks)); // Reported once is enough.
      }
    }
    return kept;
  }

  private Set<String> headings() {
    return edition.document().pieces().stream()
        .filter(piece -> HEADINGS.contains(piece.role()))
        .map(piece -> Accompaniment.squeezed(piece.words()))
        .collect(Collectors.toSet());
  }

  private boolean isExpected(Piece piece) {
    return edition.format() == Format.WHOLE && piece.role() == Role.TEXT;
  }

  /** What there is of a text that is not in its structure. */
  private static List<Glyph> parts(Piece piece, List<TagElement> blocks) {
    Set<String> texts =
        piece.texts().stream().map(Accompaniment::squeezed).collect(Collectors.toSet());
    return blocks.stream()
        .filter(each -> texts.contains(each.characters()))
        .flatMap(each -> each.glyphs().stream())
        .toList();
  }

  private void looks(Piece piece, String flaw) {
    findings.text(
        ProofRules.STRUCTURE,
        piece,
        flaw,
        "print it as it comes, and leave the places of lines, items and cells to the renderer");
  }

  private void missing(Piece piece, String heading, Optional<TextPart> part) {
    String where = heading.isEmpty() ? "" : ", below its heading " + Findings.quoted(heading);
    String what =
        part.map(TextStructure::lost)
            .orElse(
                "is not printed in its place in one piece, with nothing between its parts" + where);
    findings.text(
        ProofRules.STRUCTURE,
        piece,
        what,
        "print it as it comes, with its p, ol, ul, li, table, tr, th and td");
  }

  private static String lost(TextPart part) {
    String words = Findings.quoted(part.pieces().findFirst().map(TextPart.Piece::words).orElse(""));
    if (part instanceof TextPart.Table) {
      return "has a table that is not there with each cell in its row under its head: " + words;
    }
    return part instanceof TextPart.Items
        ? "has a list that is not there with each item under its number or bullet: " + words
        : "has a paragraph that is not there, word for word: " + words;
  }
}
