package clinic.handouts.check.clinic;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Exercise;
import clinic.handouts.content.Library;
import clinic.handouts.content.RecordBinder;
import clinic.handouts.content.Topic.Section;
import clinic.handouts.text.Nearest;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Text;
import clinic.handouts.yaml.YamlValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A clinician's own version leaves out only sections that are not required, was written for the
 * topic's current version, and has doses only for exercises that the topic has.
 */
public final class ClinicianVersions implements ContentCheck {
  static final Rule LEAVE_OUT =
      Rule.form(
          "leave-out",
          "sections that a clinician leaves out although they are required or do not exist",
          "leave out only sections that exist and are not marked required");

  static final Rule FOR_VERSION =
      Rule.error(
          "for-version",
          "a clinician's own version written for another version of the topic: a warning when it is behind, an error when it is ahead",
          "Handouts, The author's guide (content/README.md), 2026",
          "check that it still fits, then write the version of the topic");

  static final Rule UNKNOWN_EXERCISE =
      Rule.form(
          "unknown-exercise",
          "a clinician's doses for exercises that the topic does not have",
          "write the id of an exercise of the topic");

  @Override
  public List<Rule> rules() {
    return List.of(LEAVE_OUT, FOR_VERSION, UNKNOWN_EXERCISE);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    Map<String, List<ContentFile>> byTopic =
        library.files("topic").stream().collect(Collectors.groupingBy(ContentFile::id));
    for (ContentFile clinician : library.files("clinician")) {
      for (YamlValue.Entry own :
          clinician.tree().get("handouts").map(YamlValue::entries).orElse(List.of())) {
        List<ContentFile> topics =
            byTopic.getOrDefault(own.name(), List.of()).stream()
                .filter(file -> !RecordBinder.sections(file).isEmpty())
                .filter(file -> Choice.of(clinician).includes(file.id(), file.language()))
                .toList();
        for (ContentFile topic : topics) {
          Scope scope = new Scope(own.name(), topic.language(), clinician.id());
          for (Text left : own.value().textsAt("leave-out")) {
            leaveOut(left, topic, scope, report);
          }
          version(own.value(), topic, scope, report);
          own.value()
              .get("exercises")
              .map(YamlValue::entries)
              .orElse(List.of())
              .forEach(dose -> dose(dose.key(), topic, scope, report));
        }
      }
    }
  }

  private static void leaveOut(
      Text left, ContentFile topic, Scope scope, Consumer<Diagnostic> report) {
    String id = left.value();
    List<Section> sections = RecordBinder.sections(topic);
    Optional<Section> section = sections.stream().filter(each -> each.id().equals(id)).findFirst();
    if (section.isPresent() && !section.get().required()) {
      return;
    }
    String message;
    String help;
    if (section.isPresent()) {
      message = "the section '" + id + "' is required and can't be left out";
      help =
          "remove it from 'leave-out'; only the person responsible for the topic can"
              + " change that";
    } else if (SectionIds.FIXED_PARTS.contains(id)) {
      message = "'" + id + "' is part of every handout and can't be left out";
      help = "remove it from 'leave-out'; only sections can be left out";
    } else {
      List<String> ids =
          sections.stream()
              .filter(each -> !each.required())
              .map(Section::id)
              .filter(each -> !each.isEmpty())
              .toList();
      message = "the topic '" + topic.id() + "' has no section '" + id + "'";
      help =
          Nearest.question(
              id,
              ids,
              ids.isEmpty()
                  ? "no section of this topic can be left out"
                  : "sections that can be left out: " + String.join(", ", ids));
    }
    report.accept(Diagnostic.of(LEAVE_OUT, left.place(), message, help, scope));
  }

  private static void dose(
      Text exercise, ContentFile topic, Scope scope, Consumer<Diagnostic> report) {
    List<String> ids =
        RecordBinder.sections(topic).stream()
            .flatMap(section -> section.exercises().stream())
            .map(Exercise::id)
            .toList();
    if (!ids.contains(exercise.value())) {
      report.accept(
          Diagnostic.of(
              UNKNOWN_EXERCISE,
              exercise.place(),
              "the topic '" + topic.id() + "' has no exercise '" + exercise.value() + "'",
              Nearest.question(
                  exercise.value(),
                  ids,
                  ids.isEmpty()
                      ? "it has no exercises at all: remove 'exercises'"
                      : "its exercises are: " + String.join(", ", ids)),
              scope));
    }
  }

  private static void version(
      YamlValue own, ContentFile topic, Scope scope, Consumer<Diagnostic> report) {
    Text written = own.textAt("for-version");
    Text current = topic.tree().textAt("version");
    if (!written.value().matches("[1-9][0-9]{0,8}")
        || !current.value().matches("[1-9][0-9]{0,8}")) {
      return;
    }
    int behind =
        Integer.compare(Integer.parseInt(written.value()), Integer.parseInt(current.value()));
    if (behind < 0) {
      report.accept(
          Diagnostic.warning(
              FOR_VERSION,
              written.place(),
              "this was written for version "
                  + written.value()
                  + " of '"
                  + topic.id()
                  + "', which is now at version "
                  + current.value(),
              "check that it still fits, then write for-version: " + current.value(),
              scope));
    } else if (behind > 0) {
      report.accept(
          Diagnostic.of(
              FOR_VERSION,
              written.place(),
              "'"
                  + topic.id()
                  + "' is at version "
                  + current.value()
                  + ", not yet at "
                  + written.value(),
              "write for-version: " + current.value(),
              scope));
    }
  }
}
