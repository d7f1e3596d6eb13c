package clinic.handouts.verify;

import clinic.handouts.content.Paper;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.PatientWords;
import clinic.handouts.layout.HandoutLayout;
import clinic.handouts.press.HandoutMaker;
import clinic.handouts.press.PacketMaker;
import clinic.handouts.press.ProvedPdf;
import clinic.handouts.proof.Proof;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Says which handouts are in a PDF that came back and whether they are current. If its reference is
 * current, the file is compared with the handout as it is made today: a file that was changed is
 * not current, whatever its reference says. Thread-safe.
 */
public final class SheetVerifier {
  private final Verifier verifier;
  private final List<HandoutMaker> makers;

  /**
   * A verifier of files.
   *
   * @param verifier verifies the references in them
   * @param makers make handouts for comparison, each in its way; none of them is released
   */
  public SheetVerifier(Verifier verifier, List<HandoutMaker> makers) {
    this.verifier = verifier;
    this.makers = List.copyOf(makers);
  }

  /**
   * The paper of all pages of a PDF; empty if they differ, or it is not a readable PDF.
   *
   * @param pdf the bytes of the file
   */
  public static Optional<Paper> paper(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Set<Optional<Paper>> papers = new HashSet<>();
      for (PDPage page : document.getPages()) {
        PDRectangle box = page.getMediaBox();
        papers.add(Paper.of(box.getWidth(), box.getHeight()));
      }
      return papers.size() == 1 ? papers.iterator().next() : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // Reading it will say so.
    }
  }

  /**
   * The verification of each reference in a PDF, in order; empty if it contains none. If there are
   * known references, unknown ones are taken for ordinary words.
   *
   * @param pdf the bytes of the file
   * @throws IOException if it is not a readable PDF
   */
  public List<Verification> verify(byte[] pdf) throws IOException {
    ReturnedSheet sheet = ReturnedSheet.read(pdf);
    List<Verification> all = sheet.references().stream().map(verifier::verify).toList();
    List<Verification> known = all.stream().filter(each -> each.sheet().isPresent()).toList();
    if (known.isEmpty()) {
      boolean isDraft = all.isEmpty() && verifier.draftNotices().anyMatch(sheet::says);
      return isDraft ? List.of(Verification.draft()) : all;
    }
    boolean allCurrent = known.stream().allMatch(Verification::isCurrent);
    List<PatientWords> patient = patient(sheet, known);
    boolean asMade = false;
    int ways = known.size() > 1 ? makers.size() : 1; // A single sheet is proved again if need be.
    for (int i = 0; allCurrent && !asMade && i < ways; i++) {
      asMade = isAsMade(pdf, sheet, known, patient, makers.get(i));
    }
    List<Verification> answers = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      Verification each = known.get(i);
      boolean sound =
          each.isCurrent()
              ? asMade || (!allCurrent && holds(sheet, each, patient.get(i)))
              : verifier.edition(each.asked()).map(sheet::shows).orElse(true);
      boolean isNobodys = patient.get(i).isEmpty();
      answers.add(!sound ? each.altered() : isNobodys ? each : each.forPatient());
    }
    return answers;
  }

  /** The patient-specific text in each handout. */
  private List<PatientWords> patient(ReturnedSheet sheet, List<Verification> known) {
    List<Optional<Edition>> editions =
        known.stream().map(each -> verifier.edition(each.asked())).toList();
    List<Edition> all = editions.stream().flatMap(Optional::stream).toList();
    return editions.stream()
        .map(
            each ->
                each.map(edition -> sheet.patient(all, edition))
                    .filter(words -> verifier.isPrinted(words, each.get().key().language()))
                    .orElse(PatientWords.NOBODY))
        .toList();
  }

  private boolean holds(ReturnedSheet sheet, Verification verification, PatientWords patient)
      throws IOException {
    for (HandoutMaker maker : makers) {
      if (made(verification, patient, maker).filter(sheet::holds).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<ReturnedSheet> made(
      Verification verification, PatientWords patient, HandoutMaker maker) throws IOException {
    Optional<ProvedPdf> pdf = maker.make(verification.sheet().orElseThrow().key(), patient).pdf();
    return pdf.isPresent() ? Optional.of(pdf.get().look(ReturnedSheet::of)) : Optional.empty();
  }

  /**
   * Whether a file looks the same as the handout made today, or has the same words and is readable.
   */
  private boolean isAsMade(
      byte[] pdf,
      ReturnedSheet sheet,
      List<Verification> known,
      List<PatientWords> patient,
      HandoutMaker maker)
      throws IOException {
    List<ReturnedSheet> made = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      made(known.get(i), patient.get(i), maker).ifPresent(made::add);
    }
    if (made.size() < known.size()) {
      return false;
    }
    if (known.size() > 1) {
      return sheet.consistsOf(made) || isPacket(sheet, known, patient, maker);
    }
    return sheet.looksLike(made.get(0))
        || (sheet.saysWhat(made.get(0)) && isProved(pdf, known.get(0), patient.get(0)));
  }

  private boolean isProved(byte[] pdf, Verification verification, PatientWords patient) {
    return verifier
        .edition(verification.asked())
        .map(edition -> edition.forPatient(patient))
        .map(edition -> Proof.of(pdf, edition, HandoutLayout.path(edition.key().format())))
        .map(result -> result.problems().isEmpty())
        .orElse(false);
  }

  private static boolean isPacket(
      ReturnedSheet sheet, List<Verification> known, List<PatientWords> patient, HandoutMaker maker)
      throws IOException {
    List<EditionKey> keys = known.stream().map(each -> each.sheet().orElseThrow().key()).toList();
    Optional<ProvedPdf> packet = new PacketMaker(maker).make(keys, patient, true).pdf();
    return packet.isPresent() && sheet.looksLike(packet.get().look(ReturnedSheet::of));
  }
}
