package clinic.handouts.layout;

import clinic.handouts.content.Brand;
import clinic.handouts.content.Clinic;
import clinic.handouts.content.Labels;
import clinic.handouts.content.Topic;
import clinic.handouts.content.Topic.Citation;
import clinic.handouts.content.Topic.Section;
import clinic.handouts.edition.ClinicianCard;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.Item;
import clinic.handouts.text.Markdown;
import clinic.handouts.yaml.Text;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What a layout may use of an edition: texts, lists and maps only, no Java objects. Texts that were
 * not given are missing, so that layouts ask with {@code ??}. templates/README.md lists every
 * variable.
 */
final class EditionModel {
  private static final String CONTENT = "workspace:content/";

  private EditionModel() {}

  static Map<String, Object> of(Edition edition) {
    Labels labels = edition.labels();
    Map<String, Object> model = surroundings(edition);
    model.put("topic", topic(edition.topic()));
    model.put("advice", advice(edition));
    model.put("getHelp", getHelp(edition));
    model.put("sections", edition.sections().stream().map(each -> section(each, labels)).toList());
    model.put(
        "sources", edition.topic().citations().stream().map(each -> source(each, labels)).toList());
    model.put("author", labels.get("author", edition.author()));
    model.put("disclaimer", MarkdownXhtml.inline(edition.disclaimer().value()));
    model.put("card", card(edition));
    if (!edition.notice().isEmpty()) {
      model.put("notice", edition.notice());
    }
    return model;
  }

  /** What does not depend on the topic. */
  static Map<String, Object> surroundings(Edition edition) {
    Labels labels = edition.labels();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("language", edition.key().language());
    model.put("format", edition.key().format());
    model.put("paper", edition.clinic().paper().label());
    model.put("clinic", clinic(edition.clinic()));
    model.put("brand", brand(edition.clinic().brand()));
    model.put("labels", labels(labels));
    model.put("footer", footer(labels));
    if (!edition.patient().isEmpty()) {
      model.put("patient", labels.get("for", edition.patient()));
    }
    return model;
  }

  private static Map<String, Object> clinic(Clinic clinic) {
    Map<String, Object> map = new LinkedHashMap<>();
    put(map, "name", clinic.name());
    map.put("address", clinic.address().stream().map(Text::value).toList());
    contact(map, clinic.phone(), clinic.email());
    address(map, "website", clinic.website());
    address(map, "booking", clinic.booking());
    address(map, "shop", clinic.shop());
    put(map, "emergency", clinic.emergency());
    return map;
  }

  private static Map<String, Object> brand(Brand brand) {
    Map<String, Object> map = Palette.of(brand);
    put(map, "logo", brand.logo(), path -> CONTENT + path);
    map.put("logoShape", brand.logoShape().label());
    map.put("letterhead", brand.letterhead().label());
    map.put("textFont", brand.textFamily());
    map.put("headingFont", brand.headingFamily());
    return map;
  }

  private static Map<String, Object> topic(Topic topic) {
    return Map.of(
        "id", topic.id(),
        "title", topic.title().value(),
        "summary", MarkdownXhtml.inline(topic.summary().value()));
  }

  private static Map<String, Object> advice(Edition edition) {
    return Map.of(
        "heading", edition.adviceHeading(),
        "do", edition.dos().stream().map(EditionModel::item).toList(),
        "dont", edition.donts().stream().map(EditionModel::item).toList());
  }

  private static Map<String, Object> item(Item item) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("text", MarkdownXhtml.inline(item.text().value()));
    if (!item.from().isEmpty()) {
      map.put("from", item.from());
    }
    return map;
  }

  private static Map<String, Object> getHelp(Edition edition) {
    Topic.GetHelp help = edition.topic().getHelp();
    return Map.of(
        "text", MarkdownXhtml.inline(help.text().value()),
        "emergencyLine", edition.emergencyLine(),
        "emergency",
            help.redFlags().stream().map(flag -> MarkdownXhtml.inline(flag.value())).toList());
  }

  private static Map<String, Object> section(Section section, Labels labels) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (!section.id().isEmpty()) {
      map.put("id", section.id());
    }
    map.put("heading", section.heading().value());
    map.put("text", MarkdownXhtml.blocks(section.text().value()));
    section
        .figure()
        .ifPresent(
            figure -> {
              Map<String, Object> picture = new LinkedHashMap<>();
              picture.put("src", CONTENT + figure.image().value());
              picture.put("alt", figure.alt().value());
              picture.put("caption", figure.caption().value());
              put(picture, "credit", figure.credit(), name -> labels.get("credit", name));
              map.put("figure", picture);
            });
    return map;
  }

  private static Map<String, Object> source(Citation citation, Labels labels) {
    Map<String, Object> map = new LinkedHashMap<>();
    put(map, "title", citation.title());
    put(map, "authors", citation.authors());
    put(map, "year", citation.year());
    put(map, "publication", citation.publication());
    address(map, "link", citation.link());
    put(
        map,
        "accessed",
        citation.accessed(),
        date -> labels.get("accessed", labels.date(LocalDate.parse(date))));
    return map;
  }

  private static Map<String, Object> card(Edition edition) {
    ClinicianCard card = edition.card();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", card.name());
    put(map, "credentials", card.credentials());
    put(map, "registration", card.registration());
    contact(map, card.phone(), card.email());
    address(map, "booking", card.booking());
    put(map, "photo", card.photo(), path -> CONTENT + path);
    map.put("notes", card.notes().stream().map(n -> MarkdownXhtml.inline(n.value())).toList());
    map.put("provenance", card.provenance());
    map.put("reference", edition.referenceLine());
    if (card.booking().isPresent()) {
      map.put(
          "qr", MarkdownXhtml.markup(QrSvg.of(card.booking().value(), edition.labels().get("qr"))));
    }
    return map;
  }

  private static void contact(Map<String, Object> map, Text phone, Text email) {
    put(map, "phone", phone);
    put(map, "phoneLink", phone, number -> "tel:" + number.replaceAll("[^0-9+]", ""));
    put(map, "email", email);
    put(map, "emailLink", email, address -> "mailto:" + address);
  }

  /** Puts an address as its printed text, and as a link under the key with "Link" behind it. */
  private static void address(Map<String, Object> map, String key, Text address) {
    put(map, key, address, Markdown::address);
    put(map, key + "Link", address, Function.identity());
  }

  private static Map<String, Object> labels(Labels labels) {
    Map<String, Object> map = new LinkedHashMap<>();
    labels.words().forEach((key, text) -> map.put(camelCase(key), text.value()));
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

  private static void put(Map<String, Object> map, String key, Text text) {
    put(map, key, text, Function.identity());
  }

  private static void put(
      Map<String, Object> map, String key, Text text, Function<String, String> form) {
    if (text.isPresent()) {
      map.put(key, form.apply(text.value()));
    }
  }
}
