package clinic.handouts.layout;

import clinic.handouts.content.Brand;
import clinic.handouts.content.Labels;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.layout.MarkdownXhtml.Writer;
import clinic.handouts.picture.ImageShape;
import clinic.handouts.text.PhoneNumbers;
import clinic.handouts.text.shape.Script;
import clinic.handouts.yaml.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What a layout may use of an edition: texts, lists and maps only, no Java objects. Each piece of
 * the edition's document is at its path; pieces without words are missing, so that layouts test for
 * them with {@code ??}. templates/README.md lists every variable.
 */
final class EditionModel {
  /** How the addresses of content's pictures begin. */
  static final String CONTENT = "workspace:content/";

  /** Lists that exist even when they have no items. */
  private static final List<String> LISTS =
      List.of(
          "sections",
          "sources",
          "clinic.address",
          "getHelp.emergency",
          "getHelp.soon",
          "card.notes");

  /** Labels that head boxes, which may go on over pages. */
  private static final List<String> BOXES = List.of("do", "dont", "soon");

  /** Headings that are repeated where what is below them goes on over a page. */
  private static final Set<Role> REPEATED =
      EnumSet.of(Role.ADVICE_HEADING, Role.EMERGENCY, Role.EXERCISE);

  private final Map<String, Object> root = new LinkedHashMap<>();

  private final PhoneNumbers numbers;

  private final Edition edition;

  private EditionModel(Edition edition) {
    this.edition = edition;
    this.numbers = edition.clinic().phoneNumbers();
  }

  /**
   * Everything in an edition, for a layout.
   *
   * @param wholeSheet whether an action card takes a whole sheet
   * @param shapes the shape of a picture
   */
  static Map<String, Object> of(
      Edition edition, boolean wholeSheet, Function<Text, ImageShape> shapes) {
    EditionModel model = new EditionModel(edition);
    LISTS.forEach(list -> model.put(list, new ArrayList<>()));
    edition.beside().forEach(source -> model.addSource(edition, source));
    edition.document().pieces().forEach(model::add);
    edition.document().pieces().stream()
        .filter(each -> each.path().endsWith(".figure.src"))
        .forEach(each -> model.put(shape(each), shapes.apply(each.text()).label()));
    List<Object> phases = list(model.root, "phases");
    if (phases.size() == 1) {
      model.root.put("advice", phases.get(0));
    }
    model.put("topic.id", edition.topic().id());
    model.put("wholeSheet", wholeSheet);
    model.put("helpFirst", false);
    Text booking = edition.document().at("card.booking").text();
    if (booking.isPresent()) {
      String label = edition.labels().get("qr");
      model.put("card.qr", MarkdownXhtml.markup(QrSvg.of(booking.value(), label)));
    }
    model.addSurroundings(edition);
    return model.root;
  }

  /** What does not depend on the topic. */
  static Map<String, Object> surroundings(Edition edition) {
    EditionModel model = new EditionModel(edition);
    model.put("clinic.address", new ArrayList<>());
    edition.document().pieces().stream()
        .filter(each -> each.role() == Role.CLINIC || each.role() == Role.PATIENT)
        .forEach(model::add);
    model.addSurroundings(edition);
    return model.root;
  }

  private void addSurroundings(Edition edition) {
    put("language", edition.key().language());
    put("format", edition.key().format());
    put("paper", edition.paper().label());
    put(
        "lineHeight",
        Script.ofLanguage(edition.key().language())
            .map(script -> String.valueOf(script.lineHeight(edition.key().language())))
            .orElse("1"));
    put("brand", brand(edition.clinic().brand()));
    put("labels", labels(edition.labels()));
    put("footer", footer(edition.labels()));
  }

  /** What is said of the source that stands beside a translation; its texts are added as pieces. */
  private void addSource(Edition translation, Edition source) {
    String language = source.key().language();
    put("source.language", language);
    put("source.labels", labels(source.labels()));
    put(
        "source.isTurned",
        Script.isRightToLeft(language) != Script.isRightToLeft(translation.key().language()));
  }

  private static String shape(Piece picture) {
    return picture.path().replaceFirst("src$", "shape");
  }

  /** The labels of the language of a text. */
  private Labels labels(Piece piece) {
    return edition.sides().stream()
        .filter(side -> side.key().language().equals(piece.language()))
        .findFirst()
        .orElse(edition)
        .labels();
  }

  /** What a blank is called in the language of a text. */
  private String blank(Piece piece) {
    return labels(piece).get("blank");
  }

  private TableRoom room(Piece piece) {
    if (piece.role() != Role.TEXT) {
      return TableRoom.ENDLESS;
    }
    String picture = piece.path().replaceFirst("text$", "figure.src");
    return TableRoom.of(
        edition,
        edition.document().pieces().stream().anyMatch(each -> each.path().equals(picture)));
  }

  private void add(Piece piece) {
    if (!piece.isPresent() || piece.path().isEmpty()) {
      return;
    }
    String path = piece.path();
    String value = piece.text().value();
    switch (piece.form()) {
      case INLINE -> put(path, MarkdownXhtml.inline(piece.text().markdown(), blank(piece)));
      case BLOCKS -> {
        put(path, MarkdownXhtml.blocks(piece.text().markdown(), blank(piece), room(piece)));
        edition.beside().stream()
            .flatMap(source -> source.document().pieces().stream())
            .filter(source -> source.path().equals(path))
            .forEach(source -> addRows(piece, source));
      }
      case PICTURE -> put(path, CONTENT + value);
      default -> put(path, piece.words());
    }
    if (REPEATED.contains(piece.role())) {
      put(path + "Continued", labels(piece).continued(piece.words()));
    }
    if (piece.role() == Role.ADVICE_HEADING) {
      String phase = path.substring(0, path.lastIndexOf('.') + 1);
      put(phase + "do", new ArrayList<>());
      put(phase + "dont", new ArrayList<>());
    }
    switch (piece.form()) {
      case ADDRESS -> put(path + "Link", value);
      case PHONE -> put(path + "Link", numbers.link(value));
      case EMAIL -> put(path + "Link", "mailto:" + value);
      default -> {}
    }
  }

  /** A text in rows with that of its source. */
  private void addRows(Piece piece, Piece source) {
    Writer own = new Writer(false, blank(piece), room(piece));
    Writer other = new Writer(false, blank(source), room(source));
    TwoTexts texts = new TwoTexts(own, other, source.language(), room(piece));
    put(
        piece.path().replaceFirst("text$", "rows"),
        texts.rows(piece.text().markdown(), source.text().markdown()));
  }

  /** Puts a value at a path such as {@code phases[0].do[0].text}; items come in order. */
  private void put(String path, Object value) {
    Map<String, Object> map = root;
    String[] names = path.split("\\.", -1);
    for (int i = 0; i < names.length; i++) {
      boolean last = i == names.length - 1;
      int bracket = names[i].indexOf('[');
      if (bracket < 0 && last) {
        map.put(names[i], value);
      } else if (bracket < 0) {
        map = below(map.computeIfAbsent(names[i], key -> new LinkedHashMap<>()));
      } else {
        List<Object> list = list(map, names[i].substring(0, bracket));
        int index = Integer.parseInt(names[i].substring(bracket + 1, names[i].length() - 1));
        if (index == list.size()) {
          list.add(last ? value : new LinkedHashMap<>());
        }
        map = last ? map : below(list.get(index));
      }
    }
  }

  @SuppressWarnings("unchecked") // Only this class fills the tree.
  private static Map<String, Object> below(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked") // Only this class fills the tree.
  private static List<Object> list(Map<String, Object> map, String name) {
    return (List<Object>) map.computeIfAbsent(name, key -> new ArrayList<>());
  }

  private static Map<String, Object> brand(Brand brand) {
    Map<String, Object> map = Palette.of(brand);
    if (brand.logo().isPresent()) {
      map.put("logo", CONTENT + brand.logo().value());
    }
    map.put("logoShape", brand.logoShape().label());
    map.put("showName", brand.showName());
    map.put("letterhead", brand.letterhead().label());
    map.put("textFont", brand.textFamily());
    map.put("headingFont", brand.headingFamily());
    return map;
  }

  private static Map<String, Object> labels(Labels labels) {
    Map<String, Object> map = new LinkedHashMap<>();
    labels.words().forEach((key, text) -> map.put(camelCase(key), text.value()));
    BOXES.forEach(key -> map.put(key + "Continued", labels.continued(labels.get(key))));
    return map;
  }

  private static String camelCase(String key) {
    StringBuilder name = new StringBuilder();
    for (String part : key.split("-", -1)) {
      name.append(name.isEmpty() ? part.charAt(0) : Character.toUpperCase(part.charAt(0)));
      name.append(part.substring(1));
    }
    return name.toString();
  }

  /** The words around the page numbers: before, between and after them. */
  private static Map<String, Object> footer(Labels labels) {
    String words = labels.get("page");
    int page = words.indexOf("{0}");
    int pages = words.indexOf("{1}");
    return Map.of(
        "before", words.substring(0, page),
        "between", words.substring(page + "{0}".length(), pages),
        "after", words.substring(pages + "{1}".length()));
  }
}
