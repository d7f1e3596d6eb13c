package clinic.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What a reader sees, hears and can follow in a PDF, to be compared with that of another. */
public final class SeenPdf {
  private static final int DPI = 100;

  /**
   * Places of letters are the same but for what floats lose, some 0.00005 points, where they are
   * counted from another origin. That tips rasterisers now and then: a letter's edge is drawn a
   * quarter of a pixel aside.
   */
  private static final double LOST = 0.0005;

  private static final int TIPPED_PIXELS = 400;

  private static final int TIPPED_BY = 32;

  private final String words;
  private final String tags;
  private final List<BufferedImage> pictures = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Letter> letters = new ArrayList<>();
  private final String about;
  private final Map<String, Integer> fonts = new TreeMap<>();

  private record Link(int page, PDRectangle at, String target, String says) {}

  private record Letter(int page, String looks, float x, float y) {
    boolean isAs(Letter other) {
      return page == other.page
          && looks.equals(other.looks)
          && Math.abs(x - other.x) < LOST
          && Math.abs(y - other.y) < LOST;
    }
  }

  private SeenPdf(PDDocument document, String tags) throws IOException {
    this.tags = tags;
    StringBuilder text = new StringBuilder();
    PDFRenderer renderer = new PDFRenderer(document);
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      PDFTextStripper stripper = letters(i);
      stripper.setSortByPosition(true);
      stripper.setStartPage(i + 1);
      stripper.setEndPage(i + 1);
      PDPage page = document.getPage(i);
      text.append("page ").append(i + 1).append(' ').append(page.getMediaBox()).append('\n');
      text.append(stripper.getText(document));
      pictures.add(renderer.renderImageWithDPI(i, DPI, ImageType.RGB));
      links(i, page);
    }
    words = text.toString();
    StringBuilder of = new StringBuilder();
    COSDictionary info = document.getDocumentInformation().getCOSObject();
    for (COSName key : new TreeSet<>(info.keySet())) {
      of.append(key).append(info.getDictionaryObject(key)).append('\n');
    }
    of.append(
        new String(
            document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8));
    of.append(document.getDocumentCatalog().getLanguage());
    if (document.getDocumentCatalog().getDocumentOutline() != null) {
      outline(of, document.getDocumentCatalog().getDocumentOutline(), "\n");
    }
    about = of.toString();
    figures(document.getDocumentCatalog().getStructureTreeRoot());
    fonts(document);
  }

  /** Notes each letter on its way to the text. */
  private PDFTextStripper letters(int index) {
    return new PDFTextStripper() {
      @Override
      protected void processTextPosition(TextPosition letter) {
        letters.add(
            new Letter(
                index,
                letter.getUnicode()
                    + letter.getFont().getName().replaceFirst("^.*\\+", " of ")
                    + letter.getFontSizeInPt(),
                letter.getTextMatrix().getTranslateX(),
                letter.getTextMatrix().getTranslateY()));
        super.processTextPosition(letter);
      }
    };
  }

  /** Where elements say that they stand. */
  private void figures(PDStructureNode node) {
    if (node.getCOSObject().getDictionaryObject(COSName.A) instanceof COSDictionary attributes
        && attributes.containsKey(COSName.BBOX)) {
      PDRectangle at = new PDRectangle(attributes.getCOSArray(COSName.BBOX));
      links.add(new Link(-1, at, node.getCOSObject().getString(COSName.ALT), "figure"));
    }
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        figures(element);
      }
    }
  }

  /** Reads a PDF. */
  public static SeenPdf of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new SeenPdf(document, TagTreeText.of(pdf));
    }
  }

  private void links(int index, PDPage page) throws IOException {
    for (PDAnnotation each : page.getAnnotations()) {
      String target =
          each instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI uri
              ? uri.getURI()
              : String.valueOf(each.getCOSObject().getDictionaryObject(COSName.DEST));
      links.add(
          new Link(
              index,
              each.getRectangle(),
              target,
              each.getContents() + " " + each.getAnnotationFlags()));
    }
  }

  private static void outline(StringBuilder out, PDOutlineNode node, String indent)
      throws IOException {
    for (PDOutlineItem item : node.children()) {
      out.append(indent).append(item.getTitle());
      outline(out, item, indent + "  ");
    }
  }

  /** How many font programs of each face the file holds, whether pages use them or not. */
  private void fonts(PDDocument document) {
    Set<COSBase> files = new HashSet<>();
    for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
      COSBase base = document.getDocument().getObjectFromPool(key).getObject();
      if (base instanceof COSDictionary descriptor
          && COSName.FONT_DESC.equals(descriptor.getCOSName(COSName.TYPE))) {
        COSBase file = descriptor.getItem(COSName.FONT_FILE2);
        if (files.add(file)) {
          String face = descriptor.getNameAsString(COSName.FONT_NAME).replaceFirst(".*\\+", "");
          fonts.merge(face, 1, Integer::sum);
        }
      }
    }
  }

  /** Asserts that each face is embedded once. */
  public void assertFontsOnce() {
    assertThat(fonts).isNotEmpty().allSatisfy((face, times) -> assertThat(times).isEqualTo(1));
  }

  /** Asserts that a reader can't tell this from another. */
  public void assertIsAs(SeenPdf other) {
    assertThat(words).as("words").isEqualTo(other.words);
    assertThat(tags).as("tags").isEqualTo(other.tags);
    assertThat(about).as("information, XMP, language, outline").isEqualTo(other.about);
    assertThat(places()).as("links and figures").isEqualTo(other.places());
    for (int i = 0; i < links.size(); i++) {
      float[] here = corners(links.get(i).at());
      float[] there = corners(other.links.get(i).at());
      for (int k = 0; k < 4; k++) {
        assertThat(Math.abs(here[k] - there[k]))
            .as("edge %s of %s, in points", k, links.get(i).target())
            .isLessThanOrEqualTo(0.01f);
      }
    }
    assertThat(missingFrom(other)).as("letters that stand elsewhere").isEmpty();
    assertThat(letters).hasSameSizeAs(other.letters);
    assertThat(differences(other)).as("pages whose pictures differ").isEmpty();
  }

  private List<Letter> missingFrom(SeenPdf other) {
    List<Letter> missing = new ArrayList<>();
    Map<String, List<Letter>> there =
        other.letters.stream().collect(Collectors.groupingBy(Letter::looks));
    for (Letter letter : letters) {
      List<Letter> alike = there.getOrDefault(letter.looks(), List.of());
      Optional<Letter> found = alike.stream().filter(letter::isAs).findFirst();
      found.ifPresentOrElse(alike::remove, () -> missing.add(letter));
    }
    return missing;
  }

  private List<String> places() {
    return links.stream()
        .map(each -> each.page() + " " + each.target() + " " + each.says())
        .toList();
  }

  private static float[] corners(PDRectangle at) {
    return new float[] {
      at.getLowerLeftX(), at.getLowerLeftY(), at.getUpperRightX(), at.getUpperRightY()
    };
  }

  /**
   * By page that differs more than by rounding, how many pixels do, by how much at most, and where.
   */
  private List<String> differences(SeenPdf other) {
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < Math.min(pictures.size(), other.pictures.size()); i++) {
      BufferedImage one = pictures.get(i);
      int[] here = pixels(one);
      int[] there = pixels(other.pictures.get(i));
      int count = 0;
      int most = 0;
      int left = Integer.MAX_VALUE;
      int top = Integer.MAX_VALUE;
      int right = 0;
      int bottom = 0;
      for (int at = 0; at < here.length; at++) {
        if (here[at] != there[at]) {
          count++;
          for (int shift = 0; shift <= 16; shift += 8) {
            most =
                Math.max(
                    most, Math.abs(((here[at] >> shift) & 255) - ((there[at] >> shift) & 255)));
          }
          left = Math.min(left, at % one.getWidth());
          right = Math.max(right, at % one.getWidth());
          top = Math.min(top, at / one.getWidth());
          bottom = Math.max(bottom, at / one.getWidth());
        }
      }
      if (count > TIPPED_PIXELS || most > TIPPED_BY) {
        differences.add(
            String.format(
                Locale.ROOT,
                "page %d: %d pixels, by %d of 255 at most, from (%d, %d) to (%d, %d)",
                i + 1,
                count,
                most,
                left,
                top,
                right,
                bottom));
      }
    }
    return differences;
  }

  private static int[] pixels(BufferedImage picture) {
    return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
  }
}
