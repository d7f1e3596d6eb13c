package clinic.handouts.press;

import clinic.handouts.check.paper.PressRules;
import clinic.handouts.content.Labels;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.PatientWords;
import clinic.handouts.layout.HandoutLayout;
import clinic.handouts.layout.LayoutException;
import clinic.handouts.pdf.DocumentInfo;
import clinic.handouts.pdf.PacketBinder;
import clinic.handouts.pdf.RenderingException;
import clinic.handouts.proof.PacketProof;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Source;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Makes packets: several handouts of one clinician in one PDF, with a table of contents. If any
 * handout can't be made, there is no packet. Thread-safe.
 */
public final class PacketMaker {
  private static final int MOST_CONTENTS = 4;

  /** From how many handouts on a packet always has a table of contents. */
  private static final int MANY = 4;

  private final HandoutMaker maker;

  /** Makes packets of the handouts that another maker makes. */
  public PacketMaker(HandoutMaker maker) {
    this.maker = maker;
  }

  /**
   * Makes a packet.
   *
   * @param keys the handouts, in order, of one clinician and language; at least one
   * @param patient what is printed for one patient on each of them
   * @param contents whether a table of contents is wanted; from four handouts on there is one
   */
  public Packet make(List<EditionKey> keys, List<PatientWords> patient, boolean contents) {
    return of(
        IntStream.range(0, keys.size())
            .mapToObj(i -> maker.make(keys.get(i), patient.get(i)))
            .toList(),
        contents);
  }

  /**
   * Binds handouts that have already been made one by one.
   *
   * @param handouts by this packet maker's maker, in order, of one clinician and language, all with
   *     the same name or none; at least one. Any that could not be made stop the packet.
   * @param contents whether a table of contents is wanted; from four handouts on there is one
   */
  public Packet of(List<Handout> handouts, boolean contents) {
    List<Diagnostic> problems =
        Diagnostic.sorted(handouts.stream().flatMap(each -> each.problems().stream()).toList());
    if (!problems.isEmpty()) {
      return Packet.failed(problems);
    }
    List<Edition> made = handouts.stream().flatMap(each -> each.edition().stream()).toList();
    try {
      List<ProvedPdf> pdfs = handouts.stream().flatMap(each -> each.pdf().stream()).toList();
      return contents || made.size() >= MANY
          ? bound(made, pdfs, handouts)
          : plain(made, pdfs, handouts);
    } catch (LayoutException e) {
      return failed(made, List.of(e.problem()));
    } catch (RenderingException e) {
      return failed(made, e.problems());
    } catch (IOException e) {
      throw new IllegalStateException("a proved handout can't be read", e);
    }
  }

  /** One after the other, with nothing between them. */
  private Packet plain(List<Edition> made, List<ProvedPdf> pdfs, List<Handout> handouts)
      throws IOException {
    byte[] pdf = PacketBinder.bind(pdfs.stream().map(ProvedPdf::bytes).toList(), info(made));
    List<Integer> first = PacketBinder.firstPages(0, pdfs.stream().map(ProvedPdf::pages).toList());
    return proved(pdf, made, pdfs, first, handouts);
  }

  private Packet proved(
      byte[] pdf,
      List<Edition> made,
      List<ProvedPdf> pdfs,
      List<Integer> first,
      List<Handout> handouts)
      throws IOException {
    List<Diagnostic> problems =
        PacketProof.of(pdf, parts(made, pdfs, first), HandoutLayout.PACKET_PATH);
    return problems.isEmpty()
        ? new Packet(
            Optional.of(maker.bound(pdf, PacketBinder.pages(pdf), made)), handouts, List.of())
        : failed(made, problems);
  }

  /** Problems may quote the sheets, so that none is repeated if these are for a patient. */
  private static Packet failed(List<Edition> made, List<Diagnostic> problems) {
    boolean areForPatient = made.stream().anyMatch(Edition::isForPatient);
    return Packet.failed(areForPatient ? List.of(PatientSheets.unbound()) : problems);
  }

  private Packet bound(List<Edition> made, List<ProvedPdf> pdfs, List<Handout> handouts)
      throws LayoutException, RenderingException, IOException {
    List<Integer> pages = pdfs.stream().map(ProvedPdf::pages).toList();
    DocumentInfo info = info(made);
    for (int contentsPages = 1; contentsPages <= MOST_CONTENTS; contentsPages++) {
      List<Integer> first = PacketBinder.firstPages(contentsPages, pages);
      byte[] contents = maker.contents(made, first, info);
      if (PacketBinder.pages(contents) == contentsPages) {
        byte[] pdf =
            PacketBinder.bind(
                contents,
                pdfs.stream().map(ProvedPdf::bytes).toList(),
                HandoutLayout::packetLink,
                info);
        return proved(pdf, made, pdfs, first, handouts);
      }
    }
    return Packet.failed(
        List.of(
            Diagnostic.of(
                PressRules.PACKET_CONTENTS,
                Source.unread(HandoutLayout.PACKET_PATH).start(),
                "the table of contents of the packet takes more than " + MOST_CONTENTS + " pages",
                "ask for fewer topics at once",
                Scope.EVERYTHING)));
  }

  private static List<PacketProof.Part> parts(
      List<Edition> made, List<ProvedPdf> pdfs, List<Integer> first) {
    return IntStream.range(0, made.size())
        .mapToObj(i -> new PacketProof.Part(made.get(i), pdfs.get(i).bytes(), first.get(i)))
        .toList();
  }

  private static DocumentInfo info(List<Edition> made) {
    Edition first = made.get(0);
    Labels labels = first.labels();
    LocalDate latest =
        made.stream()
            .map(each -> each.topic().review().reviewed())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    List<String> titles = made.stream().map(each -> each.topic().title().value()).toList();
    return new DocumentInfo(
        labels.get("packet") + ": " + first.clinician(),
        first.clinic().name().value(),
        String.join("; ", titles),
        titles,
        first.key().language(),
        latest);
  }
}
