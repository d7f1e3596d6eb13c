package clinic.handouts.edition;

import clinic.handouts.content.Clinician.OwnVersion;
import clinic.handouts.content.Exercise;
import clinic.handouts.content.Labels;
import clinic.handouts.content.Topic.Figure;
import clinic.handouts.content.Topic.Section;
import clinic.handouts.yaml.Text;
import java.util.ArrayList;
import java.util.List;

/** Writes down the sections of a topic: texts, exercises and lines to write on. */
final class SectionPieces {
  private static final String BETWEEN = " · ";

  private final Pieces pieces;
  private final Labels labels;
  private int exercises;

  SectionPieces(Pieces pieces, Labels labels) {
    this.pieces = pieces;
    this.labels = labels;
  }

  /**
   * All sections but those that a clinician leaves out. Exercises are numbered consecutively across
   * all sections.
   *
   * @param from the mark of what is the clinician's own
   */
  void sections(List<Section> sections, OwnVersion own, String from) {
    int index = 0;
    for (Section section : sections) {
      if (section.required() || !own.leaveOut().contains(section.id())) {
        section(section, "sections[" + index++ + "]", own, from);
      }
    }
  }

  private void section(Section section, String path, OwnVersion own, String from) {
    Text heading = section.heading();
    boolean isText = section.exercises().isEmpty() && section.lines().isAbsent();
    pieces.add(Role.ANCHOR, "", path + ".id", heading, section.id(), heading.place());
    Role role = isText ? Role.HEADING : Role.PART_HEADING;
    pieces.plain(role, "a heading", path + ".heading", heading, Region.EXPLANATION);
    if (section.text().isPresent()) {
      pieces.form(
          Role.TEXT,
          "a paragraph",
          path + ".text",
          Form.BLOCKS,
          section.text(),
          Region.EXPLANATION);
    }
    section.figure().ifPresent(figure -> figure(figure, path + ".figure"));
    for (int i = 0; i < section.exercises().size(); i++) {
      Exercise exercise = section.exercises().get(i);
      Exercise.Own theirs = own.exercises().getOrDefault(exercise.id(), Exercise.Own.NONE);
      exercise(exercise, path + ".exercises[" + i + "]", theirs, from);
    }
    if (section.lines().isPresent()) {
      lines(section.lines(), path + ".lines");
    }
  }

  private void lines(Text lines, String path) {
    pieces.add(Role.LINES, "the lines to write on", path, lines, lines.value(), lines.place());
    Text label = labels.words().get("write-in");
    pieces.add(Role.ALT, "", path + "Alt", label, label.value(), label.place());
  }

  private void exercise(Exercise exercise, String path, Exercise.Own own, String from) {
    String name = ++exercises + ". " + exercise.name().value();
    Text written = exercise.name();
    pieces.add(Role.EXERCISE, "an exercise", path + ".name", written, name, written.place());
    if (!exercise.picture().equals(Figure.NONE)) {
      figure(exercise.picture(), path + ".figure");
    }
    for (int i = 0; i < exercise.how().size(); i++) {
      pieces.inline(Role.STEP, "a step", path + ".how[" + i + "]", exercise.how().get(i));
    }
    dose(exercise, path, own, from);
    Text stop = exercise.stopIf();
    if (stop.isPresent()) {
      String words = labels.get("stop-if") + " " + stop.markdown().plain();
      String at = path + ".stopIf";
      pieces.add(
          pieces.piece(Role.STOP_IF, "when to stop", at, Form.INLINE, stop, words, stop.place()));
    }
    note(own.note().in(labels.language()), path, from);
  }

  /** The topic's dose, in which a clinician may have replaced parts; then all of it is theirs. */
  private void dose(Exercise exercise, String path, Exercise.Own own, String from) {
    List<String> line = new ArrayList<>();
    Text first = Text.ABSENT;
    boolean isTheirs = false;
    for (String key : Exercise.DOSE) {
      Text theirs =
          own.dose().containsKey(key) ? own.dose().get(key).in(labels.language()) : Text.ABSENT;
      Text text = theirs.isPresent() ? theirs : exercise.dose().getOrDefault(key, Text.ABSENT);
      if (text.isPresent()) {
        String words = labels.get(key, text.value());
        String at = path + ".dose[" + line.size() + "]";
        pieces.add(Role.DOSE_PART, "", at, text, words, text.place());
        isTheirs |= theirs.isPresent();
        first = first.isAbsent() ? text : first;
        line.add(words);
      }
    }
    if (isTheirs) {
      pieces.add(Role.FROM, "", path + ".doseFrom", first, from, first.place());
      line.add(from);
    }
    if (!line.isEmpty()) {
      String words = String.join(BETWEEN, line);
      pieces.add(Role.DOSE, "a dose", "", first, words, first.place());
    }
  }

  private void note(Text note, String path, String from) {
    if (note.isPresent()) {
      String words = note.markdown().plain() + " " + from;
      String name = "the clinician's note on an exercise";
      String at = path + ".note";
      pieces.add(
          pieces.piece(Role.EXERCISE_NOTE, name, at, Form.INLINE, note, words, note.place()));
      pieces.add(Role.FROM, "", path + ".noteFrom", note, from, note.place());
    }
  }

  private void figure(Figure figure, String path) {
    pieces.form(Role.PICTURE, "", path + ".src", Form.PICTURE, figure.image());
    pieces.plain(Role.ALT, "what a picture shows", path + ".alt", figure.alt());
    pieces.plain(
        Role.CAPTION, "a caption", path + ".caption", figure.caption(), Region.EXPLANATION);
    Text credit = figure.credit();
    String line = credit.isPresent() ? labels.get("credit", credit.value()) : "";
    pieces.add(
        Role.CREDIT,
        "a picture's credit",
        path + ".credit",
        credit,
        line,
        credit.place(),
        Region.EXPLANATION);
  }
}
