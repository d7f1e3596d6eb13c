package clinic.handouts.content.xliff;

import clinic.handouts.text.marks.Inline;
import java.util.List;
import java.util.Optional;

/**
 * What an XLIFF file that this program wrote, and others filled in, says.
 *
 * @param topic the id of the topic
 * @param version the version of the source that it was written from
 * @param digest of what the source said
 * @param language the tag of the language that it was translated into
 * @param entries its units, in its order
 */
public record XliffFile(
    String topic, String version, String digest, String language, List<Entry> entries) {
  /** The maximum size of a file, in bytes; a topic needs about a hundred kilobytes. */
  public static final long MAX_BYTES = 10L << 20;

  public XliffFile {
    entries = List.copyOf(entries);
  }

  /**
   * A unit.
   *
   * @param source what its source says
   * @param target what its translation says; empty if it has none
   */
  record Entry(String id, List<Inline> source, Optional<List<Inline>> target) {}
}
