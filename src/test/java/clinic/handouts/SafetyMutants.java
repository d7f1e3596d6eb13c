package clinic.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Reads the report of the mutation tests: a safety check that is switched off, by leaving out a
 * call, turning a condition round or giving another answer, must have turned a test red. Runs in
 * the profile {@code mutation} only, after the mutants.
 */
class SafetyMutants {
  private static final Path REPORTS = Path.of("target/mutation");

  /** A change of the program, and whether a test saw it. */
  private record Mutant(String method, int line, String what, boolean killed) {
    /** Whether it switches a decision off or turns it round, where others move a boundary. */
    boolean switchesOff() {
      return what.startsWith("removed call")
          || what.startsWith("negated conditional")
          || what.startsWith("replaced boolean return")
          || what.startsWith("replaced return value");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "edition.Edition",
        "edition.Format",
        "proof.Proof",
        "proof.CopyProof",
        "proof.paper.Halves",
        "proof.paper.CardRoom",
        "proof.tag.Matching",
        "proof.paper.Legibility",
        "proof.paper.Overlaps",
        "proof.tag.ReadingFlow",
        "proof.tag.UnderHeadings",
        "proof.tag.PhaseTags",
        "proof.tag.AddedWords",
        "proof.page.LetterShapes",
        "proof.DocumentSoundness",
        "proof.paper.TypeAndLines",
        "proof.paper.PageBreaks",
        "proof.paper.Sharpness",
        "proof.paper.Banner",
        "proof.PatientPrivacy"
      })
  void everyWayToSwitchASafetyCheckOffIsSeen(String name) throws Exception {
    assertThat(mutants(name))
        .filteredOn(Mutant::switchesOff)
        .as("mutants that switch %s off; was it renamed?", name)
        .isNotEmpty()
        .allMatch(Mutant::killed);
  }

  private static List<Mutant> mutants(String name) throws Exception {
    Path report = REPORTS.resolve(name.substring(0, name.indexOf('.'))).resolve("mutations.xml");
    NodeList all =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(report.toFile())
            .getElementsByTagName("mutation");
    List<Mutant> mutants = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      Element each = (Element) all.item(i);
      if (text(each, "mutatedClass").equals("clinic.handouts." + name)) {
        mutants.add(
            new Mutant(
                text(each, "mutatedMethod"),
                Integer.parseInt(text(each, "lineNumber")),
                text(each, "description"),
                each.getAttribute("detected").equals("true")));
      }
    }
    return mutants;
  }

  private static String text(Element mutation, String tag) {
    return mutation.getElementsByTagName(tag).item(0).getTextContent();
  }
}
