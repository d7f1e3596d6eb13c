package clinic.handouts.edition;

import clinic.handouts.content.Clinic;
import clinic.handouts.content.Labels;
import clinic.handouts.content.NamedWords;
import clinic.handouts.content.Topic;
import clinic.handouts.content.Topic.Section;
import clinic.handouts.content.TopicWording;
import clinic.handouts.text.Markdown;
import clinic.handouts.yaml.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words of an edition: its reference digests them, and two editions are compared by them. The
 * patient's name and the reference itself are not among them.
 */
public record PrintedWords(
    Clinic clinic,
    Labels labels,
    Topic topic,
    List<Item> dos,
    List<Item> donts,
    List<Section> sections,
    ClinicianCard card,
    String author,
    String notice) {
  public static PrintedWords of(Edition edition) {
    return new PrintedWords(
        edition.clinic(),
        edition.labels(),
        edition.topic(),
        edition.dos(),
        edition.donts(),
        edition.sections(),
        edition.card(),
        edition.author(),
        edition.notice());
  }

  /** Every text that a layout may print, named, in a fixed order; what is not given is empty. */
  public List<NamedWords> all() {
    List<NamedWords> words = new ArrayList<>();
    words.add(new NamedWords("the notice", notice));
    topic(words);
    clinic(words);
    card(words);
    fixed(words);
    return words;
  }

  private void topic(List<NamedWords> words) {
    words.add(NamedWords.of("the title", topic.title()));
    words.add(inline("the summary", topic.summary()));
    words.add(NamedWords.of("the heading of the advice", topic.advice().heading()));
    dos.forEach(item -> words.add(new NamedWords("a do item", item.printed())));
    donts.forEach(item -> words.add(new NamedWords("a don't item", item.printed())));
    words.add(inline("when to get help", topic.getHelp().text()));
    topic.getHelp().redFlags().forEach(flag -> words.add(inline("a red flag", flag)));
    sections.forEach(section -> words.addAll(TopicWording.of(section)));
    topic.citations().forEach(source -> words.add(TopicWording.of(source)));
    words.add(inline("the disclaimer", clinic.disclaimer().get(topic.language())));
  }

  private void clinic(List<NamedWords> words) {
    words.add(NamedWords.of("the clinic's name", clinic.name()));
    clinic.address().forEach(line -> words.add(NamedWords.of("the clinic's address", line)));
    words.add(NamedWords.of("the clinic's phone", clinic.phone()));
    words.add(NamedWords.of("the clinic's email", clinic.email()));
    words.add(NamedWords.of("the clinic's website", clinic.website()));
    words.add(NamedWords.of("the clinic's booking page", clinic.booking()));
    words.add(NamedWords.of("the clinic's shop", clinic.shop()));
    words.add(NamedWords.of("the emergency number", clinic.emergency()));
  }

  private void card(List<NamedWords> words) {
    words.add(new NamedWords("the clinician", card.name()));
    words.add(NamedWords.of("the clinician's credentials", card.credentials()));
    words.add(NamedWords.of("the clinician's registration", card.registration()));
    words.add(NamedWords.of("the phone on the card", card.phone()));
    words.add(NamedWords.of("the email on the card", card.email()));
    words.add(NamedWords.of("the booking page on the card", card.booking()));
    card.notes().forEach(note -> words.add(inline("the clinician's note", note)));
    card.provenance().forEach(line -> words.add(new NamedWords("version and review", line)));
    words.add(new NamedWords("the author", labels.get("author", author)));
  }

  /** The fixed words, as far as this edition needs them. */
  private void fixed(List<NamedWords> words) {
    label(words, "summary", true);
    label(words, "advice", topic.advice().heading().isAbsent());
    label(words, "do", true);
    label(words, "dont", true);
    label(words, "get-help", true);
    label(words, "emergency", !topic.getHelp().redFlags().isEmpty());
    label(words, "sources", !topic.citations().isEmpty());
    boolean read = topic.citations().stream().anyMatch(source -> source.accessed().isPresent());
    label(words, "accessed", read);
    label(words, "credit", pictures().anyMatch(each -> each.credit().isPresent()));
    label(words, "disclaimer", true);
    label(words, "clinician", true);
    label(words, "phone", true);
    label(words, "email", card.email().isPresent() || clinic.email().isPresent());
    label(words, "website", clinic.website().isPresent());
    label(words, "book", card.booking().isPresent());
    label(words, "qr", card.booking().isPresent());
    label(words, "shop", clinic.shop().isPresent());
    label(words, "registration", card.registration().isPresent());
    label(words, "reference", true);
    label(words, "page", true);
  }

  private Stream<Topic.Figure> pictures() {
    return sections.stream().flatMap(section -> section.figure().stream());
  }

  private void label(List<NamedWords> words, String key, boolean isPrinted) {
    words.add(new NamedWords("the fixed words", isPrinted ? labels.get(key) : ""));
  }

  private static NamedWords inline(String name, Text text) {
    return new NamedWords(name, Markdown.plain(text.value()));
  }
}
