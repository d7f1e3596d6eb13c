package clinic.handouts.edition;

import clinic.handouts.content.Clinic;
import clinic.handouts.content.Labels;
import clinic.handouts.content.Topic;
import clinic.handouts.content.Topic.Figure;
import clinic.handouts.content.Topic.Section;
import clinic.handouts.text.Markdown;
import clinic.handouts.yaml.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may be printed around the required texts. A layout that adds words of its own between them
 * could turn advice into its opposite.
 *
 * @param nearAdvice whole texts that may stand between the title and the last red flag
 * @param explanation whole texts that may stand between there and the disclaimer
 * @param sourceWords single words that sources are made of
 * @param besideCard whole texts that may stand between the disclaimer and the clinician
 * @param marginWords single words that page margins are made of
 */
public record Accompaniment(
    Set<String> nearAdvice,
    Set<String> explanation,
    Set<String> sourceWords,
    Set<String> besideCard,
    Set<String> marginWords) {
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");
  private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  public Accompaniment {
    nearAdvice = Set.copyOf(nearAdvice);
    explanation = Set.copyOf(explanation);
    sourceWords = Set.copyOf(sourceWords);
    besideCard = Set.copyOf(besideCard);
    marginWords = Set.copyOf(marginWords);
  }

  static Accompaniment of(Edition edition) {
    Labels labels = edition.labels();
    String author = labels.get("author", edition.author());
    List<String> near = new ArrayList<>(List.of(labels.get("summary"), author));
    if (!edition.patient().isEmpty()) {
      near.add(labels.get("for", edition.patient()));
    }
    List<String> explanation = new ArrayList<>(List.of(labels.get("sources"), author));
    edition.sections().forEach(section -> explanation.addAll(texts(section, labels)));
    explanation.add(labels.get("disclaimer"));
    return new Accompaniment(
        squeezed(near),
        squeezed(explanation),
        words(Stream.concat(sources(edition), Stream.of(author))),
        squeezed(List.of(labels.get("disclaimer"), labels.get("clinician"))),
        words(margins(edition, author)));
  }

  private static List<String> texts(Section section, Labels labels) {
    List<String> texts = new ArrayList<>();
    texts.add(section.heading().value());
    texts.addAll(Markdown.blocks(section.text().value()));
    section.figure().ifPresent(figure -> texts.addAll(texts(figure, labels)));
    return texts;
  }

  private static List<String> texts(Figure figure, Labels labels) {
    String caption = figure.caption().value();
    if (!figure.credit().isPresent()) {
      return List.of(caption);
    }
    String credit = labels.get("credit", figure.credit().value());
    return List.of(caption, credit, caption + credit);
  }

  private static Stream<String> sources(Edition edition) {
    Labels labels = edition.labels();
    return edition.topic().citations().stream()
        .flatMap(
            source ->
                Stream.of(
                    source.title().value(),
                    source.authors().value(),
                    source.year().value(),
                    source.publication().value(),
                    source.link().value(),
                    Markdown.address(source.link().value()),
                    source.accessed().isPresent()
                        ? labels.get(
                            "accessed",
                            labels.date(java.time.LocalDate.parse(source.accessed().value())))
                        : ""));
  }

  private static Stream<String> margins(Edition edition, String author) {
    Clinic clinic = edition.clinic();
    Topic topic = edition.topic();
    Stream<Text> texts =
        Stream.of(
            topic.title(),
            clinic.name(),
            clinic.phone(),
            clinic.email(),
            clinic.website(),
            clinic.booking(),
            clinic.shop());
    Stream<String> labels =
        Stream.of("page", "phone", "email", "website", "book", "shop").map(edition.labels()::get);
    return Stream.of(
            Stream.concat(texts, clinic.address().stream()).map(Text::value),
            Stream.of(clinic.website(), clinic.booking(), clinic.shop())
                .map(each -> Markdown.address(each.value())),
            labels,
            edition.card().provenance().stream(),
            Stream.of(author, edition.referenceLine(), edition.notice()))
        .flatMap(each -> each);
  }

  private static Set<String> squeezed(List<String> texts) {
    return texts.stream().map(Accompaniment::squeezed).collect(Collectors.toSet());
  }

  /** A text without white space, as it is compared. */
  public static String squeezed(String text) {
    return SPACES.matcher(text).replaceAll("");
  }

  /** The words of texts, without the punctuation around them; numbers and signs alone apart. */
  public static Set<String> words(Stream<String> texts) {
    return texts
        .flatMap(text -> SPACES.splitAsStream(text))
        .map(word -> AROUND.matcher(word).replaceAll(""))
        .filter(word -> !word.isEmpty() && !word.chars().allMatch(Character::isDigit))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
