package clinic.handouts.desk.order;

import clinic.handouts.Handouts;
import clinic.handouts.content.Topic;
import clinic.handouts.desk.order.Sheet.Refusal;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.files.LatestUsed;
import clinic.handouts.history.UnsavedHistoryException;
import clinic.handouts.press.Handout;
import clinic.handouts.press.Packet;
import clinic.handouts.press.ProvedPdf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes orders the way {@code render} and {@code packet} do, giving the same bytes. Handouts
 * without a name are kept until something changes, because those with a name are made from them.
 * Thread-safe.
 */
final class SheetMaker {
  private static final int KEPT = 48;

  private final LiveLibrary workspace;
  private String latest = "";

  private final Map<Nameless, Handout> nameless = new LatestUsed<>(KEPT);

  /** Handouts for another paper are different handouts. */
  private record Nameless(Handouts by, EditionKey key) {}

  SheetMaker(LiveLibrary workspace) {
    this.workspace = workspace;
  }

  /**
   * The result of an order.
   *
   * @param revision the revision of the workspace it was made from
   * @param pdf for previewing or releasing; empty if it was refused
   * @param refusals the topics that stop it; empty if it was made
   */
  record Made(String revision, Optional<ProvedPdf> pdf, List<Refusal> refusals) {
    /** Releases it from the program, or refuses if the history can't be saved. */
    Sheet released() {
      try {
        return pdf.map(each -> new Sheet(each.release(), each.references(), List.of()))
            .orElse(Sheet.refused(refusals));
      } catch (UnsavedHistoryException e) {
        Topic topic = pdf.orElseThrow().editions().get(0).topic();
        String title = topic.title().onOneLine().value();
        return Sheet.refused(List.of(new Refusal(topic.id(), title, Stops.unsaved(e))));
      }
    }
  }

  /** Makes an order from the workspace as it is now, for a preview. */
  Made make(DeskOrder order) {
    Handouts own = workspace.now();
    Handouts now = order.paper().map(own::onPaper).orElse(own);
    Stops stops = new Stops(now);
    List<Refusal> refusals = new ArrayList<>();
    for (EditionKey key : order.keys()) {
      stops.of(key).ifPresent(stop -> refusals.add(refusal(now, key, stop)));
    }
    if (!refusals.isEmpty()) {
      return refused(now, refusals);
    }
    List<Handout> handouts = new ArrayList<>();
    for (EditionKey key : order.keys()) {
      Handout handout = now.named(nameless(now, key), order.patient(), handouts.isEmpty());
      handouts.add(handout);
      if (!handout.isMade()) {
        refusals.add(refusal(now, key, Stops.ofMaking(handout.problems())));
      }
    }
    if (!refusals.isEmpty()) {
      return refused(now, refusals);
    }
    Packet packet = handouts.size() == 1 ? Packet.of(handouts.get(0)) : now.packet(handouts);
    return packet.isMade()
        ? new Made(now.revision(), packet.pdf(), List.of())
        : refused(
            now, List.of(refusal(now, order.keys().get(0), Stops.ofMaking(packet.problems()))));
  }

  private static Made refused(Handouts now, List<Refusal> refusals) {
    return new Made(now.revision(), Optional.empty(), refusals);
  }

  private static Refusal refusal(Handouts now, EditionKey key, Stop stop) {
    return new Refusal(key.topic(), Stops.title(now.library(), key.topic(), key.language()), stop);
  }

  private Handout nameless(Handouts now, EditionKey key) {
    Optional<Handout> kept = kept(now, key);
    if (kept.isPresent()) {
      return kept.get();
    }
    Handout handout = now.make(key);
    keep(now, handout);
    return handout;
  }

  private synchronized Optional<Handout> kept(Handouts now, EditionKey key) {
    reviseTo(now);
    return Optional.ofNullable(nameless.get(new Nameless(now, key)));
  }

  /**
   * Failures are not kept but tried again each time: the memory may have been full only for a
   * moment.
   */
  private synchronized void keep(Handouts now, Handout handout) {
    if (latest.equals(now.revision()) && handout.isMade()) {
      nameless.put(new Nameless(now, handout.key()), handout);
    }
  }

  private void reviseTo(Handouts now) {
    if (!latest.equals(now.revision())) {
      latest = now.revision();
      nameless.clear();
    }
  }
}
