package clinic.handouts.proof;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Accompaniment;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.Format;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.drawn.DrawnSigns;
import clinic.handouts.proof.drawn.OwnPictures;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.PaintIndex;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.proof.paper.CardRoom;
import clinic.handouts.proof.paper.Columns;
import clinic.handouts.proof.paper.EvenType;
import clinic.handouts.proof.paper.FormatRules;
import clinic.handouts.proof.paper.Legibility;
import clinic.handouts.proof.paper.Line;
import clinic.handouts.proof.paper.LineClearance;
import clinic.handouts.proof.paper.PageBreaks;
import clinic.handouts.proof.paper.PaperText;
import clinic.handouts.proof.paper.PaperTexts;
import clinic.handouts.proof.paper.Prominence;
import clinic.handouts.proof.paper.TypeAndLines;
import clinic.handouts.proof.structure.TextOnPaper;
import clinic.handouts.proof.tag.AddedWords;
import clinic.handouts.proof.tag.Block;
import clinic.handouts.proof.tag.Continued;
import clinic.handouts.proof.tag.EarlySigns;
import clinic.handouts.proof.tag.ExerciseGroup;
import clinic.handouts.proof.tag.Exercises;
import clinic.handouts.proof.tag.HelpFirst;
import clinic.handouts.proof.tag.ListTags;
import clinic.handouts.proof.tag.Matching;
import clinic.handouts.proof.tag.NearHeadings;
import clinic.handouts.proof.tag.Nearness;
import clinic.handouts.proof.tag.PhaseTags;
import clinic.handouts.proof.tag.ReadingFlow;
import clinic.handouts.proof.tag.TextStructure;
import clinic.handouts.yaml.Place;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Proves one copy of an edition's contents: a whole handout, or half an action card. */
final class CopyProof {
  /** Spaces of other widths than usual. */
  private static final Pattern SPECIAL = Pattern.compile("[\\u2000-\\u200B\\u202F\\u205F]");

  private final Edition edition;
  private final FormatRules rules;
  private final boolean isHalf;
  private final boolean isBeside;
  private final List<PageContent> pages;
  private final List<PaintIndex> paints;
  private final Legibility legibility;
  private final LineClearance clearance;
  private final DrawnSigns signs;
  private final Findings findings;

  /**
   * The proof of one copy.
   *
   * @param isHalf whether it is half an action card
   * @param isBeside whether it is a source beside its translation
   * @param pages what they paint
   * @param paints that besides text
   */
  CopyProof(
      Edition edition,
      FormatRules rules,
      boolean isHalf,
      boolean isBeside,
      List<PageContent> pages,
      List<PaintIndex> paints,
      Legibility legibility,
      LineClearance clearance,
      DrawnSigns signs,
      Findings findings) {
    this.edition = edition;
    this.rules = rules;
    this.isHalf = isHalf;
    this.isBeside = isBeside;
    this.pages = pages;
    this.paints = paints;
    this.legibility = legibility;
    this.clearance = clearance;
    this.signs = signs;
    this.findings = findings;
  }

  /**
   * What a copy shows.
   *
   * @param blocks the required texts that were found
   * @param texts texts of paragraphs, lists and tables, each as it stands on paper
   * @param heads headings that are repeated in the margins, where lists and tables go on
   */
  record Shown(List<Block> blocks, Map<Piece, TextOnPaper> texts, Set<Glyph> heads) {}

  /**
   * Proves a copy.
   *
   * @param copy the element that contains it
   * @param margins by page, the text outside the tag tree
   */
  Shown check(TagElement copy, List<List<Glyph>> margins) {
    Matching matching = new Matching(copy, findings);
    List<Piece> required = required(copy, matching);
    List<Block> blocks = matching.blocks(required);
    List<TagElement> elements = copy.blocks();
    List<PaperText> texts = new PaperTexts(edition, blocks, findings.layout()).of(elements);
    signs.note(elements, blocks);
    if (isHalf && new CardRoom(findings).isTooSmallFor(texts)) {
      return new Shown(blocks, Map.of(), Set.of());
    }
    if (!isBeside) {
      named(copy);
    }
    legible(copy, blocks, texts);
    new ReadingFlow(findings).check(blocks, copy.glyphs());
    new Prominence(findings).check(blocks);
    new Columns(findings).check(blocks);
    new PhaseTags(findings).check(copy, blocks);
    new ListTags(copy, findings).check(blocks);
    if (edition.mayBeginWithHelp()) {
      new EarlySigns(findings).check(blocks);
    }
    spaces(copy);
    new Exercises(edition.document(), isBeside, findings).check(copy, blocks);
    if (edition.format() != Format.ACTION_CARD) {
      new OwnPictures(edition.document(), pages, findings).check(elements, blocks);
    }
    new TypeAndLines(rules, edition.key().format(), findings).check(texts, pages.size());
    List<ExerciseGroup> plain =
        ExerciseGroup.of(blocks).stream()
            .filter(each -> each.pieces(edition.document(), Role.ALT).isEmpty())
            .toList();
    new PageBreaks(findings).check(isBeside ? withoutHeadings(texts) : texts, blocks, plain);
    TextStructure.Kept kept =
        new TextStructure(edition, required, paints, isBeside, findings).check(copy, margins);
    new Nearness(copy, pages, findings).check(blocks);
    new NearHeadings(edition.document(), copy, pages, findings).check(blocks, kept.found());
    List<Block> repeated =
        new Continued(edition.labels(), copy.glyphs(), margins, isBeside, findings).in(blocks);
    signs.repeated(repeated);
    repeated.forEach(each -> kept.heads().addAll(each.glyphs()));
    if (blocks.size() == required.stream().mapToInt(each -> each.parts().size()).sum()) {
      // What else is in the margins of a source is said with its translation.
      List<List<Glyph>> around = isBeside ? List.of() : margins;
      new AddedWords(edition, blocks, kept, pages.size(), findings).check(elements, around);
    }
    return new Shown(blocks, kept.found(), kept.heads());
  }

  /**
   * What stands below a heading of a source may be printed only once, as part of the translation.
   */
  private static List<PaperText> withoutHeadings(List<PaperText> texts) {
    return texts.stream().filter(each -> !each.element().isHeading()).toList();
  }

  /** In the order in which the copy must have them. */
  private List<Piece> required(TagElement copy, Matching matching) {
    List<Piece> required = edition.required(matching.said());
    return edition.mayBeginWithHelp() ? HelpFirst.order(copy.all(), required) : required;
  }

  /** Whether a sheet that is for somebody says so. */
  private void named(TagElement copy) {
    Piece name = edition.document().one(Role.PATIENT);
    if (name.isPresent() && !copy.characters().contains(Accompaniment.squeezed(name.words()))) {
      findings.text(
          ProofRules.MISSING,
          name,
          "is not on the page, word for word",
          "have the layout print ${patient}");
    }
  }

  /** A thin space joins two words for the eye, or parts a word for a screen reader. */
  private void spaces(TagElement copy) {
    String words =
        edition.document().pieces().stream().map(Piece::words).collect(Collectors.joining());
    copy.glyphs().stream()
        .filter(each -> SPECIAL.matcher(each.text()).find() && !words.contains(each.text()))
        .findFirst()
        .ifPresent(
            each ->
                findings.document(
                    ProofRules.WORDS,
                    String.format(
                        Locale.ROOT,
                        "there is a special space (U+%04X) on page %d that the content does not have",
                        each.text().codePointAt(0),
                        each.page() + 1),
                    "leave spaces as they are; print texts with ${…} only"));
  }

  private void legible(TagElement copy, List<Block> blocks, List<PaperText> texts) {
    EvenType even = new EvenType(copy, findings);
    for (Block block : blocks) {
      Place place = block.required().place();
      legibility.check(place, block.name(), block.glyphs());
      even.check(block);
      clearance.between(place, block.name(), Line.of(block.glyphs()));
    }
    for (PaperText text : texts) {
      boolean isContent = !text.place().equals(findings.layout());
      clearance.check(text.place(), text.name(), text.lines(), isContent);
      if (isContent && !text.required()) {
        even.check(text);
      }
      if (!text.required()) {
        text.lines().forEach(line -> legibility.check(text.place(), text.name(), line.glyphs()));
      }
    }
  }
}
