package clinic.handouts.check;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.yaml.RuleCard;
import clinic.handouts.yaml.Severity;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaStaticInitializer;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule says of itself what it measures, where it comes from and how to mend a breach. */
class RuleCardsTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("clinic.handouts");

  /** What of {@link RuleCard} makes a card. */
  private static final Set<String> MAKERS =
      PROGRAM.get(RuleCard.class).getCodeUnits().stream()
          .filter(
              unit ->
                  unit.isConstructor() || unit.getRawReturnType().isEquivalentTo(RuleCard.class))
          .map(JavaCodeUnit::getName)
          .collect(Collectors.toSet());

  @Test
  void idsAreThereOnce() {
    assertThat(Checks.cards()).extracting(RuleCard::id).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void everyCardOfTheProgramIsListed() {
    Set<RuleCard> constants =
        PROGRAM.stream()
            .flatMap(RuleCardsTest::constants)
            .map(RuleCardsTest::card)
            .collect(Collectors.toSet());
    assertThat(constants).hasSizeGreaterThan(130);
    assertThat(Checks.cards()).containsExactlyInAnyOrderElementsOf(constants);
  }

  /** So none is left out of the list: a problem takes a card, and all cards are constants. */
  @Test
  void everyCardIsAConstant() {
    for (JavaClass each : PROGRAM) {
      List<JavaCodeUnit> makers = makersOfCards(each);
      assertThat(makers)
          .as("where %s makes cards", each.getName())
          .allMatch(JavaStaticInitializer.class::isInstance)
          .hasSize((int) constants(each).count());
    }
  }

  private static Stream<JavaField> constants(JavaClass holder) {
    return holder.getFields().stream()
        .filter(field -> field.getRawType().isEquivalentTo(RuleCard.class))
        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
        .filter(field -> field.getModifiers().contains(JavaModifier.FINAL));
  }

  private static RuleCard card(JavaField constant) {
    try {
      Field field = constant.reflect();
      field.setAccessible(true);
      return (RuleCard) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * The code units of a class that make cards, one for each card; those of the cards' own apart.
   */
  private static List<JavaCodeUnit> makersOfCards(JavaClass each) {
    if (each.isEquivalentTo(RuleCard.class)) {
      return List.of();
    }
    return each.getCodeUnits().stream()
        .flatMap(
            unit ->
                Stream.concat(
                        unit.getCallsFromSelf().stream(),
                        unit.getCodeUnitReferencesFromSelf().stream())
                    .filter(use -> use.getTargetOwner().isEquivalentTo(RuleCard.class))
                    .filter(use -> MAKERS.contains(use.getName()))
                    .map(use -> unit))
        .toList();
  }

  @Test
  void everySourceHasAYear() {
    assertThat(Checks.cards()).allMatch(card -> card.source().matches(".*\\b(19|20)[0-9]{2}\\b.*"));
  }

  @Test
  void rulesOfStyleWarn() {
    assertThat(Checks.cards())
        .filteredOn(card -> card.isStyle() && card.severity() == Severity.ERROR)
        .extracting(RuleCard::id)
        .as("style is a warning")
        .isEmpty();
  }
}
