package clinic.handouts.text.font;

import clinic.handouts.files.Workspace;
import java.util.List;
import java.util.Locale;

/**
 * A font file in {@code templates/fonts/}, named {@code <Family>-<Style>.ttf}, where the style is
 * {@code Regular}, {@code Bold}, {@code Italic} or {@code BoldItalic}. In stylesheets, the family
 * is the part before the hyphen.
 *
 * @param file file name
 * @param family family name in CSS
 * @param bold whether its weight is 700; otherwise it is 400
 * @param italic whether it is slanted
 */
public record FontFace(String file, String family, boolean bold, boolean italic) {
  /** All faces of a workspace, both its own and the packed ones, sorted by file name. */
  public static List<FontFace> all(Workspace workspace) {
    return workspace.templateNames("fonts").stream()
        .filter(name -> name.matches("[A-Za-z0-9]+-(Regular|Bold|Italic|BoldItalic)\\.ttf"))
        .map(FontFace::of)
        .toList();
  }

  private static FontFace of(String file) {
    String[] parts = file.substring(0, file.length() - ".ttf".length()).split("-", -1);
    String style = parts[1].toLowerCase(Locale.ROOT);
    return new FontFace(file, parts[0], style.contains("bold"), style.contains("italic"));
  }
}
