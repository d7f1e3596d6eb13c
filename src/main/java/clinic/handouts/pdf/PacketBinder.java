package clinic.handouts.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.zip.CRC32;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;

/**
 * Binds PDFs into one: each starts on a right-hand page, tags and bookmarks are kept, and the links
 * in the table of contents lead to them. Stateless.
 */
public final class PacketBinder {
  private PacketBinder() {}

  /**
   * The pages, from 1, on which the parts start: after a table of contents each on a right-hand
   * page, otherwise one directly after the other.
   *
   * @param contentsPages how many pages the table of contents takes; 0 if there is none
   */
  public static List<Integer> firstPages(int contentsPages, List<Integer> pages) {
    List<Integer> first = new ArrayList<>();
    int next = contentsPages + 1;
    for (int count : pages) {
      next += contentsPages > 0 && next % 2 == 0 ? 1 : 0;
      first.add(next);
      next += count;
    }
    return List.copyOf(first);
  }

  /** How many pages a PDF has. */
  public static int pages(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }

  /**
   * Binds PDFs into a packet.
   *
   * @param contents the PDF of the table of contents
   * @param parts the PDFs of the handouts, in order
   * @param link the address that the table of contents uses for a part
   * @param info the packet's information about itself
   * @return the bytes of the packet, the same for the same input
   * @throws IOException if one of them is not a PDF
   */
  public static byte[] bind(
      byte[] contents, List<byte[]> parts, IntFunction<String> link, DocumentInfo info)
      throws IOException {
    CRC32 identity = new CRC32();
    identity.update(contents);
    PDFMergerUtility merger = new PDFMergerUtility();
    try (PDDocument packet = Loader.loadPDF(contents)) {
      int contentsPages = packet.getNumberOfPages();
      List<PDPage> first = new ArrayList<>();
      for (byte[] part : parts) {
        identity.update(part);
        if (packet.getNumberOfPages() % 2 == 1) {
          PDPage blank = new PDPage(packet.getPage(0).getMediaBox());
          blank.setResources(new PDResources());
          packet.addPage(blank);
        }
        int at = packet.getNumberOfPages();
        try (PDDocument handout = Loader.loadPDF(part)) {
          merger.appendDocument(packet, handout);
        }
        first.add(packet.getPage(at));
      }
      for (int page = 0; page < contentsPages; page++) {
        lead(packet.getPage(page), first, link);
      }
      return saved(packet, info, identity);
    }
  }

  /** Binds PDFs one after the other, without a table of contents and without blank pages. */
  public static byte[] bind(List<byte[]> parts, DocumentInfo info) throws IOException {
    CRC32 identity = new CRC32();
    PDFMergerUtility merger = new PDFMergerUtility();
    try (PDDocument packet = Loader.loadPDF(parts.get(0))) {
      identity.update(parts.get(0));
      for (byte[] part : parts.subList(1, parts.size())) {
        identity.update(part);
        try (PDDocument handout = Loader.loadPDF(part)) {
          merger.appendDocument(packet, handout);
        }
      }
      return saved(packet, info, identity);
    }
  }

  private static byte[] saved(PDDocument packet, DocumentInfo info, CRC32 identity)
      throws IOException {
    PDMarkInfo tagged = new PDMarkInfo(); // The merger's own has a key of the wrong type.
    tagged.setMarked(true);
    packet.getDocumentCatalog().setMarkInfo(tagged);
    PdfIdentity.set(packet, info, identity.getValue());
    ByteArrayOutputStream out = new ByteArrayOutputStream(256 << 10);
    packet.save(out, CompressParameters.NO_COMPRESSION);
    return out.toByteArray();
  }

  private static void lead(PDPage page, List<PDPage> first, IntFunction<String> link)
      throws IOException {
    for (PDAnnotation annotation : page.getAnnotations()) {
      for (int i = 0; i < first.size(); i++) {
        if (annotation instanceof PDAnnotationLink each
            && each.getAction() instanceof PDActionURI uri
            && link.apply(i).equals(uri.getURI())) {
          PDPageFitDestination destination = new PDPageFitDestination();
          destination.setPage(first.get(i));
          PDActionGoTo action = new PDActionGoTo();
          action.setDestination(destination);
          each.setAction(action);
        }
      }
    }
  }
}
