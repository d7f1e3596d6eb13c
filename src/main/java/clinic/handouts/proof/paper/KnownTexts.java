package clinic.handouts.proof.paper;

import clinic.handouts.edition.Accompaniment;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Text;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The texts of an edition besides the required ones, and where they are in the content. */
public final class KnownTexts {
  /** How many characters of a paragraph to look for in its Markdown. */
  private static final int BEGINNING = 12;

  private static final Set<Role> SHOWN =
      EnumSet.of(Role.HEADING, Role.TEXT, Role.CAPTION, Role.CREDIT);

  private final Edition edition;
  private final Map<String, Known> texts = new HashMap<>();

  public KnownTexts(Edition edition) {
    this.edition = edition;
    edition.optional().forEach(this::add);
    Piece caption = edition.document().one(Role.TITLE);
    for (Piece piece : edition.document().pieces()) {
      caption = piece.role() == Role.CAPTION ? piece : caption;
      if (SHOWN.contains(piece.role()) && piece.isPresent()) {
        add(piece);
      }
      if (piece.role() == Role.CREDIT && piece.isPresent()) {
        add(caption, caption.words() + " " + piece.words());
      }
    }
  }

  /**
   * A text from the content.
   *
   * @param label what messages call it
   * @param words as printed
   * @param place where it starts
   * @param body whether patients read it in full
   */
  record Known(String label, String words, Place place, boolean body) {}

  private void add(Piece piece) {
    piece.texts().forEach(words -> add(piece, words));
  }

  private void add(Piece piece, String words) {
    boolean body = piece.role() == Role.TEXT || PaperTexts.BODY.contains(piece.role());
    Place place = piece.required() ? piece.place() : beginning(words, piece.text());
    Known known = new Known(piece.role().label(), words, place, body);
    texts.putIfAbsent(Accompaniment.squeezed(words), known);
  }

  private static Place beginning(String words, Text text) {
    int index = text.value().indexOf(words.substring(0, Math.min(BEGINNING, words.length())));
    return index < 0 ? text.place() : text.placeAt(index);
  }

  /**
   * The text that an element contains.
   *
   * @param characters the element's characters, without white space
   */
  Optional<Known> of(String characters) {
    return Optional.ofNullable(texts.get(characters)).or(() -> source(characters));
  }

  /**
   * The text that an element right behind a picture contains: its caption, even if an item of a
   * text says the same.
   *
   * @param alternative the picture's alternative text, as it is in the tag tree
   */
  Optional<Known> caption(String characters, String alternative) {
    String shown = "";
    for (Piece piece : edition.document().pieces()) {
      shown = piece.role() == Role.ALT ? piece.words() : shown;
      if (piece.role() == Role.CAPTION
          && shown.equals(alternative)
          && Accompaniment.squeezed(piece.words()).equals(characters)) {
        return Optional.of(new Known(piece.role().label(), piece.words(), piece.place(), false));
      }
    }
    return Optional.empty();
  }

  private Optional<Known> source(String characters) {
    return edition.document().all(Role.SOURCE).stream()
        .map(Piece::text)
        .filter(title -> characters.contains(Accompaniment.squeezed(title.value())))
        .map(KnownTexts::known)
        .findFirst();
  }

  private static Known known(Text source) {
    return new Known("the source", source.value(), source.place(), false);
  }

  /**
   * The path, below {@code content/}, of the picture that an alternative text describes.
   *
   * @param alternative the alternative text, as it is in the tag tree
   */
  Optional<Text> picture(String alternative) {
    Text photo = edition.document().at("card.photo").text();
    if (photo.isPresent() && edition.clinician().equals(alternative)) {
      return Optional.of(photo);
    }
    Text picture = Text.ABSENT;
    for (Piece piece : edition.document().pieces()) {
      picture = piece.role() == Role.PICTURE ? piece.text() : picture;
      if (piece.role() == Role.ALT && piece.words().equals(alternative)) {
        return Optional.of(picture);
      }
    }
    return Optional.empty();
  }
}
