package clinic.handouts.edition;

import clinic.handouts.content.Clinic;
import clinic.handouts.content.Labels;
import clinic.handouts.content.Markdown;
import clinic.handouts.content.Text;
import clinic.handouts.content.Topic;
import clinic.handouts.content.Topic.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The words of an edition, for its reference to digest. */
final class PrintedWords {
  private PrintedWords() {}

  /** Every text that a layout prints, in a fixed order. */
  static List<String> of(
      Clinic clinic,
      Labels labels,
      Topic topic,
      List<Item> dos,
      List<Item> donts,
      List<Section> sections,
      Card card,
      String author) {
    List<String> words = new ArrayList<>();
    Stream.of(
            clinic.name(),
            clinic.phone(),
            clinic.email(),
            clinic.website(),
            clinic.booking(),
            clinic.shop(),
            clinic.emergency(),
            topic.title(),
            topic.summary(),
            topic.advice().heading(),
            topic.getHelp().text(),
            clinic.disclaimer().get(topic.language()),
            card.credentials(),
            card.registration(),
            card.phone(),
            card.email(),
            card.booking())
        .map(Text::value)
        .forEach(words::add);
    labels.words().keySet().stream().sorted().map(labels::get).forEach(words::add);
    addAll(words, clinic.address().stream().map(Text::value).toList());
    addAll(words, dos.stream().map(Item::printed).toList());
    addAll(words, donts.stream().map(Item::printed).toList());
    addAll(words, topic.getHelp().redFlags().stream().map(Text::value).toList());
    for (Section section : sections) {
      words.add(section.heading().value());
      addAll(words, Markdown.blocks(section.text().value()));
      words.add(section.picture().alt().value());
      words.add(section.picture().caption().value());
      words.add(section.picture().credit().value());
    }
    for (Topic.Citation source : topic.citations()) {
      Stream.of(
              source.title(),
              source.authors(),
              source.year(),
              source.publication(),
              source.link(),
              source.accessed())
          .map(Text::value)
          .forEach(words::add);
    }
    addAll(words, card.notes().stream().map(Text::value).toList());
    addAll(words, card.provenance());
    words.add(card.name());
    words.add(author);
    return words;
  }

  /** Adds a list with its length in front, so that lists can't run into each other. */
  private static void addAll(List<String> words, List<String> list) {
    words.add(Integer.toString(list.size()));
    words.addAll(list);
  }
}
