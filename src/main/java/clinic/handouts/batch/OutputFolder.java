package clinic.handouts.batch;

import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Reference;
import clinic.handouts.files.Digest;
import clinic.handouts.files.OutputFiles;
import clinic.handouts.files.WrittenFile;
import clinic.handouts.pdf.PdfIdentity;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The folder that PDFs go to, with a fixed place for each edition. Thread-safe, provided that no
 * two threads write the same edition.
 */
public final class OutputFolder {
  private static final String WITHDRAWN = ".withdrawn";

  /** The path of a sheet: {@code <clinician>/<language>/<topic>-<format>.pdf}. */
  private static final Pattern SHEET =
      Pattern.compile("(_clinic|[a-z0-9-]+)/[A-Za-z0-9-]+/[a-z0-9-]+-[a-z0-9-]+\\.pdf");

  /** The depth of folders at which sheets are: clinician, language, file. */
  private static final int DEPTH = 3;

  private final OutputFiles files;

  /** An output folder; it is created when the first file is written. */
  public OutputFolder(Path root) {
    this.files = new OutputFiles(root);
  }

  /** The folder's path. */
  public Path root() {
    return files.root();
  }

  /** The folder's files. */
  OutputFiles files() {
    return files;
  }

  /** Where an edition's PDF is or will be. */
  public Path path(EditionKey key) {
    return root().resolve(key.path());
  }

  /**
   * An edition's PDF as it is found.
   *
   * @param digest of its bytes
   * @param reference the one in the file; empty if there is none
   * @param bytes how many
   */
  record Found(String digest, String reference, long bytes) {}

  /** An edition's PDF; empty if there is no readable one. */
  Optional<Found> found(EditionKey key) {
    return files
        .read(key.path(), InputStream::readAllBytes)
        .map(
            pdf ->
                new Found(
                    Digest.of(pdf),
                    PdfIdentity.mark(pdf, Reference.LETTERS).orElse(""),
                    pdf.length));
  }

  /** Whether there is a file in the place of an edition's PDF that this program did not make. */
  public boolean isForeign(EditionKey key) {
    return isForeign(path(key));
  }

  /** The same for any place. */
  public static boolean isForeign(Path file) {
    return WrittenFile.isThere(file) && !OutputFiles.read(file, PdfIdentity::isOwn).orElse(false);
  }

  /** Deletes a sheet that belongs to no edition, and any folders that this leaves empty. */
  void delete(EditionKey key) {
    files.delete(key.path());
  }

  /**
   * Writes an edition's PDF.
   *
   * @return its path
   * @throws OutputException if that fails
   */
  public Path write(EditionKey key, byte[] pdf) {
    Path target = path(key);
    WrittenFile.write(target, pdf);
    return target;
  }

  /**
   * Moves an edition's old PDF, if there is one, to {@code .withdrawn/}, so that nobody gives it
   * out any more.
   *
   * @return where it is now; empty if there was none
   * @throws OutputException if that fails
   */
  public Optional<Path> withdraw(EditionKey key) {
    return files.move(key.path(), WITHDRAWN + "/" + key.path());
  }

  /** Where an edition's old PDF was moved to; empty if none was. */
  Optional<Path> withdrawn(EditionKey key) {
    return Optional.of(root().resolve(WITHDRAWN).resolve(key.path())).filter(WrittenFile::isThere);
  }

  /**
   * PDFs that are in the place of an edition's PDF, but belong to no edition.
   *
   * @param editions the paths of all editions that exist, relative to this folder
   * @return relative to this folder, with {@code /}, sorted
   */
  public List<String> orphans(Set<String> editions) {
    return files.at(DEPTH).stream()
        .filter(file -> SHEET.matcher(file).matches())
        .filter(file -> !editions.contains(file))
        .toList();
  }
}
