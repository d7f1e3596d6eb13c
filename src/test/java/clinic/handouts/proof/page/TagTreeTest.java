package clinic.handouts.proof.page;

import static clinic.handouts.proof.Typeset.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which glyphs an element holds, and whether readers get something else. */
class TagTreeTest {
  private final PDDocument document = new PDDocument();
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final List<PageContent> contents = new ArrayList<>();

  /** Two pages, each with marked content 0 to 2: "a0", "a1", "a2" and "b0", "b1", "b2". */
  @BeforeEach
  void addPages() {
    for (String name : List.of("a", "b")) {
      document.addPage(new PDPage());
      int page = contents.size();
      Map<Integer, List<Glyph>> marked =
          Map.of(
              0, set().page(page).order(1).glyphs(name + 0),
              1, set().page(page).order(11).glyphs(name + 1),
              2, set().page(page).order(21).glyphs(name + 2));
      contents.add(new PageContent(List.of(), List.of(), List.of(), marked, Map.of()));
    }
    document.getDocumentCatalog().setStructureTreeRoot(root);
  }

  @AfterEach
  void close() throws IOException {
    document.close();
  }

  private PDStructureElement element(String type, PDStructureNode parent, int page) {
    PDStructureElement element = new PDStructureElement(type, parent);
    if (page >= 0) {
      element.setPage(document.getPage(page));
    }
    parent.appendKid(element);
    return element;
  }

  private TagElement tree() {
    return TagTree.of(document, contents);
  }

  private TagElement first() {
    return tree().children().get(0);
  }

  @Test
  void aDocumentWithoutATreeHasNoText() {
    document.getDocumentCatalog().setStructureTreeRoot(null);
    assertThat(tree().children()).isEmpty();
    assertThat(tree().glyphs()).isEmpty();
    assertThat(tree().replaced()).isFalse();
  }

  @Test
  void anElementHoldsItsMarkedContentAndThatBelowInOrder() {
    PDStructureElement list = element("L", root, 0);
    list.appendKid(2);
    PDStructureElement item = element("LI", list, -1);
    item.appendKid(0);
    element("Span", item, 1).appendKid(1);
    list.appendKid(1);
    assertThat(tree().type()).isEqualTo("StructTreeRoot");
    assertThat(tree().characters()).isEqualTo("a2a0b1a1");
    assertThat(first().type()).isEqualTo("L");
    assertThat(first().children()).extracting(TagElement::characters).containsExactly("a0b1");
    assertThat(tree().all()).noneMatch(TagElement::replaced);
  }

  @Test
  void aReferenceMayNameAnotherPage() {
    PDStructureElement paragraph = element("P", root, 0);
    COSDictionary here = new COSDictionary();
    here.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
    here.setInt(COSName.MCID, 1);
    paragraph.appendKid(new PDMarkedContentReference(here));
    COSDictionary there = new COSDictionary();
    there.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
    there.setInt(COSName.MCID, 2);
    there.setItem(COSName.PG, document.getPage(1));
    paragraph.appendKid(new PDMarkedContentReference(there));
    assertThat(first().characters()).isEqualTo("a1b2");
  }

  @Test
  void whatNamesNoPageOfTheDocumentHasNoGlyphs() {
    PDStructureElement lost = element("P", root, -1);
    lost.appendKid(0);
    PDStructureElement foreign = element("P", root, -1);
    foreign.setPage(new PDPage());
    foreign.appendKid(0);
    element("P", root, 1).appendKid(7);
    assertThat(tree().glyphs()).isEmpty();
    element("P", root, 1).appendKid(0);
    contents.remove(1);
    assertThat(tree().glyphs()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "P, Alt, true",
    "LI, Alt, true",
    "Figure, Alt, false",
    "Link, Alt, false",
    "Formula, Alt, false",
    "Figure, ActualText, true",
    "P, ActualText, true",
    "Span, E, true",
    "P, Lang, false"
  })
  void otherTextForReadersIsNoted(String type, String key, boolean replaced) {
    PDStructureElement element = element(type, root, 0);
    element.getCOSObject().setString(COSName.getPDFName(key), "x");
    assertThat(first().replaced()).isEqualTo(replaced);
    assertThat(tree().replaced()).isEqualTo(replaced);
  }

  @Test
  void otherTextAboveOrBelowIsNotedToo() {
    PDStructureElement item = element("LI", root, 0);
    element("P", item, 0).setActualText("x");
    element("P", item, 0);
    assertThat(first().replaced()).isTrue();
    assertThat(first().children()).extracting(TagElement::replaced).containsExactly(true, false);
    item.setActualText("y");
    assertThat(first().children()).extracting(TagElement::replaced).containsExactly(true, true);
  }

  @Test
  void aTreeWithoutEndIsRefused() {
    PDStructureNode node = root;
    for (int depth = 0; depth < 100; depth++) {
      node = element("Div", node, 0);
    }
    assertThat(tree().all()).hasSize(101);
    element("Div", node, 0);
    assertThatThrownBy(this::tree)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the tag tree is deeper than 100 levels");
  }
}
