package clinic.handouts.verify;

import clinic.handouts.content.Library;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Editions;
import clinic.handouts.edition.Reference;
import clinic.handouts.history.History;
import clinic.handouts.history.PastContent;
import clinic.handouts.text.Days;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Editions as they were given out, according to a workspace's history. */
final class PastEditions {
  private final PastContent content;
  private final Map<EditionKey, List<Past>> known = new HashMap<>();

  PastEditions(Library library) {
    this.content = new PastContent(library);
  }

  /** What they were made from. */
  PastContent content() {
    return content;
  }

  /**
   * An edition as it was at some time.
   *
   * @param state the state of the workspace it was made from
   */
  record Past(History.State state, Edition edition) {}

  /** An edition in every past state in which it could be made, oldest first. */
  List<Past> of(EditionKey key) {
    return known.computeIfAbsent(key, this::read);
  }

  private List<Past> read(EditionKey key) {
    List<Past> all = new ArrayList<>();
    for (History.State state : content.states(key.topic(), key.language(), key.clinician())) {
      content
          .at(state, key.topic(), key.language(), key.clinician())
          .flatMap(then -> new Editions(then, List.of()).asTheyAre(key))
          .filter(edition -> all.isEmpty() || isNew(edition, all.get(all.size() - 1).edition()))
          .ifPresent(edition -> all.add(new Past(state, edition)));
    }
    return List.copyOf(all);
  }

  private static boolean isNew(Edition edition, Edition before) {
    return !edition.reference().equals(before.reference());
  }

  /** Whether an edition, with or without the overdue notice, has this reference. */
  static boolean carries(Edition edition, Reference reference) {
    return edition.reference().equals(reference)
        || edition.withNotice().reference().equals(reference);
  }

  /** The most recent one with this reference. */
  static Optional<Past> match(List<Past> all, Reference reference) {
    return all.stream()
        .filter(past -> carries(past.edition(), reference))
        .reduce((older, younger) -> younger);
  }

  /** Says since when, and since which version, a past edition has been out of date. */
  static String since(List<Past> all, Past was, Edition now) {
    int old = was.edition().topic().version();
    int index = all.indexOf(was);
    Optional<Past> next =
        index + 1 < all.size() ? Optional.of(all.get(index + 1)) : Optional.empty();
    int version = next.map(Past::edition).orElse(now).topic().version();
    String today =
        version == now.topic().version()
            ? ""
            : " The current one is version " + now.topic().version() + ".";
    if (version == old) {
      return next.map(
                  past ->
                      String.format(
                          Locale.ROOT,
                          "The sheet is version %d; it has been out of date since other wording on"
                              + " it changed on %s.",
                          old,
                          Days.inWords(past.state().since())))
              .orElse(
                  String.format(
                      Locale.ROOT,
                      "The sheet is version %d. Other wording on it has changed; no sheet with the"
                          + " new wording has been given out yet.",
                      old))
          + today;
    }
    return String.format(
            Locale.ROOT, "The sheet is version %d; it was replaced by version %d", old, version)
        + next.map(past -> " on " + Days.inWords(past.state().since()) + ".")
            .orElse(", which has not been given out yet.")
        + today;
  }
}
