package clinic.handouts.proof;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.edition.Edition;
import clinic.handouts.press.Handout;
import clinic.handouts.press.Unreleased;
import clinic.handouts.proof.FinishedSheet.Attack;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check has its turn: a sheet that breaks one promise is refused for that. */
class ProofTest {
  private static final String WALKS = "Take short walks of 5 to";
  private static byte[] good;
  private static Edition edition;

  @BeforeAll
  static void makeAGoodHandout(@TempDir Path folder) {
    LayoutFixture workspace = new LayoutFixture(folder);
    Handout handout = workspace.make();
    good = Unreleased.pdf(handout);
    edition = workspace.edition();
  }

  private static List<Diagnostic> problems(byte[] pdf) {
    return Proof.of(pdf, edition, LayoutFixture.LAYOUT).problems();
  }

  @Test
  void aGoodSheetHasItsPagesAndNoProblem() {
    Proof.Result result = Proof.of(good, edition, LayoutFixture.LAYOUT);
    assertThat(result.problems()).isEmpty();
    assertThat(result.measured().pages()).isEqualTo(2);
  }

  private static Arguments broken(String rule, Attack attack) {
    return Arguments.of(rule, attack);
  }

  static Stream<Arguments> attacks() {
    return Stream.of(
        broken(
            "proof-document",
            sheet ->
                sheet.document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("x"))),
        broken(
            "proof-paper", sheet -> sheet.document.getPage(1).setMediaBox(new PDRectangle(99, 99))),
        broken(
            "proof-missing",
            sheet ->
                FinishedSheet.parent(sheet.element(WALKS, "LI")).getCOSArray(COSName.K).remove(1)),
        broken("proof-contrast", sheet -> sheet.inText(WALKS, "1 g", "0 g")),
        broken("proof-words", sheet -> sheet.inText(WALKS, "30 Tc", "0 Tc")),
        broken(
            "proof-added",
            sheet ->
                sheet.append(
                    sheet.document.getPage(0),
                    "BT 0 g /F2 26 Tf 1 0 0 1 200 600 Tm <0026007000B80070> Tj ET")));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void aSheetThatBreaksOnePromiseIsRefusedForThat(String rule, Attack attack) {
    assertThat(problems(FinishedSheet.after(good, attack)))
        .extracting(Diagnostic::ruleId)
        .contains(rule);
  }

  @Test
  void aTextThatStandsTwiceInTheTreeIsToldOf() {
    byte[] pdf =
        FinishedSheet.after(
            good,
            sheet -> {
              COSArray kids =
                  FinishedSheet.parent(sheet.element(WALKS, "LI")).getCOSArray(COSName.K);
              kids.add(kids.get(1));
            });
    assertThat(problems(pdf))
        .extracting(Diagnostic::message)
        .anyMatch(each -> each.startsWith("a text is in the tag tree twice: \""))
        .anyMatch(each -> each.contains(": \"Take short walks of 5 to 10 minutes in suppo"));
  }

  @Test
  void whatCannotBeReadIsRefused() {
    Proof.Result result = Proof.of(new byte[] {1}, edition, LayoutFixture.LAYOUT);
    assertThat(result.measured().pages()).isZero();
    assertThat(result.problems())
        .singleElement()
        .satisfies(each -> assertThat(each.ruleId()).isEqualTo("proof-unreadable"))
        .satisfies(each -> assertThat(each.message()).startsWith("the PDF can't be read back: "));
  }

  @Test
  void aProblemStopsItsOwnEditionOnly() {
    assertThat(problems(new byte[0]))
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.scope())
                    .isEqualTo(new Scope("low-back-pain-bed-rest", "en-AU", "alex-sample")));
  }
}
