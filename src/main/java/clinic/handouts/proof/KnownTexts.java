package clinic.handouts.proof;

import clinic.handouts.content.Topic.Figure;
import clinic.handouts.content.Topic.Section;
import clinic.handouts.edition.Accompaniment;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.Required;
import clinic.handouts.text.Markdown;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The texts of an edition besides the required ones, and the places where content says them. */
final class KnownTexts {
  /** How many characters of a paragraph are looked for in its Markdown. */
  private static final int BEGINNING = 12;

  private final Edition edition;
  private final Map<String, Known> texts = new HashMap<>();

  KnownTexts(Edition edition) {
    this.edition = edition;
    edition.optional().forEach(this::add);
    edition.sections().forEach(this::add);
  }

  /**
   * A text that content holds.
   *
   * @param label what messages call it
   * @param words as printed
   * @param place where it begins
   * @param body whether patients read it through
   */
  record Known(String label, String words, Place place, boolean body) {}

  private void add(Required text) {
    boolean body = PaperTexts.BODY.contains(text.part());
    add(new Known(text.part().label(), text.words(), text.place(), body));
  }

  private void add(Section section) {
    for (String block : Markdown.blocks(section.text().value())) {
      add("the text", block, section.text(), true);
    }
    add("the heading", section.heading().value(), section.heading(), false);
    section.figure().ifPresent(figure -> add(figure));
  }

  private void add(Figure figure) {
    String caption = figure.caption().value();
    add("the caption", caption, figure.caption(), false);
    if (figure.credit().isPresent()) {
      String credit = edition.labels().get("credit", figure.credit().value());
      add("the credit", credit, figure.credit(), false);
      add("the caption", caption + " " + credit, figure.caption(), false);
    }
  }

  private void add(String label, String words, Text text, boolean body) {
    add(new Known(label, words, beginning(words, text), body));
  }

  private void add(Known known) {
    texts.putIfAbsent(Accompaniment.squeezed(known.words()), known);
  }

  private static Place beginning(String words, Text text) {
    int index = text.value().indexOf(words.substring(0, Math.min(BEGINNING, words.length())));
    return index < 0 ? text.place() : text.placeAt(index);
  }

  /**
   * The text that an element holds.
   *
   * @param characters of the element, without white space
   */
  Optional<Known> of(String characters) {
    return Optional.ofNullable(texts.get(characters)).or(() -> source(characters));
  }

  private Optional<Known> source(String characters) {
    return edition.topic().citations().stream()
        .filter(each -> characters.contains(Accompaniment.squeezed(each.title().value())))
        .map(each -> known(each.title()))
        .findFirst();
  }

  private static Known known(Text source) {
    return new Known("the source", source.value(), source.place(), false);
  }

  /**
   * The path below {@code content/} of the picture that an alternative text describes.
   *
   * @param alternative the text, as the tag tree has it
   */
  Optional<Text> picture(String alternative) {
    Optional<Text> figure =
        edition.sections().stream()
            .flatMap(section -> section.figure().stream())
            .filter(each -> each.alt().value().equals(alternative))
            .map(Figure::image)
            .findFirst();
    boolean photo = edition.card().photo().isPresent() && edition.card().name().equals(alternative);
    return photo ? Optional.of(edition.card().photo()) : figure;
  }
}
