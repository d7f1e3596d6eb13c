package clinic.handouts.proof;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Accompaniment;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.PrintedLinks;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.LetterShapes;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.proof.page.TagTree;
import clinic.handouts.proof.tag.HelpFirst;
import clinic.handouts.proof.tag.Matching;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Scope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Proves a packet of handouts that were each proved before: every page's content must be theirs,
 * unchanged and in its place, the packet's tag tree must contain everything that they have to show,
 * in order, and its table of contents must say which they are and on which pages, and nothing else.
 */
public final class PacketProof {
  private static final String REPORT =
      "please report this; until it is fixed, print the handouts one by one";

  private PacketProof() {}

  /**
   * A handout in a packet.
   *
   * @param edition what the handout must show
   * @param pdf the bytes that were proved
   * @param firstPage the page it starts on, from 1
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  public record Part(Edition edition, byte[] pdf, int firstPage) {}

  /**
   * Proves a packet.
   *
   * @param pdf its bytes
   * @param parts the handouts in it, in order
   * @param layout path of the layout of the table of contents, which the problems name
   * @return the problems; none if it may leave the program
   */
  public static List<Diagnostic> of(byte[] pdf, List<Part> parts, String layout) {
    Findings findings = new Findings(layout, Scope.EVERYTHING);
    try (PDDocument packet = Loader.loadPDF(pdf)) {
      List<PageContent> pages = PageContent.of(packet, new LetterShapes());
      for (Part part : parts) {
        samePages(packet, part, findings);
      }
      TagTree.Tags tags = TagTree.read(packet, pages);
      new LinkTargets(links(parts), firstPages(parts), findings).check(packet, pages, tags.links());
      new ContentsProof(parts, findings).check(packet, pages);
      List<Piece> required = new ArrayList<>();
      List<TagElement> elements = tags.root().all();
      for (int i = 0; i < parts.size(); i++) {
        Part part = parts.get(i);
        PDRectangle first = packet.getPage(part.firstPage() - 1).getCropBox();
        boolean upright = first.getHeight() > first.getWidth();
        int next = i + 1 < parts.size() ? parts.get(i + 1).firstPage() : pages.size() + 1;
        required.addAll(required(part.edition(), upright, within(elements, part, next)));
      }
      new Matching(tags.root(), findings).blocks(required);
    } catch (IOException | RuntimeException e) {
      findings.document(
          ProofRules.UNREADABLE, "the packet can't be read back: " + e.getMessage(), REPORT);
    }
    return findings.problems();
  }

  private static PrintedLinks links(List<Part> parts) {
    return PrintedLinks.of(parts.stream().map(Part::edition).toList());
  }

  /** By title, the pages from 0 on which handouts begin; two may have one title. */
  private static Map<String, Set<Integer>> firstPages(List<Part> parts) {
    return parts.stream()
        .collect(
            Collectors.groupingBy(
                part -> Accompaniment.squeezed(part.edition().topic().title().value()),
                Collectors.mapping(part -> part.firstPage() - 1, Collectors.toSet())));
  }

  /** What it must say; an action card says it once on upright sheets, else on each half. */
  private static List<Piece> required(Edition edition, boolean upright, List<TagElement> elements) {
    int copies = upright ? 1 : edition.format().copies();
    List<Piece> required =
        edition.mayBeginWithHelp()
            ? HelpFirst.order(elements, edition.required())
            : edition.required();
    return Collections.nCopies(copies, required).stream().flatMap(List::stream).toList();
  }

  /** What is on the pages of a part. */
  private static List<TagElement> within(List<TagElement> elements, Part part, int next) {
    return elements.stream()
        .filter(
            each ->
                each.glyphs().stream()
                    .allMatch(
                        glyph -> glyph.page() >= part.firstPage() - 1 && glyph.page() < next - 1))
        .toList();
  }

  private static void samePages(PDDocument packet, Part part, Findings findings)
      throws IOException {
    try (PDDocument handout = Loader.loadPDF(part.pdf())) {
      for (int i = 0; i < handout.getNumberOfPages(); i++) {
        int at = part.firstPage() - 1 + i;
        boolean same =
            at < packet.getNumberOfPages()
                && Arrays.equals(content(packet.getPage(at)), content(handout.getPage(i)));
        if (!same) {
          findings.document(
              ProofRules.PACKET,
              "page "
                  + (at + 1)
                  + " of the packet is not page "
                  + (i + 1)
                  + " of the handout \""
                  + part.edition().topic().title().value()
                  + "\"",
              REPORT);
        }
      }
    }
  }

  private static byte[] content(PDPage page) throws IOException {
    try (var in = page.getContents()) {
      return in == null ? new byte[0] : in.readAllBytes();
    }
  }
}
