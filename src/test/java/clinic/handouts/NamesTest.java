package clinic.handouts;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.edition.EditionKey;
import clinic.handouts.press.Handout;
import clinic.handouts.press.Unreleased;
import clinic.handouts.yaml.Diagnostic;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of people print right, or not at all. */
@Tag("slow")
final class NamesTest {
  @TempDir private Path folder;

  private Handout handoutOf(String name) throws Exception {
    Path workspace = Copies.content(SampleLibrary.root(), folder.resolve("w"));
    Files.writeString(
        workspace.resolve("content/clinicians/somebody.yaml"),
        "# A clinician.\nname: " + name + "\nprofession: Osteopath\n");
    return new SampleLibrary(workspace)
        .make(new EditionKey("low-back-pain-bed-rest", "somebody", "en-AU", "standard"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Nguyễn Thị Ánh", "Łukasz Żółkiewski", "Γιώργος Ελύτης", "Żaneta Đorđević"})
  void namesWithDiacriticsPrintAsTheyAreComposedOrDecomposed(String name) throws Exception {
    for (Normalizer.Form form : new Normalizer.Form[] {Normalizer.Form.NFC, Normalizer.Form.NFD}) {
      Handout handout = handoutOf(Normalizer.normalize(name, form));
      assertThat(handout.problems()).isEmpty();
      assertThat(TagTreeText.of(Unreleased.pdf(handout))).contains("\"" + name + " (Osteopath)\"");
      deleteWorkspace();
    }
  }

  @Test
  void aHieroglyphIsRefusedAtItsPlace() throws Exception {
    Handout handout = handoutOf("Anna 𓀀 Sample");
    assertThat(handout.isMade()).isFalse();
    assertThat(handout.problems()).hasSize(1);
    Diagnostic problem = handout.problems().get(0);
    assertThat(problem.place()).hasToString("content/clinicians/somebody.yaml:2:12");
    assertThat(problem.message())
        .isEqualTo("the fonts have no glyph for '𓀀', U+13000 EGYPTIAN HIEROGLYPH A001");
  }

  /** In each format that has room of its own for the name. */
  @Test
  void firstNamesOfAnyLengthArePrintedWithTheirMarksAndHyphens() throws Exception {
    Handouts handouts = SampleLibrary.handouts(SampleLibrary.root());
    List<String> names = new ArrayList<>();
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ".chars().mapToObj(Character::toString).forEach(names::add);
    names.addAll(List.of("a", "é", "Å", "Ø", "Đ", "Jo", "Ng", "Ly", "Ý Ơ", "O'", "J-P", "Zoë-Mia"));
    names.addAll(List.of("Bold", "Reg", "Prop"));
    for (String format : List.of("standard", "large-print", "action-card")) {
      EditionKey key = new EditionKey("neck-strain-stay-active", "_clinic", "en-AU", format);
      Handout nameless = handouts.make(key);
      for (String name : format.equals("standard") ? names : names.subList(20, 32)) {
        Handout named = handouts.named(nameless, handouts.firstName(name, "en-AU"));
        assertThat(named.problems()).as(name + " in " + format).isEmpty();
        assertThat(TagTreeText.of(Unreleased.pdf(named))).contains("For " + name);
      }
    }
  }

  @Test
  void twoCliniciansOfOneNameAreMadeEachWithTheirOwnPhoto() throws Exception {
    Path workspace = Copies.content(SampleLibrary.root(), folder.resolve("w"));
    for (Color colour : List.of(Color.RED, Color.BLUE)) {
      String id = colour.equals(Color.RED) ? "sam-red" : "sam-blue";
      BufferedImage photo = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
      photo.createGraphics().fillRect(1, 0, 299, 300);
      photo.setRGB(0, 0, colour.getRGB());
      ImageIO.write(photo, "png", workspace.resolve("content/images/" + id + ".png").toFile());
      Files.writeString(
          workspace.resolve("content/clinicians/" + id + ".yaml"),
          "name: Sam Lee\nprofession: Osteopath\nphoto: images/" + id + ".png\n");
    }
    Handouts handouts = SampleLibrary.handouts(workspace);
    for (String format : handouts.library().usualFormats()) {
      for (String id : List.of("sam-red", "sam-blue")) {
        Handout handout =
            handouts.make(new EditionKey("neck-strain-stay-active", id, "en-AU", format));
        assertThat(handout.problems()).as(id + " in " + format).isEmpty();
        assertThat(photos(Unreleased.pdf(handout)))
            .allMatch(pixel -> pixel == (id.equals("sam-red") ? Color.RED : Color.BLUE).getRGB())
            .hasSize(format.equals("action-card") ? 0 : 1); // which has no room for one
      }
    }
  }

  /** The first pixel of each photo in a PDF. */
  private static List<Integer> photos(byte[] pdf) throws Exception {
    List<Integer> pixels = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getXObjectNames()) {
          if (page.getResources().getXObject(name) instanceof PDImageXObject photo) {
            pixels.add(photo.getImage().getRGB(0, 0));
          }
        }
      }
    }
    return pixels;
  }

  private void deleteWorkspace() throws Exception {
    try (var files = Files.walk(folder.resolve("w"))) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
