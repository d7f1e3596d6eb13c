package clinic.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The sample library as it ships: nothing wrong with it, every PDF valid, every word on paper. */
@Tag("slow")
final class SampleLibraryTest {
  private static final SampleLibrary SAMPLES = SampleLibrary.ofRepository();

  static Stream<EditionKey> editions() {
    return SAMPLES.keys();
  }

  @Test
  void hasNoProblems() {
    assertThat(SAMPLES.problems()).isEmpty();
    assertThat(SAMPLES.library().clinicianIds())
        .hasSizeGreaterThanOrEqualTo(4)
        .contains("dan-east", "jordan-sample");
    assertThat(SAMPLES.library().topicIds())
        .hasSizeGreaterThanOrEqualTo(6)
        .contains("low-back-pain-bed-rest");
  }

  @ParameterizedTest
  @MethodSource("editions")
  void everyPdfKeepsPdfUaAndPdfA(EditionKey key) throws Exception {
    byte[] pdf = SAMPLES.pdf(key);
    assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1)).as("PDF/UA-1").isEmpty();
    assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFA_2_A)).as("PDF/A-2a").isEmpty();
  }

  private static final Set<Role> EXERCISES =
      EnumSet.of(
          Role.PART_HEADING, Role.EXERCISE, Role.STEP, Role.DOSE, Role.STOP_IF, Role.EXERCISE_NOTE);

  private static final Set<Role> FOR_ONE_PATIENT =
      EnumSet.of(Role.FOR_YOU_HEADING, Role.FOR_YOU, Role.NEXT_VISIT, Role.OWN_DOSE);

  @ParameterizedTest
  @MethodSource("editions")
  void everyRequiredWordCanBeExtracted(EditionKey key) throws Exception {
    Edition edition = SAMPLES.edition(key);
    String text = text(SAMPLES.pdf(key));
    for (Piece required : edition.required()) {
      assertThat(text.split(Pattern.quote(squeezed(required.words())), -1))
          .as(required.words())
          .hasSizeGreaterThan(edition.format().copies());
    }
    Set<Role> parts = EnumSet.allOf(Role.class);
    parts.removeIf(role -> !role.isRequired() || role == Role.NOTICE);
    parts.removeAll(FOR_ONE_PATIENT);
    if (edition.topic().getHelp().redFlags().isEmpty()) {
      parts.removeAll(Set.of(Role.EMERGENCY, Role.RED_FLAG));
    }
    if (edition.topic().getHelp().soon().isEmpty()) {
      parts.removeAll(Set.of(Role.SOON_HEADING, Role.SOON));
    }
    if (edition.topic().sections().stream().allMatch(each -> each.exercises().isEmpty())) {
      parts.removeAll(EXERCISES);
    }
    boolean hasFlags = !edition.topic().getHelp().redFlags().isEmpty();
    Set<Role> help = Set.of(Role.GET_HELP_HEADING, Role.GET_HELP);
    parts.removeIf(part -> !edition.format().demands(part) && (hasFlags || !help.contains(part)));
    assertThat(edition.required()).extracting(Piece::role).hasSameElementsAs(parts);
  }

  @Test
  void theValidatorSeesWhatIsWrong() throws Exception {
    try (PDDocument document = Loader.loadPDF(SAMPLES.pdf(SampleLibrary.FIRST));
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
      document.getDocumentCatalog().setStructureTreeRoot(null);
      document.save(out);
      assertThat(VeraPdf.failures(out.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
      assertThat(VeraPdf.failures(out.toByteArray(), PDFAFlavour.PDFA_2_A)).isNotEmpty();
    }
  }

  /** The words as a screen reader gets them: by the tag tree, with PDFBox's own extractor. */
  private static String text(byte[] pdf) throws Exception {
    return squeezed(
        TagTreeText.of(pdf)
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith("\""))
            .map(line -> line.substring(1, line.length() - 1))
            .collect(Collectors.joining()));
  }

  /** Lines are broken where they are broken: only the characters count here. */
  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
