package clinic.handouts.layout;

import clinic.handouts.edition.Document;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares the pictures that a layout shows with those that their descriptions belong to. */
final class PictureSources {
  private static final Pattern PICTURE =
      Pattern.compile("(?si)<img\\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?si)\\b(src|alt)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  private PictureSources() {}

  /**
   * A picture that is not the one that the content describes so.
   *
   * @param shown its address
   * @param described the description
   */
  record Wrong(String shown, String described) {}

  /** The first such picture; empty when all are right. */
  static Optional<Wrong> wrong(String xhtml, Document document) {
    Map<String, Set<String>> own = own(document);
    return PICTURE
        .matcher(xhtml)
        .results()
        .map(picture -> attributes(picture.group()))
        .filter(each -> own.containsKey(each.getOrDefault("alt", "")))
        .map(each -> new Wrong(each.getOrDefault("src", ""), each.get("alt")))
        .filter(each -> !own.get(each.described()).contains(each.shown().replaceFirst("\\?.*", "")))
        .findFirst();
  }

  /** The addresses of the content's pictures by their descriptions. */
  private static Map<String, Set<String>> own(Document document) {
    Map<String, Set<String>> own = new HashMap<>();
    for (Piece picture : document.all(Role.PICTURE)) {
      String alt = document.at(picture.path().replaceFirst("src$", "alt")).words();
      own.computeIfAbsent(spaced(alt), key -> new HashSet<>())
          .add(EditionModel.CONTENT + picture.text().value());
    }
    return own;
  }

  private static Map<String, String> attributes(String tag) {
    Map<String, String> attributes = new HashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(tag);
    while (attribute.find()) {
      String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
      attributes.put(attribute.group(1).toLowerCase(Locale.ROOT), plain(value));
    }
    return attributes;
  }

  private static String plain(String value) {
    return spaced(
        value
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&"));
  }

  private static String spaced(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
