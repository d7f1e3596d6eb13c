package clinic.handouts.check;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.yaml.Rule;
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
class RulesTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("clinic.handouts");

  /** What of {@link Rule} makes a rule. */
  private static final Set<String> MAKERS =
      PROGRAM.get(Rule.class).getCodeUnits().stream()
          .filter(
              unit -> unit.isConstructor() || unit.getRawReturnType().isEquivalentTo(Rule.class))
          .map(JavaCodeUnit::getName)
          .collect(Collectors.toSet());

  @Test
  void idsAreThereOnce() {
    assertThat(Checks.rules()).extracting(Rule::id).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void everyCardOfTheProgramIsListed() {
    Set<Rule> constants =
        PROGRAM.stream()
            .flatMap(RulesTest::constants)
            .map(RulesTest::rule)
            .collect(Collectors.toSet());
    assertThat(constants).hasSizeGreaterThan(130);
    assertThat(Checks.rules()).containsExactlyInAnyOrderElementsOf(constants);
  }

  /** So none is left out of the list: a problem takes a rule, and all rules are constants. */
  @Test
  void everyCardIsAConstant() {
    for (JavaClass each : PROGRAM) {
      List<JavaCodeUnit> makers = makersOfRules(each);
      assertThat(makers)
          .as("where %s makes rules", each.getName())
          .allMatch(JavaStaticInitializer.class::isInstance)
          .hasSize((int) constants(each).count());
    }
  }

  private static Stream<JavaField> constants(JavaClass holder) {
    return holder.getFields().stream()
        .filter(field -> field.getRawType().isEquivalentTo(Rule.class))
        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
        .filter(field -> field.getModifiers().contains(JavaModifier.FINAL));
  }

  private static Rule rule(JavaField constant) {
    try {
      Field field = constant.reflect();
      field.setAccessible(true);
      return (Rule) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * The code units of a class that make rules, one for each rule; those of the rules' own apart.
   */
  private static List<JavaCodeUnit> makersOfRules(JavaClass each) {
    if (each.isEquivalentTo(Rule.class)) {
      return List.of();
    }
    return each.getCodeUnits().stream()
        .flatMap(
            unit ->
                Stream.concat(
                        unit.getCallsFromSelf().stream(),
                        unit.getCodeUnitReferencesFromSelf().stream())
                    .filter(use -> use.getTargetOwner().isEquivalentTo(Rule.class))
                    .filter(use -> MAKERS.contains(use.getName()))
                    .map(use -> unit))
        .toList();
  }

  @Test
  void everySourceHasAYear() {
    assertThat(Checks.rules()).allMatch(rule -> rule.source().matches(".*\\b(19|20)[0-9]{2}\\b.*"));
  }

  @Test
  void rulesOfStyleWarn() {
    assertThat(Checks.rules())
        .filteredOn(rule -> rule.isStyle() && rule.severity() == Severity.ERROR)
        .extracting(Rule::id)
        .as("style is a warning")
        .isEmpty();
  }
}
