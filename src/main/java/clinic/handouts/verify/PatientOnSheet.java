package clinic.handouts.verify;

import clinic.handouts.content.Labels;
import clinic.handouts.edition.Accompaniment;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.PatientWords;
import clinic.handouts.edition.PatientWords.Dose;
import clinic.handouts.edition.PatientWords.Item;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.TagElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads from a sheet that came back what it says for its patient, so that the same sheet can be
 * made again and compared. It is never stored.
 */
final class PatientOnSheet {
  private static final String VALUE = "\u0000";
  private static final String BETWEEN = " · ";

  /** Scripts whose lines end without a space. */
  private static final Set<Character.UnicodeScript> UNSPACED =
      Set.of(
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.THAI,
          Character.UnicodeScript.KHMER,
          Character.UnicodeScript.MYANMAR);

  private final TagElement root;
  private final List<Edition> all;
  private final Edition edition;
  private final Labels labels;
  private final List<String> blocks;

  private PatientOnSheet(TagElement root, List<Edition> all, Edition edition) {
    this.root = root;
    this.all = all;
    this.edition = edition;
    this.labels = edition.labels();
    this.blocks = root.blocks().stream().map(PatientOnSheet::text).toList();
  }

  /**
   * What an edition on a sheet says for its patient.
   *
   * @param root the sheet's tags
   * @param all the editions on the sheet, in order; the first carries the note
   */
  static PatientWords read(TagElement root, List<Edition> all, Edition edition) {
    PatientOnSheet sheet = new PatientOnSheet(root, all, edition);
    List<String> box = sheet.box();
    List<String> own = edition.equals(all.get(0)) ? box : List.of();
    int last = own.size() - 1;
    Optional<String> visit = own.stream().skip(Math.max(0, last)).findFirst().flatMap(sheet::visit);
    return new PatientWords(
        sheet.name(box),
        visit.isPresent() ? own.subList(0, last) : own,
        visit.orElse(""),
        sheet.ticks(),
        sheet.doses());
  }

  /** Content, a note and a dose may begin as the line with the name does. */
  private String name(List<String> box) {
    String mark = labels.get("for-you");
    Set<String> others =
        all.stream()
            .flatMap(each -> each.document().pieces().stream())
            .flatMap(piece -> piece.texts().stream())
            .flatMap(text -> Stream.of(text, text + mark))
            .map(Accompaniment::squeezed)
            .collect(Collectors.toSet());
    return blocks.stream()
        .filter(each -> !box.contains(each) && !each.startsWith(mark + BETWEEN))
        .filter(each -> !others.contains(Accompaniment.squeezed(each)))
        .flatMap(each -> filled("for", each))
        .findFirst()
        .orElse("");
  }

  private Optional<String> visit(String block) {
    return filled("next-visit", block).findFirst();
  }

  /** The lines of the box after its heading; of a card, those of the first half. */
  private List<String> box() {
    String clinic = edition.document().at("clinic.name").words();
    String heading = Accompaniment.squeezed(labels.get("written-for-you", clinic));
    List<TagElement> boxes =
        root.all().stream()
            .filter(each -> !each.isBlock())
            .filter(each -> isHeadedBy(heading, each))
            .toList();
    return boxes.isEmpty()
        ? List.of()
        : boxes.get(0).blocks().stream().skip(1).map(PatientOnSheet::text).toList();
  }

  private static boolean isHeadedBy(String heading, TagElement box) {
    List<TagElement> parts = box.parts();
    return !parts.isEmpty() && parts.get(0).characters().equals(heading);
  }

  private List<Item> ticks() {
    Set<String> said = blocks.stream().map(Accompaniment::squeezed).collect(Collectors.toSet());
    String mark = Accompaniment.squeezed(labels.get("for-you"));
    return Stream.of(Role.DO, Role.DONT)
        .flatMap(role -> edition.document().all(role).stream())
        .filter(each -> said.contains(Accompaniment.squeezed(each.words()) + mark))
        .map(each -> new Item(each.path(), each.words()))
        .toList();
  }

  private List<Dose> doses() {
    List<Piece> exercises = edition.document().all(Role.EXERCISE);
    List<Dose> doses = new ArrayList<>();
    Optional<Piece> current = Optional.empty();
    for (String block : blocks) {
      String said = Accompaniment.squeezed(block);
      Optional<Piece> begun =
          exercises.stream()
              .filter(each -> Accompaniment.squeezed(each.words()).equals(said))
              .findFirst();
      current = begun.isPresent() ? begun : current;
      if (current.isPresent() && block.startsWith(labels.get("for-you") + BETWEEN)) {
        Item exercise = new Item(current.get().path(), current.get().words());
        doses.add(new Dose(exercise, part("sets", block), part("reps", block)));
      }
    }
    return doses;
  }

  private String part(String label, String dose) {
    return Stream.of(dose.split(BETWEEN, -1))
        .flatMap(each -> filled(label, each))
        .findFirst()
        .orElse("");
  }

  /** What stands in a label's place in a text; nothing if the text is not that label. */
  private Stream<String> filled(String label, String text) {
    String[] around = labels.get(label, VALUE).split(VALUE, -1);
    boolean is =
        text.length() > around[0].length() + around[1].length()
            && text.startsWith(around[0])
            && text.endsWith(around[1]);
    return is
        ? Stream.of(text.substring(around[0].length(), text.length() - around[1].length()))
        : Stream.empty();
  }

  /** The words of a block; where a line ends, its space may not be on paper. */
  private static String text(TagElement block) {
    StringBuilder text = new StringBuilder();
    double baseline = Double.NaN;
    for (Glyph glyph : block.glyphs()) {
      boolean isNewLine = Math.abs(glyph.baseline() - baseline) > 0.4 * glyph.size();
      if (isNewLine && !glyph.isSpace() && lacksSpace(text, glyph.text())) {
        text.append(' ');
      }
      text.append(glyph.text());
      baseline = glyph.baseline();
    }
    return text.toString().strip();
  }

  private static boolean lacksSpace(StringBuilder before, String next) {
    if (before.isEmpty() || next.isEmpty()) {
      return false;
    }
    int last = before.codePointBefore(before.length());
    boolean isJoined =
        "-/–".indexOf(last) >= 0
            && before.length() > 1
            && !Character.isWhitespace(before.charAt(before.length() - 2));
    return !Character.isWhitespace(last)
        && !isJoined
        && !UNSPACED.contains(Character.UnicodeScript.of(last))
        && !UNSPACED.contains(Character.UnicodeScript.of(next.codePointAt(0)));
  }
}
