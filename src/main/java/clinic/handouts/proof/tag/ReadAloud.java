package clinic.handouts.proof.tag;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Accompaniment;
import clinic.handouts.edition.PrintedLinks;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.text.LanguageTag;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/**
 * Checks that what is read aloud but not printed agrees with what is printed: replacement texts,
 * names of links, blanks, bookmarks, and the language of each. Descriptions of pictures are judged
 * in their places, by {@link AddedWords}.
 */
public final class ReadAloud {
  private final PrintedLinks links;
  private final Map<String, String> blanks;
  private final Findings findings;

  /**
   * A check of what is read aloud.
   *
   * @param blanks by language in which a part is to be read, what a blank to write on is called
   */
  public ReadAloud(PrintedLinks links, Map<String, String> blanks, Findings findings) {
    this.links = links;
    this.blanks = Map.copyOf(blanks);
    this.findings = findings;
  }

  public void check(PDDocument document, TagElement root) {
    if (!findings.has(ProofRules.REPLACED)) { // Otherwise a text's own message says so.
      replaced(root);
    }
    root.all().stream()
        .filter(element -> element.type().equals("Link") && !isNamed(element))
        .findFirst()
        .ifPresent(
            element ->
                findings.document(
                    ProofRules.REPLACED,
                    "a link is read aloud as " + Findings.quoted(element.alternative()),
                    "link a text, and let its words be its name"));
    root.all().stream()
        .filter(each -> each.type().equals(TagElement.BLANK))
        .filter(each -> !blanks.containsValue(each.alternative()))
        .findFirst()
        .ifPresent(
            element ->
                findings.document(
                    ProofRules.REPLACED,
                    "a blank to write on is read aloud as "
                        + Findings.quoted(element.alternative()),
                    "describe it with labels.blank"));
    PDStructureTreeRoot tags = document.getDocumentCatalog().getStructureTreeRoot();
    if (tags != null) {
      voices(tags);
    }
    Set<String> headings = new HashSet<>();
    root.all().stream()
        .filter(TagElement::isHeading)
        .forEach(each -> headings.add(each.characters()));
    if (document.getDocumentCatalog().getDocumentOutline() != null) {
      bookmarks(document.getDocumentCatalog().getDocumentOutline(), headings);
    }
  }

  /** Reports a part that is tagged with a language that is not the sheet's. */
  private void voices(PDStructureNode node) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        String own = element.getLanguage();
        if (own != null && !own.isEmpty() && !isSheets(own)) {
          findings.document(
              ProofRules.REPLACED,
              "a part of the handout would be read aloud as if its language were "
                  + Findings.quoted(own),
              "write no lang attribute but that of <html>, which is ${language}");
        } else {
          voices(element);
        }
      }
    }
  }

  private boolean isSheets(String language) {
    return blanks.keySet().stream()
        .map(LanguageTag::primary)
        .anyMatch(LanguageTag.primary(language)::equals);
  }

  private void replaced(TagElement root) {
    Optional<TagElement> replaced =
        root.all().stream()
            .filter(TagElement::replaced)
            .filter(each -> each.children().stream().noneMatch(TagElement::replaced))
            .findFirst();
    replaced.ifPresent(
        element ->
            findings.document(
                ProofRules.REPLACED,
                "the text "
                    + Findings.quoted(AddedWords.words(element.glyphs()).strip())
                    + " is read aloud as something else (ActualText, title or expansion)",
                "remove 'abbr' elements and replacement texts from the layout"));
  }

  /** A link over several lines is named by all of its words on each. */
  private boolean isNamed(TagElement link) {
    String name = Accompaniment.squeezed(link.alternative());
    String words = link.characters();
    return name.isEmpty()
        || name.equals(words)
        || (name.contains(words) && links.targets().containsKey(name));
  }

  private void bookmarks(PDOutlineNode node, Set<String> headings) {
    for (PDOutlineItem item : node.children()) {
      String title = String.valueOf(item.getTitle());
      if (!headings.contains(Accompaniment.squeezed(title))) {
        findings.document(
            ProofRules.REPLACED,
            "the bookmark " + Findings.quoted(title) + " is not a heading",
            "leave bookmarks to the program, which makes them from headings");
      }
      bookmarks(item, headings);
    }
  }
}
