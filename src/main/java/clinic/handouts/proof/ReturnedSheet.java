package clinic.handouts.proof;

import clinic.handouts.content.Scope;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.Reference;
import clinic.handouts.edition.Verification;
import clinic.handouts.edition.Verifier;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A PDF that came back: which handouts it holds, by the references in it, and whether their words
 * are still those they left the program with.
 */
public final class ReturnedSheet {
  private static final Pattern CODE =
      Pattern.compile("[0-9A-HJKMNP-TV-Z]{7}-[0-9A-HJKMNP-TV-Z]{6}");

  private final Set<String> references;
  private final TagElement root;

  private ReturnedSheet(Set<String> references, TagElement root) {
    this.references = references;
    this.root = root;
  }

  /**
   * Reads a PDF.
   *
   * @param pdf the bytes of the file
   * @throws IOException if it is no PDF that can be read
   */
  public static ReturnedSheet read(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Set<String> codes = new LinkedHashSet<>();
      Matcher code = CODE.matcher(new PDFTextStripper().getText(document));
      while (code.find()) {
        Reference.parse(code.group()).ifPresent(reference -> codes.add(reference.code()));
      }
      LetterShapes shapes = new LetterShapes();
      List<PageContent> pages = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        pages.add(new PageContentReader(pages.size(), page, shapes).read());
      }
      return new ReturnedSheet(codes, TagTree.of(document, pages));
    } catch (RuntimeException e) {
      throw new IOException("it can't be read: " + e.getMessage(), e);
    }
  }

  /** What each reference in it says, in their order; none where it holds no reference. */
  public List<Verification> verify(Verifier verifier) {
    return references.stream()
        .map(
            code -> {
              Verification verification = verifier.verify(code);
              boolean altered =
                  verifier.edition(code).map(edition -> !shows(edition)).orElse(false);
              return altered ? verification.altered() : verification;
            })
        .toList();
  }

  /** Whether every text that must be on the edition's paper is in it, word for word. */
  private boolean shows(Edition edition) {
    Findings findings = new Findings("-", Scope.EVERYTHING);
    return new Matching(root, findings).blocks(edition.required()).size()
        == edition.required().size();
  }
}
