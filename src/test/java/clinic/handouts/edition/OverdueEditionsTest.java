package clinic.handouts.edition;

import static clinic.handouts.edition.FullContent.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.handouts.content.WorkspaceTest;
import clinic.handouts.yaml.Diagnostic;
import org.junit.jupiter.api.Test;

/** Editions whose review is overdue: stopped, unless somebody allows them; then with a notice. */
class OverdueEditionsTest extends WorkspaceTest {
  private static final String NOTICE =
      "Review was due by 1 November 2028. Ask your clinician before you follow this handout.";

  private Editions editions() {
    return FullContent.editions(workspace);
  }

  @Test
  void theyAreStoppedUnlessTheyAreAllowed() {
    workspace.on("2028-11-02");
    Editions editions = editions();
    assertThat(editions.allowsOverdue()).isFalse();
    assertThat(editions.obstacles(key("ana")))
        .extracting(Diagnostic::ruleId)
        .containsExactly(Editions.OVERDUE.id());
    assertThatThrownBy(() -> editions.make(key("ana")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("back/ana/en-AU/standard: the review was due on 1 Nov 2028");
    Editions allowing = editions.allowingOverdue();
    assertThat(allowing.allowsOverdue()).isTrue();
    assertThat(allowing.library()).isSameAs(editions.library());
    assertThat(allowing.obstacles(key("ana"))).isEmpty();
    assertThat(editions.allowsOverdue()).isFalse();
  }

  @Test
  void allowedTheySaySoFirst() {
    workspace.on("2028-11-02");
    Edition edition = editions().allowingOverdue().make(key("ana"));
    assertThat(edition.notice()).isEqualTo(NOTICE);
    assertThat(edition.required().get(0).role()).isEqualTo(Role.NOTICE);
    assertThat(edition.required().get(0).words()).isEqualTo(NOTICE);
  }

  @Test
  void theReferenceDigestsTheNotice() {
    Edition plain = editions().make(key("ana"));
    Edition noticed = plain.withNotice();
    assertThat(noticed.reference().edition()).isEqualTo(plain.reference().edition());
    assertThat(noticed.reference()).isNotEqualTo(plain.reference());
    assertThat(noticed.withNotice()).isEqualTo(noticed);
    assertThat(plain.forPatient("Kim").withNotice()).isEqualTo(noticed.forPatient("Kim"));
    assertThat(noticed.document().all(Role.DO)).isEqualTo(plain.document().all(Role.DO));
    assertThat(noticed.document().all(Role.CARD)).isEqualTo(plain.document().all(Role.CARD));
  }

  @Test
  void onTheLastDayThereIsNoNotice() {
    workspace.on("2028-11-01");
    Edition edition = editions().allowingOverdue().make(key("ana"));
    assertThat(edition.notice()).isEmpty();
    assertThat(edition.required()).extracting(Piece::role).doesNotContain(Role.NOTICE);
    assertThat(edition).isEqualTo(editions().make(key("ana")));
  }

  @Test
  void otherErrorsStopThemAllTheSame() {
    workspace.on("2028-11-02");
    item("So `code`.");
    assertThat(editions().allowingOverdue().obstacles(key("ana")))
        .extracting(Diagnostic::ruleId)
        .containsExactly("markdown");
    workspace.replace(BACK, "author: ana", "author: ana\nwithdrawn: {on: 2026-11-22, why: Old.}");
    assertThat(editions().allowingOverdue().obstacles(key("ana")))
        .extracting(Diagnostic::ruleId)
        .containsExactly(Editions.WITHDRAWN.id(), "markdown");
  }
}
