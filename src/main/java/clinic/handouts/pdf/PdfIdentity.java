package clinic.handouts.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TimeZone;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Sets a PDF's information about itself, in its information dictionary and identically in XMP (ISO
 * 16684-1), so that nothing depends on when or where it was made.
 */
public final class PdfIdentity {
  static final String PRODUCER = "Handouts";

  /** PDF/A-2a and PDF/UA-1, the latter with the description of its schema that PDF/A requires. */
  private static final String XMP =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
       xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/"
       xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
       xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
       xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
       xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaid:part>2</pdfaid:part>
      <pdfaid:conformance>A</pdfaid:conformance>
      <pdfuaid:part>1</pdfuaid:part>
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>%2$s</rdf:li></rdf:Seq></dc:creator>
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%3$s</rdf:li></rdf:Alt></dc:description>
      <dc:language><rdf:Bag><rdf:li>%4$s</rdf:li></rdf:Bag></dc:language>
      <xmp:CreateDate>%5$sT00:00:00Z</xmp:CreateDate>
      <xmp:ModifyDate>%5$sT00:00:00Z</xmp:ModifyDate>
      <pdf:Producer>%6$s</pdf:Producer>
      <pdf:Keywords>%7$s</pdf:Keywords>
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289 that is kept</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="w"?>
      """;

  private static final byte[] HEAD = "%PDF-".getBytes(US_ASCII);

  /** No handout or packet is larger. */
  private static final int LARGEST = 256 << 20;

  /** The trailer is at the end, and this many bytes at most. */
  private static final int TRAILER = 1024;

  private static final String IDENTIFIER = "/ID [<";

  private PdfIdentity() {}

  /** Sets information, XMP and document id; the id is a checksum of the XHTML. */
  public static void set(PDDocument pdf, DocumentInfo info, String xhtml) throws IOException {
    set(pdf, info, id(xhtml));
  }

  /** The document id of a PDF that is typeset from XHTML. */
  public static long id(String xhtml) {
    CRC32 checksum = new CRC32();
    checksum.update(xhtml.getBytes(StandardCharsets.UTF_8));
    return checksum.getValue();
  }

  /** Sets information, XMP and document id. */
  public static void set(PDDocument pdf, DocumentInfo info, long id) throws IOException {
    Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    date.setTimeInMillis(info.date().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(info.title());
    information.setAuthor(info.author());
    information.setSubject(info.description());
    information.setKeywords(String.join(", ", info.keywords()));
    information.setProducer(PRODUCER);
    information.setCreationDate(date);
    information.setModificationDate(date);
    pdf.setDocumentInformation(information);

    String xmp =
        XMP.formatted(
            escaped(info.title()),
            escaped(info.author()),
            escaped(info.description()),
            escaped(info.language()),
            info.date(),
            PRODUCER,
            escaped(String.join(", ", info.keywords())));
    PDMetadata metadata = new PDMetadata(pdf);
    metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
    pdf.getDocumentCatalog().setMetadata(metadata);
    pdf.getDocumentCatalog().setLanguage(info.language());
    pdf.setDocumentId(id);
  }

  /**
   * Puts the reference of a handout where it can be read without opening the pages: at the
   * beginning of the file's first identifier. Nothing else changes, not even the length.
   *
   * @param pdf a PDF that this program has saved; it is changed in place
   */
  public static byte[] marked(byte[] pdf, String reference) {
    byte[] hex = ascii(HexFormat.of().withUpperCase().formatHex(ascii(reference)));
    System.arraycopy(hex, 0, pdf, identifier(pdf).orElseThrow(), hex.length);
    return pdf;
  }

  /** The reference that {@link #marked} has put into a PDF; empty if there is none. */
  public static Optional<String> mark(byte[] pdf, int letters) {
    OptionalInt at = identifier(pdf);
    if (at.isEmpty() || at.getAsInt() + 2 * letters > pdf.length) {
      return Optional.empty();
    }
    try {
      String hex = new String(pdf, at.getAsInt(), 2 * letters, US_ASCII);
      return Optional.of(new String(HexFormat.of().parseHex(hex), US_ASCII));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether a file is a PDF that this program has made. */
  public static boolean isOwn(InputStream file) throws IOException {
    byte[] head = file.readNBytes(HEAD.length);
    return Arrays.equals(head, HEAD)
        && new String(file.readNBytes(LARGEST), ISO_8859_1)
            .contains("/Producer (" + PRODUCER + ")");
  }

  /** Where the digits of the first identifier in the last trailer begin. */
  private static OptionalInt identifier(byte[] pdf) {
    int from = Math.max(0, pdf.length - TRAILER);
    int at = new String(pdf, from, pdf.length - from, ISO_8859_1).lastIndexOf(IDENTIFIER);
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(from + at + IDENTIFIER.length());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
