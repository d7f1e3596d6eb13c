package clinic.handouts.edition;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.content.WorkspaceTest;
import clinic.handouts.files.UnreadableException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet whose words changed must not pass for a current one. */
class DocumentTest extends WorkspaceTest {
  @BeforeEach
  void fill() {
    FullContent.into(workspace);
  }

  private Reference reference() {
    return FullContent.edition(workspace, "ben").reference();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          clinic    | name: Sample Clinic             | name: Sample Practice
          clinic    | [1 Sample Street, Sampletown]   | [1 Sample Street]
          clinic    | 5550 0100                       | 5550 0101
          clinic    | reception@                      | desk@
          clinic    | example.com/home                | example.com/here
          clinic    | example.com/book                | example.com/booking
          clinic    | example.com/shop                | example.com/shopping
          clinic    | "000"                           | "112"
          clinic    | does not replace                | can't replace
          clinician | name: Ben                       | name: Benjamin
          clinician | Physiotherapist                 | Physio
          clinician | they/them                       | she/her
          clinician | BPhty                           | MPhty
          clinician | PHY0001                         | PHY0002
          clinician | 5550 0155                       | 5550 0156
          clinician | ben@                            | b@
          clinician | with-ben                        | with-us
          clinician | Ask for **Ben**.                | Ask us.
          clinician | Bring this sheet along.         | Bring this sheet.
          clinician | Set a timer.                    | Set an alarm.
          clinician | Sit for hours.                  | Sit for long.
          clinician | leave-out: [why-rest]           | leave-out: []
          author    | name: Ana                       | name: Anna
          topic     | Is bed rest good?               | Is rest good?
          topic     | In short, no.                   | No.
          topic     | version: 1                      | version: 2
          topic     | reviewed: 2026-11-01            | reviewed: 2026-11-02
          topic     | reviewed-by: ana                | reviewed-by: ben
          topic     | author: ana                     | author: ben
          topic     | Why moving helps                | How moving helps
          topic     | brings **oxygen**               | brings **food**
          topic     | It heals you.                   | It helps you.
          topic     | A woman bends                   | A man bends
          topic     | Small bends                     | Slow bends
          topic     | Kim Painter                     | Lee Painter
          topic     | Days 1 to 7                     | Days 1 to 6
          topic     | Take short walks.               | Take walks.
          topic     | Bend gently.                    | Bend.
          topic     | Stay in bed.                    | Stay in.
          topic     | See a practitioner.             | See us.
          topic     | New numbness.                   | Numbness.
          topic     | You sleep badly.                | You sleep little.
          topic     | A guide                         | The guide
          topic     | Lee and Roe                     | Lee
          topic     | 2018                            | 2019
          topic     | Journal of Backs                | Journal of Necks
          topic     | example.org/guide               | example.org/guides
          topic     | accessed: 2026-11-20            | accessed: 2026-11-21
          """)
  void anotherWordAnywhereGivesAnotherReference(String where, String said, String now) {
    Reference before = reference();
    workspace.replace(file(where), said, now);
    Reference after = reference();
    assertThat(after).isNotEqualTo(before);
    assertThat(after.edition()).isEqualTo(before.edition());
  }

  private static String file(String where) {
    return switch (where) {
      case "clinic" -> CLINIC;
      case "clinician" -> BEN;
      case "author" -> ANA;
      default -> BACK;
    };
  }

  private String packed(String template) throws UnreadableException {
    return new String(workspace.read().workspace().template(template), StandardCharsets.UTF_8);
  }

  private void reword(String label) throws UnreadableException {
    String labels = packed("labels/en.yaml");
    String others = labels.replaceAll("(?m)^" + label + ": (\"?)", label + ": $1Well ");
    assertThat(others).isNotEqualTo(labels);
    workspace.write("templates/labels/en.yaml", others);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "summary",
        "do",
        "dont",
        "get-help",
        "emergency",
        "soon",
        "sources",
        "accessed",
        "credit",
        "disclaimer",
        "clinician",
        "phone",
        "email",
        "website",
        "book",
        "qr",
        "shop",
        "registration",
        "reference",
        "page"
      })
  void anotherFixedWordGivesAnotherReference(String label) throws UnreadableException {
    Reference before = reference();
    reword(label);
    assertThat(reference()).isNotEqualTo(before);
  }

  @Test
  void theHeadingOfTheAdviceCountsWhereTheTopicHasNone() throws UnreadableException {
    Reference headed = reference();
    reword("advice");
    assertThat(reference()).isEqualTo(headed);
    workspace.replace(BACK, "advice:\n  heading: Days 1 to 7\n", "advice:\n");
    Reference other = reference();
    workspace.remove("templates/labels/en.yaml");
    assertThat(reference()).isNotEqualTo(other);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "emergency    | topic     | '  emergency:\n    - New numbness.' | '  emergency: []'",
        "soon         | topic     | '  soon: [You sleep badly.]'           | '  soon: []'",
        "accessed     | topic     | accessed: 2026-11-20                | year: 2026",
        "stop-if      | topic     | '        stop-if: Your neck hurts.\n' | ''",
        "credit       | topic     | '      credit: Kim Painter\n'       | ''",
        "website      | clinic    | 'website: https://example.com/home\n' | ''",
        "shop         | clinic    | 'shop: https://example.com/shop\n'  | ''",
        "registration | clinician | 'registration: PHY0001\n'           | ''",
      })
  void aFixedWordThatIsNotNeededDoesNotCount(String label, String where, String said, String now)
      throws UnreadableException {
    workspace.replace(BACK, ", credit: Jo Painter", "");
    workspace.replace(file(where), said, now);
    Reference before = reference();
    reword(label);
    assertThat(reference()).isEqualTo(before);
  }

  @Test
  void anItemThatMovesToTheOtherListGivesAnotherReference() {
    Reference before = reference();
    workspace.replace(BACK, "    - Bend gently.\n  dont:\n", "  dont:\n    - Bend gently.\n");
    assertThat(reference()).isNotEqualTo(before);
  }

  @Test
  void itemsInAnotherOrderGiveAnotherReference() {
    Reference before = reference();
    workspace.replace(
        BACK,
        "    - Take short walks.\n    - Bend gently.\n",
        "    - Bend gently.\n    - Take short walks.\n");
    assertThat(reference()).isNotEqualTo(before);
  }

  @Test
  void whatIsNotPrintedChangesNothing() {
    Reference before = reference();
    workspace.replace(BACK, "author: ana", "author: ana\nkeywords: [lumbar]");
    workspace.replace(BEN, "for-version: 1", "for-version: 1 # now");
    assertThat(reference()).isEqualTo(before);
  }
}
