package clinic.handouts.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A finished handout, opened to be tampered with. */
public final class FinishedSheet {
  final PDDocument document;

  /** Tampers. */
  @FunctionalInterface
  interface Attack {
    void on(FinishedSheet sheet) throws IOException;
  }

  private FinishedSheet(PDDocument document) {
    this.document = document;
  }

  /** The bytes of a PDF after an attack. */
  static byte[] after(byte[] pdf, Attack attack) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      attack.on(new FinishedSheet(document));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a text is painted: the marked content that holds it. */
  record Marked(int page, int mcid, int begin, int end) {}

  PDPage pageOf(String words) throws IOException {
    return document.getPage(marked(words).page);
  }

  List<Object> tokens(PDPage page) throws IOException {
    return new ArrayList<>(new PDFStreamParser(page).parse());
  }

  void write(PDPage page, List<Object> tokens) throws IOException {
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      new ContentStreamWriter(out).writeTokens(tokens);
    }
    page.setContents(stream);
  }

  static List<Object> parse(String operators) throws IOException {
    return new PDFStreamParser(operators.getBytes(StandardCharsets.ISO_8859_1)).parse();
  }

  /** The marked content in which words begin; they may go on in the next. */
  Marked marked(String words) throws IOException {
    String wanted = words.replace(" ", "");
    for (int number = 0; number < document.getNumberOfPages(); number++) {
      PDPage page = document.getPage(number);
      List<Object> tokens = tokens(page);
      PDFont font = null;
      int begin = -1;
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < tokens.size(); i++) {
        if (!(tokens.get(i) instanceof Operator operator)) {
          continue;
        }
        switch (operator.getName()) {
          case "Tf" -> font = page.getResources().getFont((COSName) tokens.get(i - 2));
          case "BDC" -> {
            begin = i;
            text.setLength(0);
          }
          case "Tj" -> text.append(decoded(font, (COSString) tokens.get(i - 1)));
          case "TJ" -> {
            for (COSBase each : (COSArray) tokens.get(i - 1)) {
              if (each instanceof COSString string) {
                text.append(decoded(font, string));
              }
            }
          }
          case "EMC" -> {
            if (begin >= 0
                && text.toString().replace(" ", "").contains(wanted)
                && tokens.get(begin - 1) instanceof COSDictionary properties
                && properties.containsKey(COSName.MCID)) {
              return new Marked(number, properties.getInt(COSName.MCID), begin, i);
            }
          }
          default -> {
            // Paints no words.
          }
        }
      }
    }
    throw new IllegalArgumentException("no such words in one piece: " + words);
  }

  public static String decoded(PDFont font, COSString string) throws IOException {
    StringBuilder text = new StringBuilder();
    byte[] bytes = string.getBytes();
    for (int i = 0; i + 1 < bytes.length; i += 2) {
      text.append(font.toUnicode(((bytes[i] & 255) << 8) | (bytes[i + 1] & 255)));
    }
    return text.toString();
  }

  /** Puts operators around the text object of the marked content that holds words. */
  void around(String words, String before, String after) throws IOException {
    Marked marked = marked(words);
    PDPage page = document.getPage(marked.page);
    List<Object> tokens = tokens(page);
    tokens.addAll(marked.end, parse(after));
    tokens.addAll(marked.begin + 1, parse(before));
    write(page, tokens);
  }

  /** Puts operators into every text object of that marked content, right before its glyphs. */
  void inText(String words, String before, String after) throws IOException {
    Marked marked = marked(words);
    PDPage page = document.getPage(marked.page);
    List<Object> tokens = tokens(page);
    List<Object> result = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean inside = i > marked.begin && i < marked.end;
      if (inside && tokens.get(i) instanceof Operator o && o.getName().equals("ET")) {
        result.addAll(parse(after));
      }
      result.add(tokens.get(i));
      if (inside && tokens.get(i) instanceof Operator o && o.getName().equals("Tm")) {
        result.addAll(parse(before));
      }
    }
    write(page, result);
  }

  /** Replaces the strings that are painted in the marked content that holds words. */
  void strings(String words, UnaryOperator<byte[]> change) throws IOException {
    Marked marked = marked(words);
    PDPage page = document.getPage(marked.page);
    List<Object> tokens = tokens(page);
    for (int i = marked.begin; i < marked.end; i++) {
      if (tokens.get(i) instanceof COSString string) {
        tokens.set(i, new COSString(change.apply(string.getBytes())));
      } else if (tokens.get(i) instanceof COSArray array) {
        for (int k = 0; k < array.size(); k++) {
          if (array.get(k) instanceof COSString string) {
            array.set(k, new COSString(change.apply(string.getBytes())));
          }
        }
      }
    }
    write(page, tokens);
  }

  /** Paints behind everything else that is on the page. */
  void append(PDPage page, String operators) throws IOException {
    List<Object> tokens = tokens(page);
    tokens.addAll(0, parse("q"));
    tokens.addAll(parse("Q /Artifact BMC q " + operators + " Q EMC"));
    write(page, tokens);
  }

  /** Paints before anything else on the page. */
  void prepend(PDPage page, String operators) throws IOException {
    List<Object> tokens = tokens(page);
    tokens.addAll(0, parse(operators));
    write(page, tokens);
  }

  /** Where words are on their page, in the page's own units. */
  PDRectangle where(String words) throws IOException {
    Marked marked = marked(words);
    List<PDRectangle> found = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> positions) {
            int at = text.indexOf(words);
            if (at < 0 || !found.isEmpty()) {
              return;
            }
            TextPosition first = positions.get(at);
            TextPosition last = positions.get(Math.min(positions.size(), at + words.length()) - 1);
            float x = first.getTextMatrix().getTranslateX();
            float y = first.getTextMatrix().getTranslateY();
            float right = last.getTextMatrix().getTranslateX() + last.getWidthDirAdj();
            found.add(new PDRectangle(x, y - 3, right - x, 13));
          }
        };
    stripper.setStartPage(marked.page + 1);
    stripper.setEndPage(marked.page + 1);
    stripper.setSortByPosition(true);
    stripper.getText(document);
    return found.get(0);
  }

  /** The structure element that holds the marked content of words. */
  COSDictionary element(String words) throws IOException {
    Marked marked = marked(words);
    COSDictionary root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
    COSDictionary found = search(root, marked, null);
    if (found == null) {
      throw new IllegalArgumentException("not in the structure tree: " + words);
    }
    return found;
  }

  private COSDictionary search(COSDictionary element, Marked marked, COSBase inheritedPage) {
    COSBase page =
        element.containsKey(COSName.PG) ? element.getDictionaryObject(COSName.PG) : inheritedPage;
    for (COSBase kid : kids(element)) {
      if (kid instanceof org.apache.pdfbox.cos.COSNumber number
          && number.intValue() == marked.mcid
          && page == document.getPage(marked.page).getCOSObject()) {
        return element;
      }
      if (kid instanceof COSDictionary dictionary) {
        if (dictionary.containsKey(COSName.MCID)) {
          COSBase at =
              dictionary.containsKey(COSName.PG)
                  ? dictionary.getDictionaryObject(COSName.PG)
                  : page;
          if (dictionary.getInt(COSName.MCID) == marked.mcid
              && at == document.getPage(marked.page).getCOSObject()) {
            return element;
          }
        } else {
          COSDictionary found = search(dictionary, marked, page);
          if (found != null) {
            return found;
          }
        }
      }
    }
    return null;
  }

  public static List<COSBase> kids(COSDictionary element) {
    COSBase kids = element.getDictionaryObject(COSName.K);
    List<COSBase> all = new ArrayList<>();
    if (kids instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        all.add(array.getObject(i));
      }
    } else if (kids != null) {
      all.add(kids instanceof COSObject object ? object.getObject() : kids);
    }
    return all;
  }

  static COSDictionary parent(COSDictionary element) {
    return (COSDictionary) element.getDictionaryObject(COSName.P);
  }

  /** The nearest ancestor with a tag. */
  COSDictionary element(String words, String tag) throws IOException {
    COSDictionary element = element(words);
    while (!tag.equals(element.getNameAsString(COSName.S))) {
      element = parent(element);
    }
    return element;
  }

  /** Puts a resource on the page of words; the resources may be shared. */
  void resource(PDPage page, String kind, String name, COSBase value) {
    COSDictionary resources = page.getResources().getCOSObject();
    COSDictionary all = resources.getCOSDictionary(COSName.getPDFName(kind));
    if (all == null) {
      all = new COSDictionary();
      resources.setItem(COSName.getPDFName(kind), all);
    }
    all.setItem(COSName.getPDFName(name), value);
  }

  COSStream stream(String content) throws IOException {
    return stream(content.getBytes(StandardCharsets.ISO_8859_1));
  }

  COSStream stream(byte[] content) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream()) {
      out.write(content);
    }
    return stream;
  }

  /** A value written in PDF's own syntax. */
  public static COSBase value(String syntax) throws IOException {
    return (COSBase) parse(syntax).get(0);
  }

  public static COSDictionary dictionary(String syntax) throws IOException {
    return (COSDictionary) value(syntax);
  }
}
