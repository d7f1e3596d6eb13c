package clinic.handouts.verify;

import clinic.handouts.content.Library;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Reference;
import clinic.handouts.history.History;
import clinic.handouts.text.Id;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which editions a workspace has or ever had, and why it no longer has one. */
final class EditionKeys {
  private static final Pattern TOPIC_FILE =
      Pattern.compile("content/topics/([^/]+)/([^/]+)\\.yaml");

  private static final Pattern CLINICIAN_FILE =
      Pattern.compile("content/clinicians/([^/]+)\\.yaml");

  private static final Pattern LAYOUT_FILE = Pattern.compile("templates/formats/([^/]+)\\.ftlh");

  private EditionKeys() {}

  /** Every edition that exists or existed, by the symbols that identify it in references. */
  static Map<String, EditionKey> ever(Library library, History history) {
    Map<String, Set<String>> languages = new HashMap<>();
    Set<String> formats = new TreeSet<>(library.formats());
    Set<String> clinicians = new TreeSet<>(library.clinicianIds());
    clinicians.add(EditionKey.CLINIC);
    library
        .topicIds()
        .forEach(topic -> languages.put(topic, new TreeSet<>(library.languages(topic))));
    for (String path : history.paths()) {
      Matcher topic = TOPIC_FILE.matcher(path);
      if (topic.matches()) {
        languages.computeIfAbsent(topic.group(1), id -> new TreeSet<>()).add(topic.group(2));
      }
      Matcher layout = LAYOUT_FILE.matcher(path);
      if (layout.matches()) {
        formats.add(layout.group(1));
      }
      Matcher clinician = CLINICIAN_FILE.matcher(path);
      if (clinician.matches() && Id.isId(clinician.group(1))) {
        clinicians.add(clinician.group(1));
      }
    }
    Map<String, EditionKey> keys = new HashMap<>();
    languages.forEach(
        (topic, tags) ->
            tags.forEach(
                tag ->
                    clinicians.forEach(
                        clinician ->
                            formats.forEach(
                                format -> {
                                  EditionKey key = new EditionKey(topic, clinician, tag, format);
                                  keys.put(Reference.editionOf(key), key);
                                }))));
    return keys;
  }

  /** Why a library no longer has an edition; empty if it still does. */
  static Optional<String> whyGone(Library library, EditionKey key) {
    if (!library.languages(key.topic()).contains(key.language())) {
      return Optional.of(
          "The topic '"
              + key.topic()
              + "' is no longer in content/topics/ in "
              + key.language()
              + ", so it is no longer given out.");
    }
    if (!library.formats().contains(key.format())) {
      return Optional.of("The format '" + key.format() + "' is no longer given out.");
    }
    if (!library.isOffered(key.topic(), key.language(), key.format())) {
      return Optional.of(
          "The topic is no longer made in the format '"
              + key.format()
              + "', so this sheet is no longer given out.");
    }
    if (key.clinician().equals(EditionKey.CLINIC)) {
      return Optional.empty();
    }
    if (!library.clinicianIds().contains(key.clinician())) {
      return Optional.of(
          "The clinician '"
              + key.clinician()
              + "' is no longer in content/clinicians/, so their handouts are no longer given out.");
    }
    boolean gives =
        library
            .clinician(key.clinician())
            .map(each -> each.gives(key.topic(), key.language()))
            .orElse(true);
    return gives
        ? Optional.empty()
        : Optional.of("The clinician '" + key.clinician() + "' no longer gives out this handout.");
  }
}
