package clinic.handouts.check.translation;

import clinic.handouts.content.Labels;
import clinic.handouts.content.Library;
import clinic.handouts.content.Topic;
import clinic.handouts.edition.Document;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.yaml.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The texts of a translation beside those of its source.
 *
 * @param source the topic in the clinic's language
 * @param translation the topic in another language
 * @param groups the texts of both that belong together, such as all do items
 */
record Pairs(Topic source, Topic translation, List<Group> groups) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** Texts that stay as they are, or that the labels say. */
  private static final Set<Role> NOT_COMPARED =
      Set.of(
          Role.NOTICE,
          Role.DISCLAIMER,
          Role.CLINICIAN,
          Role.PROVENANCE,
          Role.REFERENCE,
          Role.ANCHOR,
          Role.PICTURE,
          Role.CREDIT,
          Role.SOURCE,
          Role.SOURCE_PART,
          Role.CLINIC,
          Role.CARD,
          Role.AUTHOR,
          Role.PATIENT,
          Role.FROM,
          Role.LABEL);

  /**
   * Texts of one kind, such as all items of the do list.
   *
   * @param name what a message calls one of them
   * @param source those of the source, in order
   * @param translation those of the translation, in order
   */
  record Group(String name, List<Piece> source, List<Piece> translation) {
    boolean isEven() {
      return source.size() == translation.size();
    }

    /** Hands over the texts of the group that are as many in the translation as in its source. */
    void eachText(Consumer<Texts> use) {
      for (int i = 0; isEven() && i < source.size(); i++) {
        List<String> before = source.get(i).texts();
        List<String> after = translation.get(i).texts();
        for (int k = 0; before.size() == after.size() && k < before.size(); k++) {
          use.accept(new Texts(source.get(i), translation.get(i), k, before.get(k), after.get(k)));
        }
      }
    }
  }

  /**
   * A paragraph, item or cell beside that of the source.
   *
   * @param source the piece of the source that it is in
   * @param other the piece of the translation that it is in
   * @param index which of the texts of both it is
   * @param before what the source says
   * @param after what the translation says
   */
  record Texts(Piece source, Piece other, int index, String before, String after) {
    /** Where it is in the translation. */
    Place place() {
      return place(other);
    }

    /** Where it is in the source, as the end of a sentence. */
    String inSource() {
      return "(" + place(source) + ")";
    }

    /** The words may have marks between them; a text that can't be found begins with its piece. */
    private Place place(Piece piece) {
      String written = piece.text().value();
      int from = 0;
      int at = 0;
      for (String text : piece.texts().subList(0, index + 1)) {
        Matcher words =
            Pattern.compile(
                    WORD.matcher(text)
                        .results()
                        .map(word -> Pattern.quote(word.group()))
                        .collect(Collectors.joining("[^\\p{L}\\p{N}]+")))
                .matcher(written);
        boolean isFound = words.find(from);
        at = isFound ? words.start() : 0;
        from = isFound ? words.end() : from;
      }
      return at == 0 ? piece.place() : piece.text().placeAt(at);
    }
  }

  /** Whether both are the same language as written in two countries. */
  boolean isVariety() {
    return language(source).equals(language(translation));
  }

  private static String language(Topic topic) {
    return Locale.forLanguageTag(topic.language()).getLanguage();
  }

  /** Hands over all texts that are as many in the translation as in its source. */
  void eachText(Consumer<Texts> use) {
    groups.forEach(group -> group.eachText(use));
  }

  /** All translations of a library that can be compared with their source. */
  static List<Pairs> of(Library library) {
    List<Pairs> pairs = new ArrayList<>();
    for (String id : library.topicIds()) {
      Optional<Topic> source = library.source(id);
      for (String language : library.languages(id)) {
        Optional<Topic> other = library.topic(id, language);
        if (source.isPresent()
            && other.isPresent()
            && !language.equals(source.get().language())
            && library.labels(source.get().language()).isPresent()) {
          pairs.add(of(library, source.get(), other.get()));
        }
      }
    }
    return pairs;
  }

  private static Pairs of(Library library, Topic source, Topic translation) {
    Labels own = library.labels(source.language()).orElseThrow();
    // What the labels say is not compared, so that those of a new language may still be missing.
    Labels others = library.labels(translation.language()).orElse(own);
    return new Pairs(
        source, translation, groups(Document.of(source, own), Document.of(translation, others)));
  }

  /** The texts of two documents that belong together, in the order of the first. */
  static List<Group> groups(Document first, Document second) {
    Map<String, List<Piece>> before = written(first);
    Map<String, List<Piece>> after = written(second);
    Map<String, Group> groups = new LinkedHashMap<>();
    before.forEach(
        (kind, pieces) ->
            groups.put(kind, new Group(name(pieces), pieces, after.getOrDefault(kind, List.of()))));
    after.forEach(
        (kind, pieces) -> groups.putIfAbsent(kind, new Group(name(pieces), List.of(), pieces)));
    return List.copyOf(groups.values());
  }

  private static String name(List<Piece> pieces) {
    return name(pieces.get(0));
  }

  /** What a message calls a piece. */
  static String name(Piece piece) {
    return piece.role().label().replaceFirst("^the ", "");
  }

  /** What the content says, by kind: the role and where it stands, such as the third section. */
  private static Map<String, List<Piece>> written(Document document) {
    Map<String, List<Piece>> byKind = new LinkedHashMap<>();
    for (Piece piece : document.pieces()) {
      if (isWritten(piece) && !NOT_COMPARED.contains(piece.role())) {
        byKind.computeIfAbsent(kind(piece), key -> new ArrayList<>()).add(piece);
      }
    }
    return byKind;
  }

  /** Whether the topic itself contains it; the fixed words come from the labels. */
  private static boolean isWritten(Piece piece) {
    return piece.isPresent()
        && piece.text().isPresent()
        && !piece.place().path().startsWith("templates/");
  }

  private static String kind(Piece piece) {
    return piece.role() + " " + piece.path().replaceFirst("\\[\\d+](?!.*\\[\\d+])[^\\[]*$", "");
  }
}
