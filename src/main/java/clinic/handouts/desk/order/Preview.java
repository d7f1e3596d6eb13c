package clinic.handouts.desk.order;

import clinic.handouts.Handouts;
import clinic.handouts.check.paper.PressRules;
import clinic.handouts.content.Placeholder;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.files.LatestUsed;
import clinic.handouts.press.Trial;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows a handout as it would look, and what is wrong with it; drafts and refused handouts too, as
 * pictures only. The last few views are kept until something changes. Thread-safe.
 */
public final class Preview {
  private static final int KEPT = 8;

  private final LiveLibrary workspace;

  private final Map<EditionKey, Look> looks = new LatestUsed<>(KEPT);

  /**
   * One view of a handout.
   *
   * @param handouts as they were at that moment
   * @param problems what is wrong with it, errors first
   * @param pictures its pages; none if it can't be typeset at all
   */
  public record Look(
      Handouts handouts, EditionKey key, List<Diagnostic> problems, PagePictures pictures) {}

  public Preview(LiveLibrary workspace) {
    this.workspace = workspace;
  }

  public LiveLibrary workspace() {
    return workspace;
  }

  /** A view of an edition in the current state of the workspace. */
  public synchronized Look at(EditionKey key) {
    Handouts handouts = workspace.now();
    looks.values().removeIf(look -> !look.handouts().revision().equals(handouts.revision()));
    return looks.computeIfAbsent(key, each -> look(handouts, key));
  }

  private static Look look(Handouts handouts, EditionKey key) {
    Trial trial = handouts.trial(key);
    List<Diagnostic> found = new ArrayList<>(trial.problems());
    PagePictures pictures = PagePictures.NONE;
    try {
      pictures = trial.look(PagePictures::of).orElse(pictures);
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      found.add(
          Diagnostic.of(
              PressRules.PREVIEW,
              Source.unread("templates/formats/" + key.format() + ".ftlh").start(),
              "the pages can't be displayed: " + e.getClass().getSimpleName(),
              "use a common paper size and simpler pictures",
              Scope.EVERYTHING));
    }
    found.addAll(handouts.editions().obstacles(key));
    handouts.problems().stream()
        .filter(each -> each.scope().touches(key.topic(), key.language(), key.clinician()))
        .forEach(found::add);
    Map<String, Diagnostic> once = new LinkedHashMap<>();
    found.forEach(
        each -> once.putIfAbsent(each.ruleId() + " " + each.place() + grounds(each), each));
    List<Diagnostic> problems =
        once.values().stream()
            .sorted((one, other) -> Boolean.compare(other.isError(), one.isError()))
            .toList();
    return new Look(handouts, key, problems, pictures);
  }

  /**
   * A text still to be written is a warning in the content and also stops the edition: shown once.
   */
  private static String grounds(Diagnostic problem) {
    return problem.is(Placeholder.RULE) ? "" : problem.message();
  }
}
