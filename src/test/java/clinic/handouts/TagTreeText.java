package clinic.handouts;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** A PDF's tag tree as text, one element a line, indented; read with PDFBox's own extractor. */
public final class TagTreeText {
  private final Map<COSDictionary, Map<Integer, String>> marked = new HashMap<>();
  private final StringBuilder lines = new StringBuilder();
  private int artifacts;

  private TagTreeText() {}

  /** The tree, ending with a line that counts the pieces of content which are no part of it. */
  public static String of(byte[] pdf) throws IOException {
    TagTreeText text = new TagTreeText();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, String> ofPage = new HashMap<>();
        text.collect(extractor.getMarkedContents(), ofPage);
        text.marked.put(page.getCOSObject(), ofPage);
      }
      text.node(document.getDocumentCatalog().getStructureTreeRoot(), null, 0);
    }
    return text.lines + "text in artifacts: " + text.artifacts + "\n";
  }

  private void collect(List<PDMarkedContent> contents, Map<Integer, String> ofPage) {
    for (PDMarkedContent content : contents) {
      StringBuilder characters = new StringBuilder();
      for (Object each : content.getContents()) {
        if (each instanceof TextPosition position) {
          characters.append(position.getUnicode());
        }
      }
      if (content.getMCID() >= 0) {
        ofPage.put(content.getMCID(), characters.toString());
      } else if (!characters.toString().isBlank()) {
        artifacts++;
      }
    }
  }

  private void node(PDStructureNode node, PDPage inherited, int depth) {
    PDPage page = inherited;
    if (node instanceof PDStructureElement element) {
      page = element.getPage() == null ? page : element.getPage();
      String alt =
          element.getAlternateDescription() == null
              ? ""
              : " [" + element.getAlternateDescription() + "]";
      line(depth, element.getStructureType() + alt);
    }
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement child) {
        node(child, page, depth + 1);
      } else if (kid instanceof Integer id) {
        words(depth + 1, page, id);
      } else if (kid instanceof PDMarkedContentReference reference) {
        words(
            depth + 1,
            reference.getPage() == null ? page : reference.getPage(),
            reference.getMCID());
      } else if (kid instanceof PDObjectReference) {
        line(depth + 1, "(link)");
      }
    }
  }

  private void words(int depth, PDPage page, int id) {
    String words = marked.get(page.getCOSObject()).getOrDefault(id, "").strip();
    if (!words.isEmpty()) {
      line(depth, "\"" + words + "\"");
    }
  }

  private void line(int depth, String text) {
    lines.append("  ".repeat(depth)).append(text).append('\n');
  }
}
