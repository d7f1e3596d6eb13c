package clinic.handouts.press;

import clinic.handouts.edition.Edition;
import clinic.handouts.history.HistoryKeeper;
import clinic.handouts.layout.HandoutLayout;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The proved PDF of a handout, or of a packet of several. Its bytes can be had by {@link #release}
 * only, so that none leaves the program before the history has kept what it says; without that, it
 * can be looked at. Thread-safe.
 */
public final class ProvedPdf {
  private final byte[] bytes;
  private final int pages;
  private final List<Edition> editions;
  private final HistoryKeeper history;

  ProvedPdf(byte[] bytes, int pages, List<Edition> editions, HistoryKeeper history) {
    this.bytes = bytes;
    this.pages = pages;
    this.editions = List.copyOf(editions);
    this.history = history;
  }

  /**
   * A look at the pages of a PDF.
   *
   * @param <T> what is seen
   */
  @FunctionalInterface
  public interface Look<T> {
    /** Looks at a PDF that nobody else has, and that is closed afterwards. */
    T at(PDDocument pdf) throws IOException;

    /** Looks at the bytes of a PDF. */
    static <T> T at(byte[] bytes, Look<T> look) throws IOException {
      try (PDDocument pdf = Loader.loadPDF(bytes)) {
        return look.at(pdf);
      }
    }
  }

  /** What it shows: one edition, or those of a packet in their order. */
  public List<Edition> editions() {
    return editions;
  }

  /** The references printed on it, in their order. */
  public List<String> references() {
    return editions.stream().map(each -> each.reference().code()).toList();
  }

  /** How many pages it has. */
  public int pages() {
    return pages;
  }

  /**
   * Lets it leave the program: the history first keeps what it was made of, then the caller gets
   * the bytes. If the history can't be written, there is a note, and the bytes are given all the
   * same.
   */
  public byte[] release() {
    for (Edition edition : editions) {
      history.keep(
          edition.topic(), edition.key().clinician(), HandoutLayout.path(edition.key().format()));
    }
    return bytes.clone();
  }

  /** Looks at the pages; nothing leaves the program. */
  public <T> T look(Look<T> look) throws IOException {
    return Look.at(bytes, look);
  }

  /** The bytes, for those who make packets of them or compare them. */
  byte[] bytes() {
    return bytes;
  }
}
