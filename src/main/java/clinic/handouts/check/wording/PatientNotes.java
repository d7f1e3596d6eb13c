package clinic.handouts.check.wording;

import clinic.handouts.check.passage.Passage;
import clinic.handouts.content.Library;
import clinic.handouts.yaml.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is typed for one patient has to follow the rules that keep content safe. */
public final class PatientNotes {
  /**
   * English words that keep a patient from getting help, which a topic may have its reasons for.
   */
  private static final Pattern NO_HELP =
      Pattern.compile(
          "(?iu)\\b"
              + EmergencyCalls.NEGATION
              + "(?:(?:ever|just|go|come|run|rush|call|ring|phone|dial|attend|visit"
              + "|see|use|bother|going|calling|ringing)\\h+)*(?:(?:to|the|an|any|for|with|straight|out)\\h+)*"
              + "(?:triple\\h+zero|ambulance|emergency|hospital|ED\\b|A&E)");

  private PatientNotes() {}

  /**
   * Why a note can't be printed: it tells the patient not to call the emergency number, to call
   * that of another country, or to ignore the sheet. It may be in English on any sheet.
   *
   * @param lines what was typed, line by line
   * @param language language of the sheet that it is for
   * @return a message that does not repeat the note; empty if it may be printed
   */
  public static Optional<String> refusal(Library library, List<String> lines, String language) {
    Set<String> own = EmergencyWords.ofClinic(library);
    String all = String.join(" ", lines);
    List<Diagnostic> found = new ArrayList<>();
    Stream.of("en", language)
        .distinct()
        .flatMap(
            tag ->
                Stream.concat(lines.stream(), Stream.of(all))
                    .filter(line -> !line.isBlank())
                    .map(line -> Passage.typed(line, tag)))
        .forEach(
            passage -> {
              EmergencyCalls.check(passage, own, found::add);
              SheetDenied.check(passage, found::add);
              if (!own.isEmpty()) {
                EmergencyNumbers.inText(passage, own, found::add);
              }
            });
    return found.stream()
        .map(each -> told(each.rule().id()))
        .findFirst()
        .or(
            () ->
                NO_HELP.matcher(all).find()
                    ? Optional.of(told("emergency-call"))
                    : Optional.empty());
  }

  private static String told(String rule) {
    return switch (rule) {
      case "emergency-call" ->
          "it tells the patient not to call the emergency number or go to hospital";
      case "sheet-denied" -> "it tells the patient to ignore this handout";
      default -> "it names an emergency number that is not the clinic's";
    };
  }
}
