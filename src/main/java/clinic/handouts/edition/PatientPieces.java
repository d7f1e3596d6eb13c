package clinic.handouts.edition;

import clinic.handouts.content.Labels;
import clinic.handouts.edition.PatientWords.Dose;
import clinic.handouts.edition.PatientWords.Item;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Adds to a document what it says for one patient: a box after the signs that mean getting help,
 * marks on do and don't items, and doses of their own. Nothing is left out or replaced, and those
 * signs can't be marked.
 */
final class PatientPieces {
  private static final String BETWEEN = " · ";
  private static final Set<Role> MARKED = EnumSet.of(Role.DO, Role.DONT);
  private static final Set<Role> DOSED = EnumSet.of(Role.EXERCISE, Role.STEP, Role.DOSE);

  /** What a sheet has only if it is for a patient. */
  private static final Set<Role> ADDED =
      EnumSet.of(Role.PATIENT, Role.FOR_YOU_HEADING, Role.MARK, Role.OWN_DOSE);

  private final PatientWords words;
  private final Labels labels;
  private final Pieces maker;
  private final List<Piece> all;

  private PatientPieces(Document document, PatientWords words, Labels labels) {
    this.words = words;
    this.labels = labels;
    this.maker = new Pieces(labels);
    this.all = new ArrayList<>(document.pieces());
  }

  static Document added(Document document, PatientWords words, Labels labels) {
    PatientPieces pieces = new PatientPieces(document, words, labels);
    pieces.ticks();
    words.doses().forEach(pieces::dose);
    pieces.box(document.at("clinic.name"));
    return new Document(pieces.all);
  }

  /** Whether a document says anything for a patient. */
  static boolean areIn(Document document) {
    return document.pieces().stream()
        .anyMatch(each -> each.isPresent() && ADDED.contains(each.role()));
  }

  /** Whether a document has everything that a patient's words refer to. */
  static boolean fit(Document document, PatientWords words) {
    return words.ticks().stream().allMatch(item -> has(document, item, MARKED))
        && words.doses().stream()
            .allMatch(dose -> has(document, dose.exercise(), EnumSet.of(Role.EXERCISE)));
  }

  private static boolean has(Document document, Item item, Set<Role> roles) {
    return document.pieces().stream()
        .anyMatch(each -> roles.contains(each.role()) && item.is(each));
  }

  private void ticks() {
    String mark = labels.get("for-you");
    for (int i = 0; i < all.size(); i++) {
      Piece piece = all.get(i);
      if (MARKED.contains(piece.role())
          && words.ticks().stream().anyMatch(each -> each.is(piece))) {
        all.set(i, piece.saying(piece.text(), piece.words() + " " + mark));
        String path = piece.path().replaceFirst("\\.text$", ".mark");
        all.add(++i, piece(Role.MARK, path, mark, piece.place()));
      }
    }
  }

  /** After the author's dose, if there is one; otherwise after the steps. */
  private void dose(Dose dose) {
    String name = dose.exercise().path();
    String below = name.substring(0, name.lastIndexOf('.') + 1);
    int last = -1;
    for (int i = 0; i < all.size(); i++) {
      boolean isPart = DOSED.contains(all.get(i).role()) && isBelow(below, all, i);
      last = isPart ? i : last;
    }
    List<String> parts =
        Stream.of(
                labels.get("for-you"),
                dose.sets().isEmpty() ? "" : labels.get("sets", dose.sets()),
                dose.reps().isEmpty() ? "" : labels.get("reps", dose.reps()))
            .filter(each -> !each.isEmpty())
            .toList();
    Place place = all.get(last).place();
    String line = String.join(BETWEEN, parts);
    List<Piece> own = new ArrayList<>();
    own.add(piece(Role.OWN_DOSE, "", line, place));
    for (int i = 0; i < parts.size(); i++) {
      own.add(piece(Role.OWN_DOSE_PART, below + "ownDose[" + i + "]", parts.get(i), place));
    }
    all.addAll(last + 1, own);
  }

  /** A dose has no path, but follows the exercise that it belongs to. */
  private static boolean isBelow(String path, List<Piece> all, int index) {
    int at = index;
    while (at > 0 && all.get(at).path().isEmpty()) {
      at--;
    }
    return all.get(at).path().startsWith(path);
  }

  private void box(Piece clinic) {
    if (words.note().isEmpty() && words.nextVisit().isEmpty()) {
      return;
    }
    Place place = clinic.place();
    String heading = labels.get("written-for-you", clinic.words());
    List<Piece> box = new ArrayList<>();
    box.add(piece(Role.FOR_YOU_HEADING, "forYou.heading", heading, place));
    for (int i = 0; i < words.note().size(); i++) {
      box.add(piece(Role.FOR_YOU, "forYou.note[" + i + "]", words.note().get(i), place));
    }
    if (!words.nextVisit().isEmpty()) {
      String visit = labels.get("next-visit", words.nextVisit());
      box.add(piece(Role.NEXT_VISIT, "forYou.nextVisit", visit, place));
    }
    int last = -1;
    for (int i = 0; i < all.size(); i++) {
      Role role = all.get(i).role();
      last = role.compareTo(Role.DO) >= 0 && role.compareTo(Role.SOON) <= 0 ? i : last;
    }
    all.addAll(last + 1, box);
  }

  private Piece piece(Role role, String path, String line, Place place) {
    return maker.piece(role, "", path, Form.WORDS, new Text(line, place), line, place);
  }
}
