package clinic.handouts.proof.tag;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.content.Exercise;
import clinic.handouts.edition.Accompaniment;
import clinic.handouts.edition.Document;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.TagElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Looks at exercises the way a patient does: each is separate from the others, below its name, with
 * the numbers beside its steps and its dose on unbroken lines.
 */
public final class Exercises {
  /** How far left of a step its number may end, in ems. */
  private static final double NEAR = 3;

  /** The parts of doses: the author's, and a patient's own. */
  private static final Map<Role, Role> DOSES =
      Map.of(Role.DOSE, Role.DOSE_PART, Role.OWN_DOSE, Role.OWN_DOSE_PART);

  private final Document document;
  private final boolean isBeside;
  private final Findings findings;

  /**
   * A check of exercises.
   *
   * @param isBeside whether they stand beside their translation, and the numbers of their steps
   *     beside that
   */
  public Exercises(Document document, boolean isBeside, Findings findings) {
    this.document = document;
    this.isBeside = isBeside;
    this.findings = findings;
  }

  /**
   * Checks the exercises.
   *
   * @param copy the element that contains them
   * @param blocks the required texts that were found
   */
  public void check(TagElement copy, List<Block> blocks) {
    List<ExerciseGroup> groups = ExerciseGroup.of(blocks);
    Map<Glyph, TagElement> numbers = groups.isEmpty() ? Map.of() : numbers(copy);
    for (ExerciseGroup group : groups) {
      below(group);
      if (!isBeside) {
        numbered(group, numbers);
      }
      doses(group);
    }
    for (int i = 1; i < groups.size(); i++) {
      apart(groups.get(i - 1), groups.get(i));
    }
    headings(blocks);
  }

  /** Sections of exercises begin with their heading. */
  private void headings(List<Block> blocks) {
    for (int i = 1; i < blocks.size(); i++) {
      Block before = blocks.get(i - 1);
      if (before.required().role() == Role.PART_HEADING
          && blocks.get(i).required().role() == Role.EXERCISE
          && !isBelow(before, blocks.get(i))) {
        findings.text(
            ProofRules.HEADING,
            blocks.get(i).required(),
            "is not below the heading of its section",
            "print the heading above the exercises");
      }
    }
  }

  private void below(ExerciseGroup group) {
    Block before = group.name();
    for (Block part : group.parts()) {
      if (!isBelow(group.name(), part) || !ReadingFlow.follows(before, part)) {
        findings.text(
            ProofRules.ORDER,
            part.required(),
            "is not below " + Findings.named(before.required()),
            "print each exercise in a box: name, steps, dose, when to stop");
      }
      before = part;
    }
  }

  private static boolean isBelow(Block above, Block block) {
    int page = above.last().page();
    return block.first().page() == page
        ? block.first().baseline() < above.last().baseline()
        : block.first().page() > page;
  }

  private void apart(ExerciseGroup before, ExerciseGroup group) {
    boolean mixed =
        group.all().stream()
            .flatMap(block -> block.glyphs().stream())
            .map(Glyph::page)
            .distinct()
            .anyMatch(page -> before.bounds(page).intersects(group.bounds(page)));
    if (mixed || !ReadingFlow.follows(before.name(), group.name())) {
      findings.text(
          ProofRules.ORDER,
          group.name().required(),
          "does not stand apart from " + Findings.named(before.name().required()),
          "print the exercises one after the other, each in a box of its own");
    }
  }

  // Steps and their numbers.

  /** The label of each item of a list, by the first letter of the item. */
  private static Map<Glyph, TagElement> numbers(TagElement copy) {
    Map<Glyph, TagElement> numbers = new HashMap<>();
    for (TagElement item : copy.all()) {
      if (item.type().equals("LI") && item.children().size() == 2) {
        TagElement label = item.children().get(0);
        item.children().get(1).glyphs().stream()
            .filter(glyph -> !glyph.isSpace())
            .findFirst()
            .filter(glyph -> label.type().equals("Lbl"))
            .ifPresent(glyph -> numbers.put(glyph, label));
      }
    }
    return numbers;
  }

  private void numbered(ExerciseGroup group, Map<Glyph, TagElement> numbers) {
    List<Block> steps = group.steps();
    for (int i = 0; i < steps.size(); i++) {
      Glyph first = steps.get(i).first();
      TagElement number = numbers.get(first);
      String wanted = String.valueOf(i + 1);
      if (number == null
          || !number.characters().replaceFirst("[.)]$", "").equals(wanted)
          || !number.glyphs().stream().allMatch(glyph -> isBeside(glyph, first))) {
        findings.text(
            ProofRules.ORDER,
            steps.get(i).required(),
            "is not beside its number, " + wanted,
            "print the steps as items of one <ol> without attributes");
      }
    }
  }

  private static boolean isBeside(Glyph number, Glyph step) {
    return number.isSpace()
        || (number.page() == step.page()
            && Math.abs(number.baseline() - step.baseline()) < 0.3 * step.size()
            && number.x() < step.x()
            && step.x() - number.end() < NEAR * step.size());
  }

  // Doses.

  private void doses(ExerciseGroup group) {
    for (Block dose : group.parts()) {
      if (DOSES.containsKey(dose.required().role())) {
        group.pieces(document, DOSES.get(dose.required().role())).stream()
            .filter(part -> part.words().length() <= Exercise.UNBROKEN && isBroken(part, dose))
            .forEach(
                part ->
                    findings.text(
                        ProofRules.WORDS,
                        dose.required(),
                        "breaks within " + Findings.quoted(part.words()),
                        "give each part of a dose white-space: nowrap"));
      }
    }
  }

  private static boolean isBroken(Piece part, Block dose) {
    String words = dose.glyphs().stream().map(Glyph::text).collect(Collectors.joining());
    String wanted = Accompaniment.squeezed(part.words());
    int from = words.indexOf(wanted);
    int to = from + wanted.length();
    Glyph begun = null;
    int at = 0;
    for (Glyph glyph : dose.glyphs()) {
      if (at >= from && at < to) {
        begun = begun == null ? glyph : begun;
        if (glyph.page() != begun.page()
            || Math.abs(glyph.baseline() - begun.baseline()) > 0.4 * begun.size()) {
          return true;
        }
      }
      at += glyph.text().length();
    }
    return from < 0;
  }
}
