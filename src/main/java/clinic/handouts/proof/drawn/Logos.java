package clinic.handouts.proof.drawn;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Accompaniment;
import clinic.handouts.edition.Edition;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.TagElement;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks the pictures that are not the topic's own: between the title and the disclaimer, a logo is
 * one that also appears before or after them; there, only the clinic's own shows words; and a code
 * is that of the booking address.
 */
final class Logos {
  private final List<PageContent> pages;
  private final boolean mirrored;
  private final Edition edition;
  private final Findings findings;
  private final String code;
  private final Codes reader;
  private final List<Drawing> around = new ArrayList<>();
  private final List<TagElement> within = new ArrayList<>();
  private final List<Drawing> codes = new ArrayList<>();

  /**
   * A check of logos.
   *
   * @param mirrored whether the pages were mirrored
   */
  Logos(List<PageContent> pages, boolean mirrored, Edition edition, Findings findings) {
    this.pages = pages;
    this.mirrored = mirrored;
    this.edition = edition;
    this.findings = findings;
    this.reader = new Codes(mirrored);
    this.code = Accompaniment.squeezed(edition.labels().get("qr"));
  }

  /** Notes a figure that is not the topic's own. */
  void note(TagElement figure, boolean isAround) {
    String said = Accompaniment.squeezed(figure.alternative());
    Drawing drawing = Drawing.of(figure, pages);
    if (said.equals(code) || reader.areIn(drawing)) {
      codes.add(drawing);
    } else if (isAround) {
      around.add(drawing);
    } else if (edition.surroundings().descriptions().contains(said)) {
      within.add(figure);
    }
  }

  void check() {
    for (TagElement figure : within) {
      Drawing drawing = Drawing.of(figure, pages);
      if (around.stream().noneMatch(drawing::isLike)) {
        findings.document(
            ProofRules.ADDED,
            "the picture called "
                + Findings.quoted(figure.alternative())
                + " on page "
                + (figure.marks().get(0).page() + 1)
                + " is among the advice, but is not the logo of the letterhead",
            "show other pictures only above the title or after the disclaimer");
      }
    }
    NamedPictures named = new NamedPictures(edition.pictures(), mirrored);
    around.stream()
        .flatMap(each -> named.strangeWords(each).stream())
        .findFirst()
        .ifPresent(this::strange);
    String booking = edition.document().at("card.booking").text().value();
    if (!codes.stream().allMatch(each -> reader.leadsTo(booking, each))) {
      strangeCode();
    }
  }

  /** Reports a code that the program has not drawn. */
  void strangeCode() {
    findings.document(
        ProofRules.ADDED,
        "a QR code is not the one for the booking address",
        "print ${card.qr}, which is drawn by the program, and no other code");
  }

  private void strange(String word) {
    findings.document(
        ProofRules.DRAWN,
        "a picture above the title or after the disclaimer shows words, much like \""
            + word
            + "\", and is not the clinic's logo",
        "show words only in the picture that content/clinic.yaml names under brand: logo; to show"
            + " several logos, put them into that picture");
  }
}
