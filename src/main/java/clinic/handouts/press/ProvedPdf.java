package clinic.handouts.press;

import clinic.handouts.edition.Edition;
import clinic.handouts.history.HistoryKeeper;
import clinic.handouts.layout.HandoutLayout;
import clinic.handouts.proof.PageReport;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The proved PDF of a handout, or of a packet of several. Its bytes are available only through
 * {@link #release}, so that nothing leaves the program before the history has recorded what it
 * says; it can be viewed without being released. Thread-safe.
 */
public final class ProvedPdf {
  private final byte[] bytes;
  private final int pages;
  private final PageReport measured;
  private final List<Edition> editions;
  private final HistoryKeeper history;

  ProvedPdf(
      byte[] bytes, int pages, PageReport measured, List<Edition> editions, HistoryKeeper history) {
    this.bytes = bytes;
    this.pages = pages;
    this.measured = measured;
    this.editions = List.copyOf(editions);
    this.history = history;
  }

  /**
   * A view of the pages of a PDF.
   *
   * @param <T> the result
   */
  @FunctionalInterface
  public interface Look<T> {
    /** Views a PDF that nobody else is using, and that is closed afterwards. */
    T at(PDDocument pdf) throws IOException;

    /** Views the bytes of a PDF. */
    static <T> T at(byte[] bytes, Look<T> look) throws IOException {
      try (PDDocument pdf = Loader.loadPDF(bytes)) {
        return look.at(pdf);
      }
    }
  }

  /** The editions in it: one, or those of a packet in order. */
  public List<Edition> editions() {
    return editions;
  }

  /** The references printed on it, in order. */
  public List<String> references() {
    return editions.stream().map(each -> each.reference().code()).toList();
  }

  /** How many pages it has. */
  public int pages() {
    return pages;
  }

  /** What its pages measure; nothing of a packet. */
  public PageReport measured() {
    return measured;
  }

  /**
   * Releases it from the program: the history first records what it was made of, then the caller
   * gets the bytes.
   *
   * @throws clinic.handouts.history.UnsavedHistoryException if the history can't be saved
   */
  public byte[] release() {
    for (Edition edition : editions) {
      String format = edition.key().format();
      history.keep(edition.topic(), edition.key().clinician(), format, HandoutLayout.path(format));
    }
    return bytes.clone();
  }

  /** Views the pages, without releasing them from the program. */
  public <T> T look(Look<T> look) throws IOException {
    return Look.at(bytes, look);
  }

  /** The bytes, for making packets or for comparing. */
  byte[] bytes() {
    return bytes;
  }
}
