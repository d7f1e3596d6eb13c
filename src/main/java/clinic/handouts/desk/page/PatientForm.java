package clinic.handouts.desk.page;

import clinic.handouts.Handouts;
import clinic.handouts.content.Library;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.PatientWords.Dose;
import clinic.handouts.edition.PatientWords.Item;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.press.FirstName;
import clinic.handouts.press.ForPatient;
import clinic.handouts.press.ForPatient.Choice;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of the desk's form that is for one patient. Nothing in it is kept. */
final class PatientForm {
  private static final String BETWEEN = "|";

  /** More than any order has. */
  private static final int MOST_CHOICES = 500;

  private final Context context;

  PatientForm(Context context) {
    this.context = context;
  }

  /**
   * What was typed and chosen.
   *
   * @param language language of the order
   * @throws BadRequestResponse with a message for the desk, if it can't be printed
   */
  ForPatient read(Library library, String language) {
    try {
      Optional<String> name = Choices.sent(context, "first-name");
      return ForPatient.of(
          name.isEmpty() ? FirstName.NONE : name(name.get(), library, language),
          Choices.sent(context, "note").orElse(""),
          Choices.sent(context, "next-visit").orElse(""),
          choices(),
          library,
          language);
    } catch (FirstName.UnfitException e) {
      throw new BadRequestResponse("For this patient: " + e.getMessage() + "; " + e.help() + ".");
    }
  }

  private static FirstName name(String typed, Library library, String language) {
    try {
      return FirstName.of(typed, library.fonts(), language);
    } catch (FirstName.UnfitException e) {
      throw new BadRequestResponse("The first name: " + e.getMessage() + "; " + e.help() + ".");
    }
  }

  private Map<String, Choice> choices() {
    Map<String, List<Item>> ticks = new HashMap<>();
    for (String tick : sent("tick")) {
      add(ticks, tick, item(tick));
    }
    Map<String, List<Dose>> doses = new HashMap<>();
    List<String> exercises = sent("exercise");
    List<String> sets = sent("sets");
    List<String> reps = sent("reps");
    if (sets.size() != exercises.size() || reps.size() != exercises.size()) {
      throw new BadRequestResponse("The page did not load completely. Reload it.");
    }
    for (int i = 0; i < exercises.size(); i++) {
      Dose dose = new Dose(item(exercises.get(i)), sets.get(i).strip(), reps.get(i).strip());
      if (!dose.sets().isEmpty() || !dose.reps().isEmpty()) {
        add(doses, exercises.get(i), dose);
      }
    }
    Map<String, Choice> all = new HashMap<>();
    ticks.forEach((topic, some) -> all.put(topic, new Choice(some, List.of())));
    doses.forEach(
        (topic, some) ->
            all.merge(
                topic,
                new Choice(List.of(), some),
                (one, other) -> new Choice(one.ticks(), other.doses())));
    return all;
  }

  private List<String> sent(String what) {
    List<String> all = context.formParams(what);
    if (all.size() > MOST_CHOICES) {
      throw new BadRequestResponse("Too many items are ticked. Reload the page.");
    }
    return all;
  }

  private static <T> void add(Map<String, List<T>> all, String sent, T each) {
    String topic = sent.substring(0, sent.indexOf(BETWEEN));
    all.computeIfAbsent(topic, id -> new ArrayList<>()).add(each);
  }

  private static Item item(String sent) {
    String[] parts = sent.split("\\|", 3);
    if (parts.length < 3) {
      throw new BadRequestResponse("The page did not load completely. Reload it.");
    }
    return new Item(parts[1], parts[2]);
  }

  /** What can be chosen on the handouts of an order; nothing for those that are stopped. */
  static Map<String, Object> model(Handouts now, List<EditionKey> keys) {
    List<Map<String, Object>> topics = new ArrayList<>();
    for (EditionKey key : keys) {
      if (now.editions().obstacles(key).isEmpty()) {
        Edition edition = now.editions().make(key);
        boolean hasExercises = !edition.format().omits(Role.EXERCISE);
        topics.add(
            Map.of(
                "title", edition.topic().title().value(),
                "language", key.language(),
                "dos", items(edition, Role.DO),
                "donts", items(edition, Role.DONT),
                "exercises", hasExercises ? items(edition, Role.EXERCISE) : List.of()));
      }
    }
    return Map.of("topics", topics);
  }

  private static List<Map<String, String>> items(Edition edition, Role role) {
    return edition.document().all(role).stream().map(each -> item(edition, each)).toList();
  }

  private static Map<String, String> item(Edition edition, Piece piece) {
    String value = String.join(BETWEEN, edition.key().topic(), piece.path(), piece.words());
    return Map.of("value", value, "words", piece.words());
  }
}
