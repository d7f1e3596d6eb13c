package clinic.handouts.cli;

import clinic.handouts.Handouts;
import clinic.handouts.cli.console.Printable;
import clinic.handouts.cli.console.UsageException;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.PatientWords.Dose;
import clinic.handouts.edition.PatientWords.Item;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.press.FirstName;
import clinic.handouts.press.ForPatient;
import clinic.handouts.press.ForPatient.Choice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Who sheets are for and what they say for that patient alone, as typed on the command line. */
final class PatientQuestions {
  @Option(
      names = "--for",
      paramLabel = "NAME",
      description =
          "The patient's first name, printed on the handouts and not saved anywhere. While"
              + " the program runs, the name shows in the computer's process list, and the shell"
              + " may keep it in its history; with '-', the program asks for the name, so that it"
              + " appears in neither.")
  private String name;

  @Option(
      names = "--patient",
      paramLabel = "-",
      description =
          "'-' asks, one after another, for everything that is printed for one patient: the first"
              + " name, a note, the next visit, the items that matter most, and their own sets and"
              + " reps. None of it is saved.")
  private String all;

  /** Whether anything was given or is to be asked for. */
  boolean areAsked() {
    return name != null || all != null;
  }

  /** Which of the options was given. */
  String option() {
    return all == null ? "--for" : "--patient";
  }

  /**
   * What was given or is asked for; {@link ForPatient#NOBODY} if there is nothing.
   *
   * @param keys the handouts, in order
   * @throws UsageException if it can't be printed
   */
  ForPatient answers(Handouts handouts, List<EditionKey> keys, Main main) {
    if (all != null && !all.equals("-")) {
      throw new UsageException(
          "don't type anything but '-' after --patient: it would show in the process list",
          "write --patient -, and type them when asked");
    }
    try {
      FirstName first = firstName(handouts, keys.get(0).language(), main);
      return all == null ? ForPatient.named(first) : asked(first, handouts, keys, main);
    } catch (FirstName.UnfitException e) {
      throw new UsageException(e.getMessage(), e.help());
    }
  }

  private FirstName firstName(Handouts handouts, String language, Main main)
      throws FirstName.UnfitException {
    boolean asks = name == null ? all != null : name.equals("-");
    if (name == null && !asks) {
      return FirstName.NONE;
    }
    String typed = asks ? main.questions().ask("First name: ") : name;
    return all != null && typed.isBlank() ? FirstName.NONE : handouts.firstName(typed, language);
  }

  private static ForPatient asked(
      FirstName first, Handouts handouts, List<EditionKey> keys, Main main)
      throws FirstName.UnfitException {
    String note = main.questions().ask("Note (one line; press Enter for none):  ");
    String visit = main.questions().ask("Next visit (or nothing): ");
    Map<String, Choice> choices = new HashMap<>();
    for (EditionKey key : keys) {
      if (handouts.editions().obstacles(key).isEmpty()) {
        Edition edition = handouts.editions().make(key);
        choices.put(key.topic(), new Choice(ticks(edition, main), doses(edition, main)));
      }
    }
    return ForPatient.of(first, note, visit, choices, handouts.library(), keys.get(0).language());
  }

  private static List<Item> ticks(Edition edition, Main main) {
    List<Piece> items =
        Stream.of(Role.DO, Role.DONT)
            .flatMap(role -> edition.document().all(role).stream())
            .toList();
    StringBuilder question = new StringBuilder();
    question.append(Printable.of(edition.topic().title().value())).append('\n');
    for (int i = 0; i < items.size(); i++) {
      String list = items.get(i).role() == Role.DO ? "do" : "don't";
      question.append(
          String.format("%4d %s: %s%n", i + 1, list, Printable.of(items.get(i).words())));
    }
    String typed =
        main.questions().ask(question + "What matters most (numbers such as 1 4, or nothing): ");
    List<Item> ticks = new ArrayList<>();
    for (String number : typed.strip().split("[\\s,]+", -1)) {
      if (number.isEmpty()) {
        continue;
      }
      int index = number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : 0;
      if (index < 1 || index > items.size()) {
        throw new UsageException(
            "that is not the number of an item", "answer with numbers from 1 to " + items.size());
      }
      ticks.add(item(items.get(index - 1)));
    }
    return ticks;
  }

  private static List<Dose> doses(Edition edition, Main main) {
    List<Dose> doses = new ArrayList<>();
    List<Piece> exercises =
        edition.format().omits(Role.EXERCISE) ? List.of() : edition.document().all(Role.EXERCISE);
    for (Piece exercise : exercises) {
      String called = Printable.of(exercise.words());
      String sets = main.questions().ask(called + ", sets for this patient (or nothing): ").strip();
      String reps = main.questions().ask(called + ", reps for this patient (or nothing): ").strip();
      if (!sets.isEmpty() || !reps.isEmpty()) {
        doses.add(new Dose(item(exercise), sets, reps));
      }
    }
    return doses;
  }

  private static Item item(Piece piece) {
    return new Item(piece.path(), piece.words());
  }
}
