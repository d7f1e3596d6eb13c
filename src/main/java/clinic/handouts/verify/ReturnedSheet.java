package clinic.handouts.verify;

import clinic.handouts.edition.Accompaniment;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.PatientWords;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Reference;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.LetterShapes;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.Picture;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.proof.page.TagTree;
import clinic.handouts.proof.tag.HelpFirst;
import clinic.handouts.proof.tag.Matching;
import clinic.handouts.yaml.Scope;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A PDF that came back: the references in it, the words it shows, and how its pages look.
 * Immutable.
 */
public final class ReturnedSheet {
  private static final Pattern CODE =
      Pattern.compile("[0-9A-HJKMNP-TV-Z]{7}-[0-9A-HJKMNP-TV-Z]{6}");

  private final String text;
  private final Set<String> references;
  private final TagElement root;
  private final List<String> looks;
  private final List<String> words;

  private ReturnedSheet(
      String text,
      Set<String> references,
      TagElement root,
      List<String> looks,
      List<String> words) {
    this.text = Accompaniment.squeezed(text);
    this.references = references;
    this.root = root;
    this.looks = looks;
    this.words = words;
  }

  /**
   * Reads a PDF.
   *
   * @param pdf the bytes of the file
   * @throws IOException if it is not a readable PDF
   */
  public static ReturnedSheet read(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return of(document);
    } catch (RuntimeException e) {
      throw new IOException("it can't be read: " + e.getMessage(), e);
    }
  }

  /** Reads a PDF that is known to be readable. */
  static ReturnedSheet of(PDDocument document) throws IOException {
    Set<String> codes = new LinkedHashSet<>();
    String text = new PDFTextStripper().getText(document);
    Matcher code = CODE.matcher(text);
    while (code.find()) {
      Reference.parse(code.group()).ifPresent(reference -> codes.add(reference.code()));
    }
    List<PageContent> pages = PageContent.of(document, new LetterShapes());
    List<String> looks = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      looks.add(look(document.getPage(i), pages.get(i)));
      words.add(words(document.getPage(i), pages.get(i)));
    }
    return new ReturnedSheet(text, codes, TagTree.of(document, pages), looks, words);
  }

  /** The references in it, in order; may be empty. */
  public List<String> references() {
    return List.copyOf(references);
  }

  /** Whether its text, in reading order, contains these words. */
  boolean says(String words) {
    return text.contains(Accompaniment.squeezed(words));
  }

  /** Whether every text that the edition must show is in it, word for word. */
  public boolean shows(Edition edition) {
    List<Piece> required = edition.required();
    return shows(required) || (edition.mayBeginWithHelp() && shows(HelpFirst.moved(required)));
  }

  private boolean shows(List<Piece> required) {
    Findings findings = new Findings("-", Scope.EVERYTHING);
    return new Matching(root, findings).blocks(required).size() == required.size();
  }

  /**
   * What it says for its patient.
   *
   * @param all the handouts on it, in order
   * @param edition one of them
   */
  PatientWords patient(List<Edition> all, Edition edition) {
    return PatientOnSheet.read(root, all, edition);
  }

  /** Whether its pages look like those of another PDF. */
  public boolean looksLike(ReturnedSheet other) {
    return looks.equals(other.looks);
  }

  /**
   * Whether it consists of the pages of other PDFs, one after the other, and otherwise only blank
   * pages.
   */
  public boolean consistsOf(List<ReturnedSheet> others) {
    return filled(looks.stream())
        .equals(filled(others.stream().flatMap(other -> other.looks.stream())));
  }

  private static List<String> filled(Stream<String> looks) {
    return looks.filter(look -> look.lines().count() > 1).toList();
  }

  /** Whether it contains the pages of another PDF, one after the other. */
  public boolean holds(ReturnedSheet other) {
    return Collections.indexOfSubList(looks, other.looks) >= 0;
  }

  /**
   * Whether it has the same words, links and annotations as another PDF, in the same reading order.
   */
  public boolean saysWhat(ReturnedSheet other) {
    return words.equals(other.words) && root.characters().equals(other.root.characters());
  }

  /** The letters, links and annotations of a page, regardless of their position. */
  private static String words(PDPage page, PageContent content) throws IOException {
    Stream<String> letters = content.glyphs().stream().map(Glyph::text).filter(t -> !t.isBlank());
    List<String> notes = new ArrayList<>();
    for (PDAnnotation annotation : page.getAnnotations()) {
      notes.add(annotation.getSubtype() + " " + target(annotation));
    }
    return Stream.concat(letters, notes.stream()).sorted().collect(Collectors.joining(" "));
  }

  private static String target(PDAnnotation annotation) {
    return annotation instanceof PDAnnotationLink link
            && link.getAction() instanceof PDActionURI uri
        ? uri.getURI()
        : "";
  }

  private static String look(PDPage page, PageContent content) throws IOException {
    StringBuilder look = new StringBuilder(content.glyphs().size() * 24);
    look.append(page.getCropBox()).append(page.getRotation()).append('\n');
    for (Glyph glyph : content.glyphs()) {
      look.append(
          String.format(
              Locale.ROOT,
              "%s %.1f %.1f %.1f %x%n",
              glyph.text(),
              glyph.x(),
              glyph.baseline(),
              glyph.size(),
              glyph.rgb()));
    }
    content
        .paints()
        .forEach(paint -> look.append(at(paint.bounds())).append(paint.rgb()).append('\n'));
    for (Picture picture : content.pictures()) {
      look.append(at(picture.bounds()))
          .append(String.format(Locale.ROOT, "%.1f %.1f%n", picture.across(), picture.down()));
    }
    for (PDAnnotation annotation : page.getAnnotations()) {
      look.append(annotation.getSubtype())
          .append(annotation.getRectangle())
          .append(target(annotation))
          .append('\n');
    }
    return look.toString();
  }

  private static String at(Rectangle2D bounds) {
    return String.format(
        Locale.ROOT,
        "%.1f %.1f %.1f %.1f ",
        bounds.getX(),
        bounds.getY(),
        bounds.getWidth(),
        bounds.getHeight());
  }
}
