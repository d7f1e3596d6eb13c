package clinic.handouts.proof;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Accompaniment;
import clinic.handouts.edition.PrintedLinks;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.TagTree.TaggedLink;
import clinic.handouts.proof.paper.Line;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;

/**
 * Checks every link of a document: it does nothing but lead to one of the edition's own addresses,
 * the one that its words say, and only its words can be clicked.
 */
final class LinkTargets {
  private static final Set<COSName> ACTIONS =
      Set.of(COSName.AA, COSName.getPDFName("PA"), COSName.getPDFName("FS"));

  private static final String HELP =
      "link a text to what it says: <a href=\"${clinic.phoneLink}\">${clinic.phone}</a>";

  private final PrintedLinks printed;
  private final Map<String, Set<Integer>> pagesByTitle;
  private final int firstPage;
  private final Findings findings;

  /**
   * A check of links.
   *
   * @param pagesByTitle by text, without white space, the pages from 0 that it may lead to from the
   *     pages before the first of these; no other link may lead within the file
   */
  LinkTargets(PrintedLinks printed, Map<String, Set<Integer>> pagesByTitle, Findings findings) {
    this.printed = printed;
    this.pagesByTitle = pagesByTitle;
    this.firstPage =
        pagesByTitle.values().stream().flatMap(Set::stream).min(Integer::compare).orElse(0);
    this.findings = findings;
  }

  void check(PDDocument document, List<PageContent> contents, List<TaggedLink> links)
      throws IOException {
    IdentityHashMap<COSBase, TaggedLink> tagged = new IdentityHashMap<>();
    links.forEach(link -> link.annotations().forEach(each -> tagged.put(each, link)));
    IdentityHashMap<COSBase, Part> parts = new IdentityHashMap<>();
    int index = 0;
    for (PDPage page : document.getPages()) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        TaggedLink tag = tagged.get(annotation.getCOSObject());
        if (annotation instanceof PDAnnotationLink link && tag != null) {
          parts.put(link.getCOSObject(), new Part(tag, link, index));
          place(link, tag, contents.get(index));
        } else if (annotation instanceof PDAnnotationLink) {
          report("is not in the tag tree");
        }
      }
      index++;
    }
    targets(
        document,
        links.stream()
            .flatMap(link -> link.annotations().stream())
            .flatMap(each -> Stream.ofNullable(parts.get(each)))
            .toList());
  }

  /** A line of a link, and where it can be clicked. */
  private record Part(TaggedLink link, PDAnnotationLink annotation, int page) {
    String text() {
      return Accompaniment.squeezed(link.element().characters());
    }
  }

  /** A link over several lines is one for each of them: together they say where they lead. */
  private void targets(PDDocument document, List<Part> parts) throws IOException {
    int from = 0;
    while (from < parts.size()) {
      int taken = 1;
      while (from + taken <= parts.size() && !leads(document, parts.subList(from, from + taken))) {
        taken++;
      }
      if (from + taken > parts.size()) {
        Part part = parts.get(from);
        report(
            "on "
                + named(part.link)
                + " leads to "
                + target(document, part.annotation)
                + ", which it does not say");
        taken = 1;
      }
      from += taken;
    }
  }

  private boolean leads(PDDocument document, List<Part> parts) throws IOException {
    String target = target(document, parts.get(0).annotation);
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      if (!target(document, part.annotation).equals(target)) {
        return false;
      }
      text.append(part.text());
    }
    for (Part part : parts) {
      if (!leads(document, part, text.toString())) {
        return false;
      }
    }
    return true;
  }

  /** Nothing but the words of a link can be clicked. */
  private void place(PDAnnotationLink link, TaggedLink tagged, PageContent page) {
    PDRectangle area = link.getRectangle();
    Set<Glyph> own = new HashSet<>(tagged.element().glyphs());
    page.glyphs().stream()
        .filter(glyph -> holds(area, glyph) && !glyph.isSpace() && !own.contains(glyph))
        .findFirst()
        .ifPresent(
            glyph -> report("on " + named(tagged) + " lies over \"" + glyph.text() + "\" as well"));
  }

  private boolean leads(PDDocument document, Part part, String text) throws IOException {
    PDAnnotationLink link = part.annotation;
    PDAction action = link.getAction();
    boolean more =
        ACTIONS.stream().anyMatch(link.getCOSObject()::containsKey)
            || (action != null && action.getCOSObject().containsKey(COSName.NEXT));
    if (more) {
      return false;
    }
    if (action instanceof PDActionURI uri) {
      return printed.lead(text, uri.getURI());
    }
    return part.page < firstPage
        && pagesByTitle.getOrDefault(text, Set.of()).contains(page(document, link));
  }

  /** The page, from 0, that a link leads to; -1 if it leads elsewhere. */
  private static int page(PDDocument document, PDAnnotationLink link) throws IOException {
    PDDestination destination =
        link.getAction() instanceof PDActionGoTo inside
            ? inside.getDestination()
            : link.getAction() == null ? link.getDestination() : null;
    return destination instanceof PDPageDestination place && place.getPage() != null
        ? document.getPages().indexOf(place.getPage())
        : -1;
  }

  private static boolean holds(PDRectangle area, Glyph glyph) {
    Rectangle2D box = glyph.box();
    return area.contains((float) box.getCenterX(), (float) box.getCenterY());
  }

  private static String target(PDDocument document, PDAnnotationLink link) throws IOException {
    if (link.getAction() instanceof PDActionURI uri) {
      return Findings.quoted(String.valueOf(uri.getURI()));
    }
    int page = page(document, link);
    return page < 0 ? "something that is not an address" : "page " + (page + 1);
  }

  private static String named(TaggedLink link) {
    String words = Line.words(link.element().glyphs());
    return words.isEmpty() ? "a picture" : Findings.quoted(words);
  }

  private void report(String what) {
    findings.document(ProofRules.LINK, "a link " + what, HELP);
  }
}
