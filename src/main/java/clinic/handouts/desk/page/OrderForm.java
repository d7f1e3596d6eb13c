package clinic.handouts.desk.page;

import clinic.handouts.Handouts;
import clinic.handouts.content.Library;
import clinic.handouts.content.Paper;
import clinic.handouts.desk.order.DeskOrder;
import clinic.handouts.desk.order.Stops;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.press.ForPatient;
import clinic.handouts.text.Id;
import clinic.handouts.text.LanguageTag;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The order in a form that the desk's page sends. */
final class OrderForm {
  private static final int MOST_SENT = 200;

  private final Context context;
  private final Handouts now;
  private final Library library;
  private final Choices choices;
  private final List<String> topics;
  private final List<String> shared;
  private final String language;
  private final String clinician;
  private final List<String> sharedFormats;
  private final String askedFormat;
  private final String format;
  private final Map<String, String> ownFormats;

  OrderForm(Context context, Handouts now) {
    this.context = context;
    this.now = now;
    this.library = now.library();
    this.choices = new Choices(library);
    this.topics =
        context.formParams("topic").stream().distinct().limit(MOST_SENT).filter(Id::isId).toList();
    this.shared =
        library.languages().stream()
            .filter(tag -> topics.stream().allMatch(topic -> isIn(topic, tag)))
            .toList();
    this.language = choices.language(context, languages());
    this.clinician = asked("clinician", EditionKey.CLINIC);
    this.sharedFormats =
        library.formats().stream()
            .filter(
                each -> topics.stream().allMatch(topic -> library.isOffered(topic, language, each)))
            .toList();
    this.askedFormat = asked("format", Choices.usualFormat(formats()));
    boolean isLeftOut = library.formats().contains(askedFormat) && !formats().contains(askedFormat);
    this.format = isLeftOut ? Choices.usualFormat(formats()) : askedFormat;
    this.ownFormats = ownFormats();
  }

  /** The formats of single handouts, as a set has them: sent as {@code topic|format}. */
  private Map<String, String> ownFormats() {
    Map<String, String> all = new HashMap<>();
    for (String sent : context.formParams("own-format")) {
      String[] parts = sent.split("\\|", -1);
      if (parts.length != 2 || !Id.isId(parts[1])) {
        throw new BadRequestResponse("That format is not available. Reload the page.");
      }
      if (topics.contains(parts[0])) {
        all.put(parts[0], parts[1]);
      }
    }
    return all;
  }

  /** The paper that was chosen, if it is not the clinic's own. */
  private Optional<Paper> paper() {
    return Choices.sent(context, "paper").flatMap(Paper::of);
  }

  private String by() {
    return Choices.sent(context, "by").orElse("").strip();
  }

  private EditionKey key(String topic, String tag) {
    return new EditionKey(topic, clinician, tag, ownFormats.getOrDefault(topic, format));
  }

  /** The value as sent, even if it no longer exists: nothing else is printed in its place. */
  private String asked(String what, String usual) {
    String sent = Choices.sent(context, what).orElse(usual);
    if (!sent.equals(usual) && !Id.isId(sent) && !LanguageTag.isTag(sent)) {
      throw new BadRequestResponse("The " + what + " is not a valid one. Reload the page.");
    }
    return sent;
  }

  /**
   * A topic that no longer exists is stopped in every language, so it does not narrow the choice.
   */
  private boolean isIn(String topic, String tag) {
    List<String> tags = library.languages(topic);
    return tags.isEmpty() || tags.contains(tag);
  }

  /** The languages to choose from: those that the topics share, or all if they share none. */
  private List<String> languages() {
    return shared.isEmpty() ? library.languages() : shared;
  }

  /** The formats to choose from, likewise. */
  private List<String> formats() {
    return sharedFormats.isEmpty() ? library.usualFormats() : sharedFormats;
  }

  /**
   * The order.
   *
   * @throws BadRequestResponse with a message for the desk, if it is not a valid order or its name
   *     can't be printed
   */
  DeskOrder order() {
    try {
      String wanted = asked("language", language);
      ForPatient patient = new PatientForm(context).read(library, wanted);
      return new DeskOrder(
          topics, clinician, wanted, askedFormat, ownFormats, paper(), by(), patient);
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse(e.getMessage());
    }
  }

  /** What can be chosen for the patient on the handouts of this order. */
  Map<String, Object> patient() {
    List<EditionKey> keys = topics.stream().map(topic -> key(topic, language)).toList();
    return PatientForm.model(now, keys);
  }

  /** The order, as the page shows it. */
  Map<String, Object> model() {
    List<Map<String, Object>> rows = new ArrayList<>();
    Stops stops = new Stops(now);
    for (String topic : topics) {
      Map<String, Object> row = new HashMap<>();
      row.put("topic", topic);
      row.put("language", language);
      row.put(
          "format", Optional.ofNullable(ownFormats.get(topic)).map(Choices::formatName).orElse(""));
      row.put(
          "title",
          Stops.title(library, topic, isIn(topic, language) ? language : choices.ownLanguage()));
      TopicRows.putStop(row, stops.of(key(topic, language)));
      rows.add(row);
    }
    boolean stopped = rows.stream().anyMatch(row -> !"".equals(row.get("why")));
    return Map.of(
        "rows",
        rows,
        "language",
        language,
        "languages",
        choices.languages(languages()).stream().map(each -> judged(each, stops)).toList(),
        "format",
        format,
        "formats",
        choices.formats(formats()),
        "notes",
        notes(),
        "canBeSaved",
        topics.size() > 1,
        "stopped",
        stopped);
  }

  /**
   * A language, and why not all of the handouts may be given out in it; empty if they may. In a
   * language that lacks the format, they come in the usual one.
   */
  private Map<String, String> judged(Map<String, String> language, Stops stops) {
    String tag = language.get("id");
    boolean isOffered = topics.stream().allMatch(each -> library.isOffered(each, tag, format));
    String made = isOffered ? format : Choices.usualFormat(library.usualFormats());
    String why =
        topics.stream()
            .map(
                topic ->
                    new EditionKey(topic, clinician, tag, ownFormats.getOrDefault(topic, made)))
            .flatMap(key -> stops.briefly(key).stream())
            .findFirst()
            .orElse("");
    return Map.of("id", language.get("id"), "name", language.get("name"), "why", why);
  }

  private List<String> notes() {
    return Stream.of(languageNote(), formatNote()).flatMap(Optional::stream).toList();
  }

  private Optional<String> languageNote() {
    if (topics.isEmpty()) {
      return Optional.empty();
    }
    if (shared.isEmpty()) {
      return Optional.of("These handouts have no language in common. Print them separately.");
    }
    return Choices.sent(context, "language")
        .filter(asked -> !asked.equals(language))
        .map(
            asked ->
                "Not all of these are available in "
                    + Choices.languageName(asked)
                    + ": they will be printed in "
                    + Choices.languageName(language)
                    + ".");
  }

  /** Nothing about the format of the order if each handout has one of its own. */
  private Optional<String> formatNote() {
    if (ownFormats.keySet().containsAll(topics)) {
      return Optional.empty();
    }
    if (sharedFormats.isEmpty()) {
      return Optional.of("These handouts have no format in common. Print them separately.");
    }
    return askedFormat.equals(format)
        ? Optional.empty()
        : Optional.of(
            "Not all of these are available in the format “"
                + Choices.formatName(askedFormat)
                + "”: they will be printed as “"
                + Choices.formatName(format)
                + "”.");
  }
}
