package clinic.handouts.proof;

import clinic.handouts.edition.Edition;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.drawn.DrawnSigns;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.PaintIndex;
import clinic.handouts.proof.page.ReadingOrder;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.proof.paper.EvenType;
import clinic.handouts.proof.paper.FormatRules;
import clinic.handouts.proof.paper.Legibility;
import clinic.handouts.proof.paper.Line;
import clinic.handouts.proof.paper.LineClearance;
import clinic.handouts.proof.tag.Block;
import clinic.handouts.proof.tag.PacketEntries;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Proves the table of contents of a packet: it names the handouts and their pages, readably, and
 * says nothing else.
 */
final class ContentsProof {
  private final List<PacketProof.Part> parts;
  private final Edition first;
  private final Findings findings;

  ContentsProof(List<PacketProof.Part> parts, Findings findings) {
    this.parts = parts;
    this.first = parts.get(0).edition();
    this.findings = findings;
  }

  /**
   * Checks the pages before the first handout, if there are any.
   *
   * @param paper what all pages of the packet paint
   */
  void check(PDDocument packet, List<PageContent> paper) {
    int count = parts.get(0).firstPage() - 1;
    if (count == 0) {
      return;
    }
    ReadingOrder order = ReadingOrder.of(packet, paper);
    List<PageContent> pages = order.pages().subList(0, count);
    List<List<Glyph>> margins = order.margins().subList(0, count);
    List<TagElement> blocks =
        order.root().blocks().stream().filter(each -> isWithin(each, count)).toList();
    List<PaintIndex> paints = pages.stream().map(page -> new PaintIndex(page.paints())).toList();
    double smallest = FormatRules.of(first.key().format()).smallest();
    Legibility legibility =
        new Legibility(smallest, pages, paints, papers(packet, count), findings);
    LineClearance clearance = new LineClearance(paints, order::standing, findings);
    blocks.forEach(each -> legible(legibility, clearance, each.glyphs()));
    margins.forEach(each -> legible(legibility, clearance, each));
    List<Block> titles = entries(paper.size()).in(blocks, margins);
    EvenType even = new EvenType(order.root(), findings);
    titles.forEach(even::check);
    DrawnSigns signs = new DrawnSigns(pages, order.isMirrored(), first, findings);
    signs.note(blocks, titles);
    signs.check();
  }

  private static boolean isWithin(TagElement element, int pages) {
    return element.glyphs().stream().allMatch(each -> each.page() < pages)
        && element.marks().stream().allMatch(each -> each.page() < pages);
  }

  private static List<Rectangle2D> papers(PDDocument packet, int count) {
    List<Rectangle2D> papers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      PDRectangle box = packet.getPage(i).getCropBox();
      papers.add(
          new Rectangle2D.Double(
              box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight()));
    }
    return papers;
  }

  private void legible(Legibility legibility, LineClearance clearance, List<Glyph> glyphs) {
    for (Line line : Line.of(glyphs)) {
      String name = "the text " + Findings.quoted(line.words()) + " of the table of contents";
      legibility.check(findings.layout(), name, line.glyphs());
      clearance.check(findings.layout(), name, List.of(line), false);
    }
  }

  private PacketEntries entries(int pages) {
    List<String> above = new ArrayList<>();
    above.add(first.labels().get("packet"));
    above.add(first.clinician());
    String patient = first.document().one(Role.PATIENT).words();
    if (!patient.isEmpty()) {
      above.add(patient);
    }
    PacketEntries entries = new PacketEntries(above, first.surroundings(), pages, findings);
    for (PacketProof.Part part : parts) {
      entries.add(
          part.edition().document().one(Role.TITLE),
          first.labels().get("packet-page", part.firstPage()));
    }
    return entries;
  }
}
