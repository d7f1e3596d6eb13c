package clinic.handouts;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the order of the pipeline: a package uses those to its left, never those to its right. */
final class PackageOrderTest {
  private static final String ROOT = "clinic.handouts.";

  /** The class {@link Handouts}, which is in no package below the root. */
  private static final String DOOR = "the door";

  /** Left to right, as the data flows. */
  private static final List<String> PIPELINE =
      List.of(
          "files", "text", "yaml", "picture", "content", "history", "edition", "check", "layout",
          "pdf", "proof", "press", "verify", DOOR, "batch", "print", "desk", "cli");

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("clinic.handouts");

  @TestFactory
  List<DynamicTest> eachPackageUsesOnlyThoseToItsLeft() {
    return PIPELINE.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      String[] right =
                          PIPELINE.subList(PIPELINE.indexOf(name) + 1, PIPELINE.size()).stream()
                              .map(PackageOrderTest::packages)
                              .toArray(String[]::new);
                      if (right.length > 0) {
                        noClasses()
                            .that()
                            .resideInAPackage(packages(name))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(right)
                            .check(PROGRAM);
                      }
                    }))
        .toList();
  }

  private static String packages(String name) {
    return name.equals(DOOR) ? "clinic.handouts" : ROOT + name + "..";
  }

  @Test
  void thereIsNothingBesideThePipeline() {
    assertThat(PROGRAM.getPackage("clinic.handouts").getSubpackages())
        .extracting(JavaPackage::getRelativeName)
        .containsExactlyInAnyOrderElementsOf(
            PIPELINE.stream().filter(name -> !name.equals(DOOR)).toList());
    assertThat(PROGRAM.getPackage("clinic.handouts").getClasses())
        .extracting(JavaClass::getName)
        .containsExactly("clinic.handouts.Handouts");
  }

  @Test
  void bytesOfWhatWasMadeCanBeHadByReleaseOrAsADraftOnly() {
    assertThat(
            PROGRAM.stream()
                .filter(
                    each ->
                        each.getPackageName().equals("clinic.handouts")
                            || each.getPackageName().equals(ROOT + "press"))
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(
                    method ->
                        method.getReturnType().getAllInvolvedRawTypes().stream()
                            .anyMatch(
                                type -> type.getBaseComponentType().isEquivalentTo(byte.class))))
        .extracting(JavaMethod::getFullName)
        .containsExactlyInAnyOrder(
            ROOT + "press.ProvedPdf.release()", ROOT + "press.Draft.draft()");
  }

  @Test
  void nobodySavesAPdfThatWasMadeToBeLookedAt() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "pdf..", ROOT + "print..")
        .should()
        .callMethodWhere(
            JavaCall.Predicates.target(HasOwner.Predicates.With.owner(type(PDDocument.class)))
                .and(JavaCall.Predicates.target(HasName.Predicates.nameMatching("save.*"))))
        .check(PROGRAM);
  }

  @Test
  void packagesHaveNoCycles() {
    SlicesRuleDefinition.slices()
        .matching("clinic.handouts.(**)")
        .should()
        .beFreeOfCycles()
        .check(PROGRAM);
  }

  @Test
  void onlyOnePackageTouchesFiles() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "files..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.nio.file.Files")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.io\\.(File|FileInputStream|FileReader|FileWriter|RandomAccessFile)")
        .orShould()
        .callMethodWhere(
            JavaCall.Predicates.target(HasOwner.Predicates.With.owner(type(FileChannel.class)))
                .and(JavaCall.Predicates.target(HasName.Predicates.name("open"))))
        .check(PROGRAM);
  }

  @Test
  void eachLibraryHasOneUser() {
    onlyUsedIn("freemarker", "layout", "desk");
    onlyUsedIn("com.openhtmltopdf", "pdf");
    onlyUsedIn("org.yaml.snakeyaml", "yaml");
    onlyUsedIn("com.networknt", "yaml");
    onlyUsedIn("io.nayuki", "layout");
    onlyUsedIn("com.hp.jipp", "print");
    onlyUsedIn("javax.print", "print");
    onlyUsedIn("java.net.http", "print");
    onlyUsedIn("io.javalin", "desk");
    onlyUsedIn("kotlin", "print");
    onlyUsedIn("org.apache.lucene", "desk.search");
    onlyUsedIn("org.slf4j", "pdf", "cli.console");
    onlyUsedIn("org.eclipse.jetty", "desk");
    onlyUsedIn("picocli", "cli");
    onlyUsedIn("me.tongfei.progressbar", "cli");
    onlyUsedIn("ch.qos.logback", "cli.console");
    onlyUsedIn("com.github.difflib", "edition");
    onlyUsedIn("javax.imageio", "picture");
    onlyUsedIn("org.apache.batik", "picture.svg");
    onlyUsedIn("tools.jackson", "yaml", "batch", "print", "desk.page", "cli.console");
    onlyUsedIn("com.google.i18n.phonenumbers", "text");
    onlyUsedIn("org.commonmark", "text", "check.content", "check.slip", "check.passage", "layout");
    onlyUsedIn("com.dylibso.chicory", "text.shape");
    onlyUsedIn("com.ibm.icu", "text", "text.shape", "text.bidi");
    onlyUsedIn("org.apache.fontbox", "text.font", "pdf", "proof.page");
    onlyUsedIn(
        "org.apache.pdfbox",
        "text.font",
        "picture",
        "pdf",
        "proof",
        "press",
        "verify",
        "print",
        "desk.order");
  }

  private static void onlyUsedIn(String library, String... users) {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            Stream.of(users).map(user -> ROOT + user + "..").toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..")
        .check(PROGRAM);
    assertThat(PROGRAM.stream().flatMap(each -> each.getDirectDependenciesFromSelf().stream()))
        .as("somebody uses " + library)
        .anyMatch(each -> each.getTargetClass().getPackageName().startsWith(library));
  }

  @Test
  void namesSaySomething() {
    classes()
        .should()
        .haveNameNotMatching(".*(Util|Utils|Helper|Manager|Impl|Base)")
        .check(PROGRAM);
  }
}
