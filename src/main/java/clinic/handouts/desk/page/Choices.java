package clinic.handouts.desk.page;

import clinic.handouts.content.Clinic;
import clinic.handouts.content.Library;
import clinic.handouts.content.Paper;
import clinic.handouts.edition.EditionKey;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What can be chosen besides the topics, and what a request chose: only things that exist. */
final class Choices {
  private static final String STANDARD = "standard";

  private final Library library;

  Choices(Library library) {
    this.library = library;
  }

  /** The clinic itself, then each clinician, with their names. */
  List<Map<String, String>> clinicians() {
    List<Map<String, String>> all = new ArrayList<>();
    all.add(choice(EditionKey.CLINIC, ownerName(EditionKey.CLINIC)));
    library.clinicianIds().forEach(id -> all.add(choice(id, clinicianName(id))));
    return all;
  }

  /** Formats with their names, the standard one first. */
  List<Map<String, String>> formats(List<String> some) {
    List<String> ids = new ArrayList<>(some);
    if (ids.remove(STANDARD)) {
      ids.add(0, STANDARD);
    }
    return ids.stream().map(id -> choice(id, formatName(id))).toList();
  }

  /**
   * The standard format if it is one of these, otherwise the first; standard if the list is empty.
   */
  static String usualFormat(List<String> some) {
    return some.isEmpty() || some.contains(STANDARD) ? STANDARD : some.get(0);
  }

  /** Languages with their tags, the clinic's own first. */
  List<Map<String, String>> languages(List<String> tags) {
    List<String> all = new ArrayList<>(tags);
    if (all.remove(ownLanguage())) {
      all.add(0, ownLanguage());
    }
    return all.stream().map(tag -> choice(tag, languageName(tag))).toList();
  }

  /** The clinic's own paper, that fitted to the printer's, and the other everyday ones. */
  List<Map<String, String>> papers() {
    Paper own = library.clinic().map(Clinic::paper).orElse(Paper.A4);
    List<Map<String, String>> all = new ArrayList<>();
    all.add(
        choice(
            "",
            Paper.EVERYDAY.contains(own) ? own.label() + " paper" : "Handout's own paper size"));
    all.add(choice("fit", "Scaled to fit the printer’s paper"));
    Paper.EVERYDAY.stream()
        .filter(each -> each != own)
        .forEach(each -> all.add(choice(each.label(), "Laid out for " + each.label() + " paper")));
    return all;
  }

  /** The clinic's own language. */
  String ownLanguage() {
    return library.clinicText("language");
  }

  /** A clinician's name, or the id if the file is broken. */
  String clinicianName(String id) {
    return library.clinician(id).map(each -> each.name().onOneLine().value()).orElse(id);
  }

  /** Whose version it is, in words. */
  String ownerName(String id) {
    return id.equals(EditionKey.CLINIC) ? "The clinic’s own" : clinicianName(id);
  }

  static String formatName(String id) {
    String words = id.replace('-', ' ');
    return words.isEmpty()
        ? id
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  static String languageName(String tag) {
    return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
  }

  private static Map<String, String> choice(String id, String name) {
    return Map.of("id", id, "name", name);
  }

  /** The clinician that a request names, or the clinic if it is unknown. */
  String clinician(Context context) {
    return asked(context, "clinician", library.clinicianIds(), EditionKey.CLINIC);
  }

  /**
   * The language that a request names, if it is one of these; otherwise the clinic's, or the first.
   */
  String language(Context context, List<String> tags) {
    String usual = tags.contains(ownLanguage()) || tags.isEmpty() ? ownLanguage() : tags.get(0);
    return asked(context, "language", tags, usual);
  }

  private static String asked(Context context, String what, List<String> known, String usual) {
    return sent(context, what).filter(known::contains).orElse(usual);
  }

  /** The value of a parameter in the form or the address; empty if it has none. */
  static Optional<String> sent(Context context, String what) {
    String form = context.formParam(what);
    return Optional.ofNullable(form == null ? context.queryParam(what) : form)
        .filter(each -> !each.isBlank());
  }
}
