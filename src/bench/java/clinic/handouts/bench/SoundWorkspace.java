package clinic.handouts.bench;

import clinic.handouts.Handouts;
import clinic.handouts.files.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;

/**
 * A generated workspace in which every topic's standard sheet can be made. Generated texts take no
 * account of lines and pages, so the proof refuses some sheets; every run would try those again, so
 * that no run would have nothing to do. Therefore more topics are written than needed, and the
 * first ones without problems are kept.
 */
final class SoundWorkspace {
  private final Path root;
  private final Handouts handouts;

  private SoundWorkspace(Path root, LocalDate today) {
    this.root = root;
    Clock clock = Clock.fixed(today.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    handouts = Handouts.open(Workspace.open(root, clock), failure -> {});
  }

  /**
   * Writes a workspace, as {@link GeneratedWorkspace#write} does.
   *
   * @return the folder
   * @throws IllegalStateException if too few of the generated topics pass the proof
   */
  static Path write(Path root, int topics, int clinicians, long seed, LocalDate today)
      throws IOException {
    GeneratedWorkspace.write(root, 2 * topics, clinicians, seed, today);
    SoundWorkspace workspace = new SoundWorkspace(root, today);
    Set<String> kept = new TreeSet<>();
    for (String topic : workspace.handouts.library().topicIds()) {
      if (kept.size() == topics || !workspace.isSound(topic)) {
        workspace.remove(topic);
      } else {
        kept.add(topic);
      }
    }
    if (kept.size() < topics) {
      throw new IllegalStateException(
          "sheets can be made of only " + kept.size() + " generated topics, not " + topics);
    }
    return root;
  }

  /**
   * Whether its sheets can be made: the clinic's, and the one with each clinician's own version.
   */
  private boolean isSound(String topic) {
    return handouts.editions().matrix(false).stream()
        .filter(key -> key.topic().equals(topic) && key.format().equals("standard"))
        .filter(key -> key.clinician().equals(first()) || hasOwn(key.clinician(), topic))
        .allMatch(key -> handouts.make(key).isMade());
  }

  private String first() {
    return handouts.library().clinicianIds().get(0);
  }

  private boolean hasOwn(String clinician, String topic) {
    return handouts.library().clinician(clinician).orElseThrow().handouts().containsKey(topic);
  }

  /** Removes a topic, and what clinicians add to it, which is at the end of their files. */
  private void remove(String topic) throws IOException {
    Folders.remove(root.resolve("content/topics").resolve(topic));
    for (String clinician : handouts.library().clinicianIds()) {
      if (hasOwn(clinician, topic)) {
        Path file = root.resolve("content/clinicians").resolve(clinician + ".yaml");
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.indexOf("handouts:")));
      }
    }
  }
}
