package clinic.handouts.pdf.compose;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.layout.FilledLayout;
import clinic.handouts.layout.GoesOn;
import clinic.handouts.pdf.compose.PageFill.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A layout is set in other ways only where that fills its pages better. */
class BestFillTest {
  private static final FilledLayout USUAL =
      layout(
          "<body class=\"roomy\"><div class=\"do whole\" id=\"do-1\"/><div class=\"soon whole\" id=\"soon\"/>",
          Optional.of(layout("<body class=\"roomy help-first\">", Optional.empty())));

  private final List<String> set = new ArrayList<>();

  private static FilledLayout layout(String body, Optional<FilledLayout> other) {
    return new FilledLayout(List.of(body), List.of(), other);
  }

  /**
   * Which classes the layout has that is taken, if each is filled as is said of the first match.
   */
  private String taken(FilledLayout layout, Object... fills) throws Exception {
    set.clear();
    return new BestFill(
            each -> {
              set.add(each.text());
              for (int i = 0; i < fills.length; i += 2) {
                if (each.text().contains((String) fills[i])) {
                  return Optional.of((PageFill) fills[i + 1]);
                }
              }
              return Optional.empty();
            })
        .of(layout)
        .text();
  }

  private static PageFill fill(
      int signs, boolean closesAlone, List<String> pushed, Double... empty) {
    Set<Fault> faults = closesAlone ? Set.of(Fault.CLOSES_ALONE) : Set.of();
    return new PageFill(List.of(empty), signs, faults, pushed, List.of(), List.of());
  }

  private static PageFill good() {
    return fill(2, false, List.of(), 0.1, 0.2);
  }

  @Test
  void whatIsFilledWellIsSetOnce() throws Exception {
    assertThat(taken(USUAL, "roomy", good())).isEqualTo(USUAL.text());
    assertThat(set).hasSize(1);
    assertThat(taken(USUAL)).as("not measured").isEqualTo(USUAL.text());
  }

  @Test
  void helpStandsFirstOnlyIfItsSignsComeSooner() throws Exception {
    PageFill late = fill(3, false, List.of(), 0.1, 0.1, 0.1);
    assertThat(taken(USUAL, "help-first", good(), "roomy", late)).contains("help-first");
    assertThat(taken(USUAL, "help-first", late, "roomy", late)).isEqualTo(USUAL.text());
  }

  @Test
  void aBoxIsOpenedWhereKeepingItWholeWastesAPage() throws Exception {
    PageFill wasted = fill(2, false, List.of("do-1"), 0.5, 0.1);
    assertThat(taken(USUAL, "do open", good(), "roomy", wasted))
        .contains("do open\" id=\"do-1\"", "soon whole");
    assertThat(taken(USUAL, "roomy", wasted)).as("no better").isEqualTo(USUAL.text());
    assertThat(set).as("each box is tried once").hasSize(2);
  }

  @Test
  void noBoxIsOpenedWhereProofWouldRefuseIt() throws Exception {
    PageFill wasted = fill(2, false, List.of("do-1"), 0.5, 0.1);
    PageFill refused = with(good(), Fault.SPLITS_BADLY);
    assertThat(taken(USUAL, "do open", refused, "roomy", wasted)).isEqualTo(USUAL.text());
  }

  @Test
  void aBoxThatIsLongerThanAPageIsOpened() throws Exception {
    PageFill broken =
        new PageFill(List.of(0.0, 0.1), 2, Set.of(), List.of(), List.of("do-1"), List.of());
    assertThat(taken(USUAL, "do open", good(), "roomy", broken)).contains("do open");
  }

  private static PageFill with(PageFill fill, Fault fault) {
    return new PageFill(
        fill.empty(), fill.signs(), Set.of(fault), fill.pushed(), fill.tooLong(), fill.goOn());
  }

  private static final FilledLayout LISTS =
      layout(
          "<body class=\"roomy\"><ul><li class=\"continued\">Do (continued)</li></ul>"
              + "<ul><li class=\"continued\">Don't (continued)</li></ul>",
          Optional.empty());

  private static PageFill goingOn(GoesOn... places) {
    return new PageFill(List.of(0.1, 0.1), 1, Set.of(), List.of(), List.of(), List.of(places));
  }

  @Test
  void aListThatGoesOnHasItsHeadingThere() throws Exception {
    PageFill goesOn = goingOn(new GoesOn(1, 7));
    assertThat(taken(LISTS, "roomy", goesOn))
        .contains("<li class=\"continued\">Do", "<li class=\"continued\" data-before=\"7\">Don't");
    assertThat(set).hasSize(2);
  }

  @Test
  void headingsFollowTheItemsThatTheyMove() throws Exception {
    PageFill moved = goingOn(new GoesOn(0, 7), new GoesOn(0, 15));
    assertThat(
            taken(LISTS, "=\"7 15\"", moved, "=\"7\"", moved, "roomy", goingOn(new GoesOn(0, 7))))
        .contains("data-before=\"7 15\"");
  }

  @Test
  void headingsMaySettleAtLast() throws Exception {
    Object[] fills = new Object[18];
    GoesOn[] places = new GoesOn[8];
    for (int i = 0; i < 8; i++) {
      places[i] = new GoesOn(0, 10 + i);
      GoesOn[] wanted = Arrays.copyOf(places, Math.min(8, i + 1));
      fills[16 - 2 * i] = i == 0 ? "roomy" : "=\"10" + numbers(i) + "\"";
      fills[17 - 2 * i] = goingOn(wanted);
    }
    fills[0] = "=\"10" + numbers(8) + "\"";
    fills[1] = goingOn(places);
    assertThat(taken(LISTS, fills)).contains("data-before=\"10 11 12 13 14 15 16 17\"");
  }

  private static String numbers(int end) {
    StringBuilder numbers = new StringBuilder();
    for (int i = 1; i < end; i++) {
      numbers.append(' ').append(10 + i);
    }
    return numbers.toString();
  }

  @Test
  void noBoxIsOpenedWhereItsHeadingCanNotBeRepeated() throws Exception {
    PageFill wasted = fill(2, false, List.of("do-1"), 0.5, 0.1);
    PageFill refused = with(good(), Fault.LOSES_HEADING);
    assertThat(taken(USUAL, "do open", refused, "roomy", wasted)).isEqualTo(USUAL.text());
  }

  @Test
  void headingsThatDoNotSettleOrAreBrokenAreLeftOut() throws Exception {
    PageFill one = goingOn(new GoesOn(0, 7));
    PageFill other = goingOn(new GoesOn(0, 8));
    assertThat(taken(LISTS, "=\"7\"", other, "roomy", one)).isEqualTo(LISTS.text());
    assertThat(taken(LISTS, "=\"7\"", with(one, Fault.LOSES_HEADING), "roomy", one))
        .isEqualTo(LISTS.text());
  }

  @Test
  void boxesAreOpenedBeforeTheOrderChanges() throws Exception {
    PageFill late = fill(3, false, List.of("do-1"), 0.5, 0.1, 0.1);
    assertThat(taken(USUAL, "do open", good(), "roomy", late)).contains("do open");
    assertThat(set).hasSize(2);
  }

  @Test
  void itIsClosedUpNoMoreThanSavesThePage() throws Exception {
    PageFill alone = fill(2, true, List.of(), 0.1, 0.6, 0.3);
    assertThat(taken(USUAL, "closer", good(), "closest", good(), "roomy", alone))
        .contains("closer");
    assertThat(taken(USUAL, "closer", alone, "closest", alone, "roomy", alone))
        .isEqualTo(USUAL.text());
  }

  @Test
  void aPageBeforeTheClosingIsBetterFull() {
    PageFill alone = fill(2, true, List.of(), 0.1, 0.9, 0.3);
    assertThat(fill(2, true, List.of(), 0.1, 0.1, 0.3).isBetterThan(alone)).isTrue();
    assertThat(fill(2, false, List.of(), 0.1, 0.1).isBetterThan(alone)).isTrue();
    assertThat(
            fill(2, false, List.of(), 0.1, 0.2).isBetterThan(fill(2, false, List.of(), 0.6, 0.2)))
        .isTrue();
  }

  @Test
  void typeGrowsWhereTheLastPageWouldBeNearlyEmpty() throws Exception {
    FilledLayout card = layout("<body class=\"roomy grows\">", Optional.empty());
    PageFill early = fill(2, false, List.of(), 0.1, 0.7);
    PageFill more = fill(2, false, List.of(), 0.1, 0.1, 0.9);
    assertThat(taken(card, "largest", good(), "roomy", early)).contains("largest");
    assertThat(taken(card, "largest", more, "larger", good(), "roomy", early)).contains("larger");
    assertThat(taken(card, "largest", more, "larger", more, "roomy", early)).isEqualTo(card.text());
    assertThat(taken(USUAL, "roomy", early)).isEqualTo(USUAL.text());
  }

  @Test
  void typeGrowsToFillThePageBeforeTheClosing() throws Exception {
    FilledLayout sheet = layout("<body class=\"roomy spreads\">", Optional.empty());
    PageFill hollow = fill(2, true, List.of(), 0.1, 0.6, 0.3);
    PageFill full = fill(2, true, List.of(), 0.1, 0.1, 0.3);
    PageFill longer = fill(2, true, List.of(), 0.1, 0.1, 0.9, 0.3);
    assertThat(taken(sheet, "largest", full, "roomy", hollow, "close", hollow)).contains("largest");
    assertThat(taken(sheet, "largest", longer, "larger", full, "roomy", hollow, "close", hollow))
        .contains("larger");
    PageFill later = fill(3, true, List.of(), 0.1, 0.1, 0.3);
    assertThat(taken(sheet, "large", later, "roomy", hollow, "close", hollow))
        .as("the red flags would come later")
        .isEqualTo(sheet.text());
    assertThat(taken(sheet, "roomy", full, "close", full)).isEqualTo(sheet.text());
  }

  @Test
  void theLastSourcesGoWithAClosingThatWouldStandAlone() throws Exception {
    PageFill alone = fill(2, true, List.of(), 0.1, 0.1, 0.4);
    PageFill emptier = fill(2, false, List.of(), 0.1, 0.4, 0.1);
    assertThat(taken(USUAL, "\"carries r", good(), "roomy", alone, "close", alone))
        .contains("\"carries roomy");
    assertThat(
            taken(
                USUAL,
                "\"carries r",
                emptier,
                "carries-last",
                good(),
                "roomy",
                alone,
                "close",
                alone))
        .as("a page would be left empty")
        .contains("\"carries-last roomy");
    assertThat(taken(USUAL, "roomy", good())).doesNotContain("carries");
  }

  @Test
  void noListIsDividedToFillAPage() throws Exception {
    FilledLayout sheet = layout("<body class=\"roomy spreads\">", Optional.empty());
    PageFill hollow = fill(2, false, List.of(), 0.6, 0.3);
    PageFill divided =
        new PageFill(
            List.of(0.1, 0.3), 2, Set.of(), List.of(), List.of(), List.of(new GoesOn(0, 2)));
    assertThat(taken(sheet, "larg", divided, "airy", good(), "roomy", hollow)).contains("airy");
    assertThat(taken(sheet, "larg", divided, "airy", hollow, "roomy", hollow))
        .isEqualTo(sheet.text());
  }

  @Test
  void aBoxIsClosedUpRatherThanLosingItsFoot() throws Exception {
    PageFill footless = with(good(), Fault.LOSES_FOOT);
    assertThat(taken(USUAL, "closer", good(), "roomy", footless)).contains("closer");
    assertThat(taken(USUAL, "close", footless, "roomy", footless)).isEqualTo(USUAL.text());
  }
}
