package clinic.handouts.check.content;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleAndTopicsTest extends WorkspaceTest {
  @Test
  void aVersionOfATopicThatDoesNotExistIsRefused() {
    workspace.replace(BEN, "  back:", "  bakc:");
    says(
        BEN + ":4:3: error[unknown-topic]: there is no topic 'bakc'",
        "  help: did you mean 'back'?");
  }

  @Test
  void aTopicThatDoesNotExistIsRefused() {
    workspace.write(ANA, workspace.text(ANA) + "topics: [neck-pain]\n");
    says(
        ANA + ":3:10: error[unknown-topic]: there is no topic 'neck-pain'",
        "  help: the topics are the folders in content/topics/");
  }

  @Test
  void aWithdrawalInFavourOfNothingIsRefused() {
    workspace.replace(
        BACK, "version: 1", "version: 1\nwithdrawn: {on: 2027-01-01, why: Old., use-instead: new}");
    says(
        BACK + ":4:53: error[unknown-topic]: there is no topic 'new'",
        "  help: the topics are the folders in content/topics/");
  }

  @Test
  void aWithdrawalInFavourOfItselfIsRefused() {
    workspace.replace(
        BACK,
        "version: 1",
        "version: 1\nwithdrawn: {on: 2027-01-01, why: Old., use-instead: back}");
    says(
        BACK + ":4:53: error[unknown-topic]: the topic is withdrawn in favour of itself",
        "  help: name another topic, or remove 'use-instead'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "large-prnt | did you mean 'large-print'?",
        "poster     | the formats are: action-card, bilingual, large-print, standard",
      })
  void aFormatThatDoesNotExistIsRefused(String format, String help) {
    workspace.replace(BACK, "version: 1", "version: 1\nformats: [standard, " + format + "]");
    says(
        BACK + ":4:21: error[unknown-format]: there is no format '" + format + "'",
        "  help: " + help);
  }

  @Test
  void anAuthorWhoDoesNotExistIsRefused() {
    workspace.replace(BACK, "author: ana", "author: anna");
    says(
        BACK + ":6:9: error[unknown-clinician]: there is no clinician 'anna'",
        "  help: did you mean 'ana'?");
  }

  @Test
  void aReviewerMayBeANameAndRole() {
    workspace.replace(BACK, "reviewed-by: ana", "reviewed-by: Dr Eve Example, GP");
    saysNothing();
  }

  @Test
  void aReviewerWhoseFileIsBrokenStopsTheTopicForTheNameIsNotKnown() {
    workspace.replace(BACK, "author: ana", "author: Eve Example");
    workspace.write(ANA, "name: Ana Sample\n");
    says(
        ANA + ":1:1: error[missing-key]: the file has no 'profession'",
        "  help: the profession, such as Osteopath",
        BACK
            + ":5:14: error[unknown-clinician]: the name of 'ana' can't be printed: the"
            + " clinician's file has errors",
        "  help: fix content/clinicians/ana.yaml first");
  }

  @Test
  void twoSectionsOfOneIdAreRefused() {
    workspace.replace(BACK, "id: why-rest", "id: why-move");
    workspace.replace(BEN, "    leave-out: [why-rest]\n", "");
    says(
        BACK + ":19:9: error[id]: two sections have the id 'why-move'; the first is on line 8",
        "  help: give each section an id of its own");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Why-Move", "why_move", "-why", "why move", "w\u00fcy"})
  void aSectionIdThatBreaksTheGrammarIsRefused(String id) {
    workspace.replace(BACK, "id: why-move", "id: " + id);
    says(
        BACK + ":8:9: error[id]: '" + id + "' can't be the id of a section",
        "  help: use lower-case letters a to z, digits and single hyphens, such as why-move");
  }

  @ParameterizedTest
  @ValueSource(strings = {"advice", "get-help", "disclaimer", "sources"})
  void aSectionCannotTakeTheNameOfAFixedPart(String id) {
    workspace.replace(BACK, "id: why-move", "id: " + id);
    says(
        BACK + ":8:9: error[id]: '" + id + "' is the name of a fixed part of every handout",
        "  help: choose another id, such as about-" + id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"advice", "get-help", "disclaimer", "do", "dont", "emergency", "soon", "summary"})
  void aClinicianCannotLeaveOutAFixedPart(String part) {
    workspace.replace(BEN, "leave-out: [why-rest]", "leave-out: [" + part + "]");
    says(
        BEN
            + ":8:17: error[leave-out]: '"
            + part
            + "' is part of every handout and can't be left out",
        "  help: remove it from 'leave-out'; only sections can be left out");
  }

  @Test
  void aClinicianCannotLeaveOutARequiredSection() {
    workspace.replace(BEN, "leave-out: [why-rest]", "leave-out: [why-rest, why-move]");
    says(
        BEN + ":8:27: error[leave-out]: the section 'why-move' is required and can't be left out",
        "  help: remove it from 'leave-out'; only the person responsible for the topic can"
            + " change that");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "why-rst → did you mean 'why-rest'?",
        "exercises → sections that can be left out: why-rest"
      })
  void aSectionThatDoesNotExistCannotBeLeftOut(String id, String help) {
    workspace.replace(BEN, "leave-out: [why-rest]", "leave-out: [" + id + "]");
    says(
        BEN + ":8:17: error[leave-out]: the topic 'back' has no section '" + id + "'",
        "  help: " + help);
  }

  @ParameterizedTest
  @ValueSource(strings = {"disclaimer", "advice", "get-help", "sections"})
  void aClinicianCannotReplaceAPart(String key) {
    workspace.replace(BEN, "leave-out: [why-rest]", key + ": []");
    assertThat(workspace.problems())
        .startsWith(
            BEN + ":8:5: error[unknown-key]: '" + key + "' is not a key of handouts.back\n");
  }

  @Test
  void aVersionWrittenForAnEarlierTopicIsAWarning() {
    workspace.replace(BACK, "version: 1", "version: 2");
    says(
        BEN
            + ":5:18: warning[for-version]: this was written for version 1 of 'back', which is now"
            + " at version 2",
        "  help: check that it still fits, then write for-version: 2");
  }

  @Test
  void aVersionWrittenForALaterTopicIsRefused() {
    workspace.replace(BEN, "for-version: 1", "for-version: 3");
    says(
        BEN + ":5:18: error[for-version]: 'back' is at version 1, not yet at 3",
        "  help: write for-version: 1");
  }
}
