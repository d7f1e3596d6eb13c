package clinic.handouts.proof.page;

import clinic.handouts.proof.page.TagElement.Mark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** Reads the tag tree of a document (ISO 32000-1, 14.7) with the glyphs of its marked content. */
public final class TagTree {
  private static final int MAX_DEPTH = 100;

  private final IdentityHashMap<COSDictionary, Integer> pages = new IdentityHashMap<>();
  private final List<PageContent> contents;
  private final List<TaggedLink> links = new ArrayList<>();

  /**
   * A link in the tag tree.
   *
   * @param element its element, with its words
   * @param annotations where it can be clicked: one or more of the pages' annotations
   */
  public record TaggedLink(TagElement element, Set<COSBase> annotations) {}

  private TagTree(PDDocument document, List<PageContent> contents) {
    this.contents = contents;
    int index = 0;
    for (PDPage page : document.getPages()) {
      pages.put(page.getCOSObject(), index++);
    }
  }

  /**
   * What is tagged.
   *
   * @param root without children if the document is not tagged
   * @param links all links in the tree, in reading order
   */
  public record Tags(TagElement root, List<TaggedLink> links) {
    public Tags {
      links = List.copyOf(links);
    }
  }

  /** The tag tree of a document with its links. */
  public static Tags read(PDDocument document, List<PageContent> contents) {
    TagTree tree = new TagTree(document, contents);
    return new Tags(tree.root(document), tree.links);
  }

  /** The root; without children if the document is not tagged. */
  public static TagElement of(PDDocument document, List<PageContent> contents) {
    return read(document, contents).root();
  }

  private TagElement root(PDDocument document) {
    PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
    return root == null
        ? new TagElement("StructTreeRoot", "", List.of(), List.of(), List.of(), false)
        : element(root, -1, 0, "", false);
  }

  private TagElement element(
      PDStructureNode node,
      int inheritedPage,
      int depth,
      String inheritedLanguage,
      boolean inheritedReplaced) {
    if (depth > MAX_DEPTH) {
      throw new IllegalStateException("the tag tree is deeper than " + MAX_DEPTH + " levels");
    }
    int page = inheritedPage;
    String type = "StructTreeRoot";
    String alternative = "";
    String language = inheritedLanguage;
    boolean replaced = inheritedReplaced;
    if (node instanceof PDStructureElement element) {
      type = type(element);
      page = element.getPage() == null ? page : page(element.getPage());
      alternative = Objects.requireNonNullElse(element.getAlternateDescription(), "");
      language = Objects.requireNonNullElse(element.getLanguage(), language);
      replaced |= isReplaced(element, type);
    }
    List<TagElement> children = new ArrayList<>();
    List<Glyph> glyphs = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    Set<COSBase> annotations = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean below = false;
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        TagElement child = element(element, page, depth + 1, language, replaced);
        children.add(child);
        glyphs.addAll(child.glyphs());
        marks.addAll(child.marks());
        below |= child.replaced();
      } else if (kid instanceof Integer id) {
        marks.add(new Mark(page, id));
        glyphs.addAll(marked(page, id));
      } else if (kid instanceof PDMarkedContentReference reference) {
        int at = reference.getPage() == null ? page : page(reference.getPage());
        marks.add(new Mark(at, reference.getMCID()));
        glyphs.addAll(marked(at, reference.getMCID()));
      } else if (kid instanceof PDObjectReference reference) {
        annotations.add(reference.getCOSObject().getDictionaryObject(COSName.OBJ));
      }
    }
    if (type.equals("Figure") && glyphs.isEmpty() && !alternative.isEmpty()) {
      Optional<Glyph> blank = blank(marks);
      if (blank.isPresent()) {
        return new TagElement(
            TagElement.BLANK,
            alternative,
            List.of(),
            List.of(blank.get()),
            marks,
            language,
            replaced);
      }
    }
    TagElement element =
        new TagElement(type, alternative, children, glyphs, marks, language, replaced || below);
    if (!annotations.isEmpty()) {
      links.add(new TaggedLink(element, annotations));
    }
    return element;
  }

  /** A drawn line to write on stands among the letters like one of them. */
  private Optional<Glyph> blank(List<Mark> marks) {
    if (marks.size() != 1 || marks.get(0).page() < 0) {
      return Optional.empty();
    }
    int page = marks.get(0).page();
    List<Paint> drawn = contents.get(page).drawn().getOrDefault(marks.get(0).id(), List.of());
    return drawn.size() == 1 ? drawn.get(0).asBlank(page) : Optional.empty();
  }

  /** The type; for the cells of a table, whether they head a row or cover several cells. */
  private static String type(PDStructureElement element) {
    String type = String.valueOf(element.getStructureType());
    COSBase attributes = element.getCOSObject().getDictionaryObject(COSName.A);
    if (attributes == null || !type.matches("T[HD]")) {
      return type;
    }
    boolean wide = false;
    boolean row = false;
    for (COSBase each : attributes instanceof COSArray several ? several : List.of(attributes)) {
      if (each instanceof COSDictionary cell) {
        wide |= cell.getInt("ColSpan", 1) != 1 || cell.getInt("RowSpan", 1) != 1;
        row |= "Row".equals(cell.getNameAsString("Scope"));
      }
    }
    if (wide) {
      return type + " over several cells";
    }
    return row && type.equals("TH") ? TagElement.ROW_HEAD : type;
  }

  /**
   * Pictures and links may have alternative text; on anything else, it would replace what is
   * printed.
   */
  private static boolean isReplaced(PDStructureElement element, String type) {
    boolean described =
        element.getAlternateDescription() != null && !type.matches("Figure|Formula|Link");
    return described
        || element.getActualText() != null
        || element.getExpandedForm() != null
        || element.getTitle() != null;
  }

  private int page(PDPage page) {
    return pages.getOrDefault(page.getCOSObject(), -1);
  }

  private List<Glyph> marked(int page, int id) {
    return page < 0 || page >= contents.size()
        ? List.of()
        : contents.get(page).marked().getOrDefault(id, List.of());
  }
}
