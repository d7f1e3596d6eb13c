package clinic.handouts.check.clinic;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.text.font.FontFace;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.Text;
import clinic.handouts.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The brand's fonts exist, in regular and bold. */
public final class BrandFonts implements ContentCheck {
  private static final Rule RULE =
      Rule.form(
          "brand-font",
          "brand fonts that templates/fonts/ does not have in regular and bold",
          "name a family that exists, or add its TrueType files");

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    List<FontFace> faces = FontFace.all(library.workspace());
    List<String> families =
        faces.stream()
            .map(FontFace::family)
            .distinct()
            .filter(family -> has(faces, family, false) && has(faces, family, true))
            .toList();
    for (ContentFile clinic : library.files("clinic")) {
      Optional<YamlValue> fonts = clinic.tree().get("brand").flatMap(brand -> brand.get("fonts"));
      for (String use : List.of("text", "headings")) {
        Text family = fonts.map(each -> each.textAt(use)).orElse(Text.ABSENT);
        if (family.isPresent() && !families.contains(family.value())) {
          report.accept(
              Diagnostic.of(
                  RULE,
                  family.place(),
                  "templates/fonts/ has no "
                      + family.value()
                      + "-Regular.ttf and "
                      + family.value()
                      + "-Bold.ttf",
                  "write one of " + String.join(", ", families) + ", or add these two files",
                  clinic.scope()));
        }
      }
    }
  }

  private static boolean has(List<FontFace> faces, String family, boolean bold) {
    return faces.stream()
        .anyMatch(face -> face.family().equals(family) && face.bold() == bold && !face.italic());
  }
}
