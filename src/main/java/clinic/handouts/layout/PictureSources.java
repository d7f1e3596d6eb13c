package clinic.handouts.layout;

import clinic.handouts.edition.Document;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares the pictures that a layout shows with those that their descriptions belong to. */
final class PictureSources {
  private static final Pattern TAG =
      Pattern.compile("(?s)<([\\w:.-]+)(\\s(?:[^>\"'<]|\"[^\"]*\"|'[^']*')*)>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?s)(?<=[\\s\"'])([\\w:.-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
  private static final Pattern CODED = Pattern.compile("&#(x?)([0-9a-fA-F]{1,6});");

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
    return TAG.matcher(xhtml)
        .results()
        .filter(tag -> tag.group(2).contains("alt"))
        .map(tag -> wrong(tag.group(1), attributes(tag.group(2)), own))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Wrong> wrong(
      String element, Map<String, String> attributes, Map<String, Set<String>> own) {
    String described = attributes.getOrDefault("alt", "");
    String shown = element.equals("img") ? attributes.getOrDefault("src", "") : element;
    boolean isOwn =
        !own.containsKey(described) || own.get(described).contains(shown.replaceFirst("\\?.*", ""));
    return isOwn ? Optional.empty() : Optional.of(new Wrong(shown, described));
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
      attributes.put(attribute.group(1), plain(value));
    }
    return attributes;
  }

  private static String plain(String value) {
    return spaced(
        CODED
            .matcher(value)
            .replaceAll(code -> Matcher.quoteReplacement(character(code)))
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&apos;", "'")
            .replace("&amp;", "&"));
  }

  private static String character(MatchResult code) {
    int character = Integer.parseInt(code.group(2), code.group(1).isEmpty() ? 10 : 16);
    return Character.isValidCodePoint(character) ? Character.toString(character) : code.group();
  }

  private static String spaced(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
