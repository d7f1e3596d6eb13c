package clinic.handouts.press;

import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import clinic.handouts.files.LatestUsed;
import clinic.handouts.layout.FilledLayout;
import clinic.handouts.layout.HandoutLayout;
import clinic.handouts.layout.LayoutException;
import clinic.handouts.text.shape.ScriptRun;
import java.util.Map;
import java.util.Optional;

/**
 * Says which editions are typeset in one piece, and why: those that differ from the clinic's own
 * edition in more than the contents of their layout's boxes. This depends on the edition alone, so
 * that all commands typeset it in the same way. Thread-safe.
 */
final class SettingPlan {
  /**
   * The contents of a box can't be typeset separately, or need letters that the body's fonts don't
   * have.
   */
  static final String CARD = "its clinician card can't be typeset separately";

  private static final int MOST = 64;

  private final Editions editions;
  private final HandoutLayout layouts;
  private final Map<String, Optional<Common>> commons = new LatestUsed<>(MOST);

  SettingPlan(Editions editions, HandoutLayout layouts) {
    this.editions = editions;
    this.layouts = layouts;
  }

  /**
   * What the editions of a topic have in common.
   *
   * @param edition the clinic's own
   * @param body its XHTML without the contents of its boxes
   */
  private record Common(Edition edition, String body) {}

  /**
   * Why an edition is typeset in one piece; empty if it is composed.
   *
   * @param wholeSheet whether it was filled to take whole sheets
   */
  String whole(Edition edition, FilledLayout filled, boolean wholeSheet) throws LayoutException {
    if (filled.boxes().isEmpty()) {
      return "its layout has no box for the clinician card";
    }
    if (edition.sides().size() > 1) {
      return "it is in two languages";
    }
    if (edition.isForPatient()) {
      return "it is for one patient";
    }
    if (ScriptRun.isIn(filled.text())) {
      return "it has letters that are shaped together";
    }
    Optional<Common> common = common(edition.key(), wholeSheet);
    if (common.isEmpty()) {
      return "the clinic has no edition of its own";
    }
    if (!edition.differsOnlyInCard(common.get().edition())) {
      return "it has the clinician's own texts";
    }
    return filled.body(edition.reference().code()).equals(common.get().body())
        ? ""
        : "its layout uses the clinician's data outside the clinician card's box";
  }

  /**
   * The clinic's own edition of the same topic, and its body; computed once for many clinicians.
   */
  private Optional<Common> common(EditionKey key, boolean wholeSheet) throws LayoutException {
    EditionKey clinics =
        new EditionKey(key.topic(), EditionKey.CLINIC, key.language(), key.format());
    String name = clinics + " " + wholeSheet;
    synchronized (commons) {
      if (commons.containsKey(name)) {
        return commons.get(name);
      }
    }
    Optional<Common> common = Optional.empty();
    if (editions.obstacles(clinics).isEmpty()) {
      Edition own = editions.make(clinics);
      common =
          Optional.of(new Common(own, layouts.fill(own, wholeSheet).body(own.reference().code())));
    }
    synchronized (commons) {
      commons.put(name, common);
    }
    return common;
  }
}
