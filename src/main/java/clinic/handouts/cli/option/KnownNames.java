package clinic.handouts.cli.option;

import clinic.handouts.cli.console.Misuse;
import clinic.handouts.content.HandoutSet;
import clinic.handouts.content.Library;
import clinic.handouts.edition.EditionKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Refuses names on the command line that the library does not have, and suggests the nearest. */
public record KnownNames(Library library) {
  public void topics(Collection<String> ids) {
    known("topic", ids, library.topicIds());
  }

  /** Names that are topics or clinicians. */
  public void topicsOrClinicians(Collection<String> ids) {
    List<String> all = new ArrayList<>(library.topicIds());
    all.addAll(library.clinicianIds());
    known("topic or clinician", ids, all);
  }

  public void clinicians(Collection<String> ids) {
    List<String> all = new ArrayList<>(library.clinicianIds());
    all.add(EditionKey.CLINIC);
    known("clinician", ids, all);
  }

  public void languages(Collection<String> tags) {
    known("language", tags, library.languages());
  }

  public void formats(Collection<String> ids) {
    known("format", ids, library.formats());
  }

  public void sets(Collection<String> ids) {
    known("set", ids, library.sets().stream().map(HandoutSet::id).toList());
  }

  private static void known(String kind, Collection<String> names, List<String> known) {
    for (String name : names) {
      if (!known.contains(name)) {
        throw Misuse.unknown(kind, name, known);
      }
    }
  }
}
