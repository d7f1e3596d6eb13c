package clinic.handouts.proof;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.Paper;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.yaml.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document as a whole may not have. */
class DocumentSoundnessTest {
  private final PDDocument document = new PDDocument();
  private final PDPage page = new PDPage(PDRectangle.A4);

  @BeforeEach
  void makeSound() {
    document.addPage(page);
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    document.getDocumentCatalog().setMarkInfo(marked);
    document.getDocumentCatalog().setStructureTreeRoot(new PDStructureTreeRoot());
  }

  @AfterEach
  void close() throws IOException {
    document.close();
  }

  private COSDictionary catalog() {
    return document.getDocumentCatalog().getCOSObject();
  }

  private static COSDictionary with(String key) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.getPDFName(key), new COSArray());
    return dictionary;
  }

  private List<String> found(PDFont... fonts) throws IOException {
    Findings findings = new Findings(LayoutFixture.LAYOUT, Scope.EVERYTHING);
    new DocumentSoundness(findings).check(document, Paper.A4, false, Set.of(fonts));
    return findings.problems().stream()
        .map(problem -> problem.ruleId() + ": " + problem.message())
        .toList();
  }

  @Test
  void aSoundDocumentHasNoProblem() throws IOException {
    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "OCProperties, 'has layers, which can be switched off'",
    "AcroForm, 'has form fields, which can cover text'",
    "Collection, contains other files or scripts",
    "AA, contains other files or scripts"
  })
  void anEntryThatChangesWhatIsSeenIsRefused(String key, String what) throws IOException {
    catalog().setItem(COSName.getPDFName(key), new COSDictionary());
    assertThat(found()).containsExactly("proof-document: the PDF " + what);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EmbeddedFiles", "JavaScript"})
  void filesAndScriptsAreRefused(String name) throws IOException {
    catalog().setItem(COSName.NAMES, with(name));
    assertThat(found()).containsExactly("proof-document: the PDF contains other files or scripts");
  }

  @Test
  void namesOfDestinationsAreFine() throws IOException {
    catalog().setItem(COSName.NAMES, with("Dests"));
    assertThat(found()).isEmpty();
  }

  @Test
  void openingMayShowAPageAndDoNothingElse() throws IOException {
    document.getDocumentCatalog().setOpenAction(new PDPageFitDestination());
    assertThat(found()).isEmpty();
    document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("x"));
    assertThat(found()).containsExactly("proof-document: the PDF runs an action when it is opened");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PrintPageRange", "PrintArea", "PrintClip", "ViewArea", "ViewClip"})
  void limitsOfPrintingAreRefused(String limit) throws IOException {
    catalog().setItem(COSName.VIEWER_PREFERENCES, with(limit));
    assertThat(found())
        .containsExactly("proof-document: the PDF asks printers to leave out part of it");
  }

  @Test
  void otherPreferencesAreFine() throws IOException {
    catalog().setItem(COSName.VIEWER_PREFERENCES, with("DisplayDocTitle"));
    assertThat(found()).isEmpty();
  }

  @Test
  void aDocumentSaysThatItIsTagged() throws IOException {
    document.getDocumentCatalog().getMarkInfo().setMarked(false);
    assertThat(found()).containsExactly("proof-document: the PDF is not marked as tagged");
    catalog().removeItem(COSName.MARK_INFO);
    assertThat(found()).containsExactly("proof-document: the PDF is not marked as tagged");
  }

  @Test
  void tagsKeepTheirMeanings() throws IOException {
    PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
    root.getCOSObject().setItem(COSName.ROLE_MAP, roles("Own", "P"));
    assertThat(found()).isEmpty();
    root.getCOSObject().setItem(COSName.ROLE_MAP, roles("LI", "Artifact"));
    assertThat(found())
        .containsExactly("proof-document: the PDF redefines the meaning of its tags");
  }

  private static COSDictionary roles(String type, String role) {
    COSDictionary roles = new COSDictionary();
    roles.setName(COSName.getPDFName(type), role);
    return roles;
  }

  @Test
  void fontsAreEmbedded() throws IOException {
    PDFont embedded;
    try (InputStream in =
        Files.newInputStream(Path.of("templates/fonts/AtkinsonHyperlegibleNext-Regular.ttf"))) {
      embedded = PDType0Font.load(document, in, false);
    }
    assertThat(found(embedded)).isEmpty();
    assertThat(found(embedded, helvetica(), helvetica()))
        .containsExactly("proof-font: the font Helvetica is not embedded");
  }

  private static PDFont helvetica() throws IOException {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE1);
    font.setName(COSName.BASE_FONT, "Helvetica");
    return new PDType1Font(font);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 595, 842, true",
    "0.4, 0.4, 595.4, 842.4, true",
    "0.5, 0, 595.5, 842, false",
    "0, 0.5, 595, 842.5, false",
    "0.6, 0, 595.6, 842, false",
    "0, 0.6, 595, 842.6, false",
    "-0.6, 0, 594.4, 842, false",
    "0, 0, 596.2, 842, true",
    "0, 0, 596.4, 842, false",
    "0, 0, 594, 842, false",
    "0, 0, 595, 843, false",
    "0, 0, 842, 595, true",
    "0, 0, 612, 792, false"
  })
  void aPageIsOfTheClinicsPaper(float left, float bottom, float right, float top, boolean fine)
      throws IOException {
    page.setMediaBox(new PDRectangle(left, bottom, right - left, top - bottom));
    assertThat(found().isEmpty()).isEqualTo(fine);
  }

  @Test
  void allBoxesShowTheWholePage() throws IOException {
    PDRectangle half = new PDRectangle(0, 0, 595, 421);
    for (String box : List.of("CropBox", "TrimBox", "BleedBox", "ArtBox")) {
      page.getCOSObject().setItem(COSName.getPDFName(box), half.getCOSArray());
      assertThat(found()).as(box).hasSize(1);
      page.getCOSObject().removeItem(COSName.getPDFName(box));
    }
  }

  @Test
  void aWrongPaperIsNamedWithItsPage() throws IOException {
    PDPage second = new PDPage(new PDRectangle(612, 792));
    document.addPage(second);
    assertThat(found()).containsExactly("proof-paper: page 2 is 612 x 792 pt, not A4");
  }

  @Test
  void aPageIsNotTurnedOrScaled() throws IOException {
    page.setRotation(180);
    assertThat(found()).hasSize(1);
    page.setRotation(0);
    page.setUserUnit(2);
    assertThat(found()).hasSize(1);
  }

  @Test
  void annotationsAreLinksWithoutAnAppearance() throws IOException {
    PDAnnotationLink link = new PDAnnotationLink();
    page.setAnnotations(List.of(link));
    assertThat(found()).isEmpty();
    link.setAppearance(new PDAppearanceDictionary());
    assertThat(found())
        .containsExactly("proof-document: page 1 has a Link annotation that can cover text");
    page.setAnnotations(List.of(new PDAnnotationText()));
    assertThat(found())
        .containsExactly("proof-document: page 1 has a Text annotation that can cover text");
  }

  @Test
  void aPageThatRunsAnActionIsRefused() throws IOException {
    page.getCOSObject().setItem(COSName.AA, new COSDictionary());
    assertThat(found())
        .containsExactly("proof-document: the PDF runs an action when page 1 is shown");
  }

  @Test
  void anEncryptedDocumentIsRefused() throws IOException {
    document.getDocument().getTrailer().setItem(COSName.ENCRYPT, new COSDictionary());
    assertThat(found()).containsExactly("proof-document: the PDF is encrypted");
  }
}
