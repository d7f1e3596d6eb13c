package clinic.handouts.proof;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.content.Paper;
import clinic.handouts.proof.finding.Findings;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/**
 * Checks the document as a whole: the paper, the fonts, and that nothing can change what is seen.
 */
final class DocumentSoundness {
  private static final List<COSName> PRINT_LIMITS =
      List.of(
          COSName.getPDFName("PrintPageRange"),
          COSName.getPDFName("PrintArea"),
          COSName.getPDFName("PrintClip"),
          COSName.getPDFName("ViewArea"),
          COSName.getPDFName("ViewClip"));

  /** Structure types that must have the meaning given in ISO 32000-1, 14.8.4. */
  private static final Set<String> STANDARD_TYPES =
      Set.of(
          "Document",
          "Part",
          "Art",
          "Sect",
          "Div",
          "BlockQuote",
          "Caption",
          "P",
          "H",
          "H1",
          "H2",
          "H3",
          "H4",
          "H5",
          "H6",
          "L",
          "LI",
          "Lbl",
          "LBody",
          "Table",
          "TR",
          "TH",
          "TD",
          "Span",
          "Link",
          "Figure");

  private final Findings findings;

  DocumentSoundness(Findings findings) {
    this.findings = findings;
  }

  void check(PDDocument document, Paper paper, boolean halves, Set<PDFont> fonts)
      throws IOException {
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    if (catalog.getOCProperties() != null) {
      refuse("has layers, which can be switched off");
    }
    if (catalog.getAcroForm() != null) {
      refuse("has form fields, which can cover text");
    }
    if (catalog.getOpenAction() != null && !isPageView(catalog)) {
      refuse("runs an action when it is opened");
    }
    if (document.isEncrypted()) {
      refuse("is encrypted");
    }
    COSDictionary names = catalog.getCOSObject().getCOSDictionary(COSName.NAMES);
    boolean carries =
        names != null
            && (names.containsKey(COSName.EMBEDDED_FILES)
                || names.containsKey(COSName.JAVA_SCRIPT));
    if (carries
        || catalog.getCOSObject().containsKey(COSName.COLLECTION)
        || catalog.getCOSObject().containsKey(COSName.AA)) {
      refuse("contains other files or scripts");
    }
    COSDictionary preferences = catalog.getCOSObject().getCOSDictionary(COSName.VIEWER_PREFERENCES);
    if (preferences != null && PRINT_LIMITS.stream().anyMatch(preferences::containsKey)) {
      refuse("asks printers to leave out part of it");
    }
    if (catalog.getMarkInfo() == null || !catalog.getMarkInfo().isMarked()) {
      refuse("is not marked as tagged");
    }
    PDStructureTreeRoot root = catalog.getStructureTreeRoot();
    if (root != null && root.getRoleMap().keySet().stream().anyMatch(STANDARD_TYPES::contains)) {
      refuse("redefines the meaning of its tags");
    }
    int number = 1;
    for (PDPage page : document.getPages()) {
      check(page, number++, paper, halves);
    }
    for (PDFont font : fonts) {
      if (!font.isEmbedded()) {
        findings.document(
            ProofRules.FONT,
            "the font " + font.getName() + " is not embedded",
            "use only the fonts in templates/fonts/");
      }
    }
  }

  private static boolean isPageView(PDDocumentCatalog catalog) throws IOException {
    return catalog.getOpenAction()
        instanceof
        org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
  }

  private void refuse(String what) {
    findings.document(ProofRules.DOCUMENT, "the PDF " + what, "remove that from the layout");
  }

  private void check(PDPage page, int number, Paper paper, boolean halves) throws IOException {
    PDRectangle media = page.getMediaBox();
    PDRectangle crop = page.getCropBox();
    boolean upright = !halves && is(media, paper.width(), paper.height());
    boolean across = is(media, paper.height(), paper.width());
    boolean whole =
        Stream.of(crop, page.getTrimBox(), page.getBleedBox(), page.getArtBox())
            .allMatch(box -> is(box, media.getWidth(), media.getHeight()));
    boolean plain = page.getRotation() == 0 && !page.getCOSObject().containsKey(COSName.USER_UNIT);
    if (!(upright || across) || !whole || !plain) {
      findings.document(
          ProofRules.PAPER,
          String.format(
              Locale.ROOT,
              "page %d is %.0f x %.0f pt, not %s",
              number,
              crop.getWidth(),
              crop.getHeight(),
              paper.label() + (halves ? " landscape" : "")),
          "set the page size with @page { size: ${paper} }, or ${paper} landscape for an action"
              + " card, and leave rotation alone");
    }
    if (page.getCOSObject().containsKey(COSName.AA)) {
      refuse("runs an action when page " + number + " is shown");
    }
    for (PDAnnotation annotation : page.getAnnotations()) {
      boolean link = annotation instanceof PDAnnotationLink;
      if (!link || annotation.getAppearance() != null) {
        findings.document(
            ProofRules.DOCUMENT,
            "page "
                + number
                + " has a "
                + annotation.getSubtype()
                + " annotation that can cover text",
            "use links only; remove form fields and notes from the layout");
      }
    }
  }

  private static boolean is(PDRectangle box, double width, double height) {
    return Math.abs(box.getLowerLeftX()) < 0.5
        && Math.abs(box.getLowerLeftY()) < 0.5
        && Math.abs(box.getWidth() - width) < 1
        && Math.abs(box.getHeight() - height) < 1;
  }
}
