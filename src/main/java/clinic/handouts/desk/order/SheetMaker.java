package clinic.handouts.desk.order;

import clinic.handouts.desk.order.LiveLibrary.Snapshot;
import clinic.handouts.desk.order.Sheet.Refusal;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.files.LatestUsed;
import clinic.handouts.pdf.PacketBinder;
import clinic.handouts.press.Handout;
import clinic.handouts.press.PacketMaker;
import clinic.handouts.press.Release;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes orders the way {@code render} and {@code packet} do, to the same bytes. Handouts without a
 * name are kept while nothing changes, since those with one are made from them. Thread-safe.
 */
final class SheetMaker {
  private static final int KEPT = 48;

  private final LiveLibrary workspace;
  private final Consumer<String> note;
  private String latest = "";
  private Release keeper;

  private final Map<EditionKey, Handout> nameless = new LatestUsed<>(KEPT);

  /**
   * A maker.
   *
   * @param note told when the history of what is given out can't be written
   */
  SheetMaker(LiveLibrary workspace, Consumer<String> note) {
    this.workspace = workspace;
    this.note = note;
  }

  /**
   * A sheet as it was made.
   *
   * @param snapshot the workspace it was made of
   * @param sheet the PDF, or why there is none
   * @param editions what is on it; none when it was refused
   */
  record Made(Snapshot snapshot, Sheet sheet, List<Edition> editions) {
    String revision() {
      return snapshot.revision();
    }
  }

  /** Makes an order as the workspace is now, to be looked at. */
  Made make(DeskOrder order) {
    Snapshot now = workspace.now();
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
      Handout handout = now.maker().named(nameless(now, key), order.letters());
      handouts.add(handout);
      if (!handout.isMade()) {
        refusals.add(refusal(now, key, Stops.ofMaking(handout.problems())));
      }
    }
    if (!refusals.isEmpty()) {
      return refused(now, refusals);
    }
    return handouts.size() == 1
        ? made(now, handouts, handouts.get(0).pdf(), handouts.get(0).pages())
        : packet(now, handouts);
  }

  private static Made packet(Snapshot now, List<Handout> handouts) {
    PacketMaker.Packet packet = new PacketMaker(now.maker(), edition -> {}).of(handouts);
    if (!packet.isMade()) {
      EditionKey first = handouts.get(0).key();
      return refused(now, List.of(refusal(now, first, Stops.ofMaking(packet.problems()))));
    }
    try {
      return made(now, handouts, packet.pdf(), PacketBinder.pages(packet.pdf()));
    } catch (IOException e) {
      throw new IllegalStateException("a proved packet can't be read", e);
    }
  }

  private static Made made(Snapshot now, List<Handout> handouts, byte[] pdf, int pages) {
    List<Edition> editions = handouts.stream().flatMap(each -> each.edition().stream()).toList();
    List<String> references = editions.stream().map(each -> each.reference().code()).toList();
    return new Made(now, new Sheet(pdf, references, pages, List.of()), editions);
  }

  private static Made refused(Snapshot now, List<Refusal> refusals) {
    return new Made(now, Sheet.refused(refusals), List.of());
  }

  private static Refusal refusal(Snapshot now, EditionKey key, Stop stop) {
    return new Refusal(key.topic(), Stops.title(now.library(), key.topic(), key.language()), stop);
  }

  private Handout nameless(Snapshot now, EditionKey key) {
    Optional<Handout> kept = kept(now, key);
    if (kept.isPresent()) {
      return kept.get();
    }
    Handout handout = now.maker().make(key, "");
    keep(now, handout);
    return handout;
  }

  private synchronized Optional<Handout> kept(Snapshot now, EditionKey key) {
    reviseTo(now);
    return Optional.ofNullable(nameless.get(key));
  }

  /** What failed is tried again each time: a full memory is no lasting reason. */
  private synchronized void keep(Snapshot now, Handout handout) {
    if (latest.equals(now.revision()) && handout.isMade()) {
      nameless.put(handout.key(), handout);
    }
  }

  private void reviseTo(Snapshot now) {
    if (!latest.equals(now.revision())) {
      latest = now.revision();
      keeper = new Release(now.library(), note);
      nameless.clear();
    }
  }

  /** Keeps what a sheet is made of, as every sheet's that leaves the program, before it does. */
  synchronized void leaves(Made made) {
    reviseTo(made.snapshot());
    made.editions().forEach(keeper);
  }
}
