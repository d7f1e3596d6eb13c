package clinic.handouts.check.passage;

import clinic.handouts.check.passage.Passage.Part;
import clinic.handouts.check.rule.FileScopes;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.content.Placeholder;
import clinic.handouts.text.PhoneNumbers;
import clinic.handouts.text.reading.TextMeasure;
import clinic.handouts.yaml.FormattedText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The words of one file as patients read them, measured once. Not thread-safe. */
public final class Wording {
  private final ContentFile file;
  private final Library library;
  private final String country;
  private final List<Passage> passages;
  private final List<WrittenLink> links;
  private final List<Passage> running;
  private TextMeasure measure;

  private Wording(ContentFile file, Library library) {
    this.file = Objects.requireNonNull(file);
    this.library = Objects.requireNonNull(library);
    country = library.clinicText("country");
    passages =
        file.texts().stream()
            .flatMap(each -> passages(each, library.clinicText("language")))
            .filter(each -> Placeholder.indexIn(each.words()).isEmpty())
            .toList();
    links = WrittenLink.of(file);
    running =
        passages.stream().filter(each -> each.part().isRunning() && each.isEnglish()).toList();
  }

  /**
   * The passages of a text; empty when it is not printed word for word, or is not prose.
   *
   * @param source the clinic's language, which is that of a clinician's texts unless they say
   *     otherwise
   */
  private Stream<Passage> passages(FormattedText text, String source) {
    String written = file.is("topic") ? file.language() : source;
    String language = text.language().isEmpty() ? written : text.language();
    return Part.named(text.printed()).filter(part -> text.text().isPresent()).stream()
        .flatMap(
            part ->
                PassageReader.read(
                    part,
                    language,
                    FileScopes.of(file, text.path()),
                    text.text(),
                    text.isMarkdown())
                    .stream());
  }

  /**
   * The clinic's limit for SMOG grades; {@link Integer#MAX_VALUE} when it has set none that its
   * schema accepts. The grade of a text without long words is 3.1, so no lower limit can be kept.
   */
  public int readingGradeLimit() {
    String limit = library.clinicText("reading-grade-limit");
    return limit.matches("[4-9]|1[0-9]|20") ? Integer.parseInt(limit) : Integer.MAX_VALUE;
  }

  /** The words of a file, sound or not. */
  public static Wording of(ContentFile file, Library library) {
    return new Wording(file, library);
  }

  public ContentFile file() {
    return file;
  }

  public Library library() {
    return library;
  }

  /** The clinic's country, such as {@code AU}; empty when it names none. */
  String country() {
    return country;
  }

  public boolean isAustralian() {
    return country.equals("AU");
  }

  /** The rules for phone numbers in the clinic's country. */
  public PhoneNumbers phoneNumbers() {
    return PhoneNumbers.of(country, library.clinicText("language"));
  }

  /**
   * Everything that is printed as words, in the order of the file, except texts still to be
   * written.
   */
  public List<Passage> passages() {
    return passages;
  }

  /** The passages of a part in English. */
  public Stream<Passage> english(Part part) {
    return passages.stream().filter(each -> each.is(part) && each.isEnglish());
  }

  /**
   * The running text in English, which is what is measured. Sentences of {@link #measure} refer to
   * it by index.
   */
  public List<Passage> running() {
    return running;
  }

  /** The measure of {@link #running}. */
  public TextMeasure measure() {
    if (measure == null) {
      measure = TextMeasure.of(running.stream().map(Passage::words).toList());
    }
    return measure;
  }

  /** Links and addresses. */
  public List<WrittenLink> links() {
    return links;
  }
}
