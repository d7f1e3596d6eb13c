package clinic.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The validator of PDF/UA and PDF/A. */
public final class VeraPdf {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private VeraPdf() {}

  /** What a PDF breaks of PDF/UA-1 and PDF/A-2a, which all that leaves the program keeps. */
  public static List<String> failures(byte[] pdf) throws Exception {
    List<String> all = new java.util.ArrayList<>(failures(pdf, PDFAFlavour.PDFUA_1));
    all.addAll(failures(pdf, PDFAFlavour.PDFA_2_A));
    return all;
  }

  /** What a PDF breaks of one standard. */
  public static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
    // The validator lowers names by the machine's locale: in Turkish, "Integer" is no type to it.
    Locale machine = Locale.getDefault();
    Locale.setDefault(Locale.ROOT);
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      assertThat(result.getTotalAssertions()).as("checks made").isGreaterThan(500);
      List<String> failures =
          result.getTestAssertions().stream()
              .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
              .map(each -> each.getRuleId() + ": " + each.getMessage())
              .toList();
      assertThat(result.isCompliant()).isEqualTo(failures.isEmpty());
      return failures;
    } finally {
      Locale.setDefault(machine);
    }
  }
}
