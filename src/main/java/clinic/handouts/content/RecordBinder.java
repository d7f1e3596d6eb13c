package clinic.handouts.content;

import clinic.handouts.content.Clinician.OwnVersion;
import clinic.handouts.content.Topic.Advice;
import clinic.handouts.content.Topic.Citation;
import clinic.handouts.content.Topic.Figure;
import clinic.handouts.content.Topic.GetHelp;
import clinic.handouts.content.Topic.Phase;
import clinic.handouts.content.Topic.Review;
import clinic.handouts.content.Topic.Section;
import clinic.handouts.content.Topic.Status;
import clinic.handouts.content.Topic.Withdrawal;
import clinic.handouts.content.Topic.Zone;
import clinic.handouts.files.Workspace;
import clinic.handouts.picture.ImageShape;
import clinic.handouts.yaml.Text;
import clinic.handouts.yaml.YamlValue;
import clinic.handouts.yaml.YamlValue.Entry;
import clinic.handouts.yaml.YamlValue.Mapping;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes records from content files; complete ones only if their structure is valid. */
public final class RecordBinder {
  private RecordBinder() {}

  public static Clinic clinic(ContentFile file, Workspace workspace) {
    Mapping tree = file.tree();
    Optional<YamlValue> brand = tree.get("brand");
    Optional<YamlValue> fonts = brand.flatMap(each -> each.get("fonts"));
    Map<String, Text> disclaimer = new LinkedHashMap<>();
    for (Entry entry : tree.get("disclaimer").map(YamlValue::entries).orElse(List.of())) {
      disclaimer.put(entry.name(), entry.value().text().orElseThrow());
    }
    return new Clinic(
        line(tree, "name"),
        tree.textsAt("address").stream().map(Text::onOneLine).toList(),
        line(tree, "phone"),
        line(tree, "email"),
        line(tree, "website"),
        line(tree, "booking"),
        line(tree, "shop"),
        line(tree, "emergency"),
        tree.textsAt("emergency-also"),
        line(tree, "country"),
        tree.textAt("language").value(),
        Paper.of(tree.textAt("paper").value()).orElse(Paper.A4),
        number(tree, "review-months", Clinic.DEFAULT_REVIEW_MONTHS),
        new Brand(
            text(brand, "logo"),
            ImageShape.of(workspace, text(brand, "logo")),
            !text(brand, "logo").isPresent() || !text(brand, "show-name").value().equals("false"),
            colour(brand, "primary", Brand.DEFAULT_PRIMARY),
            colour(brand, "accent", Brand.DEFAULT_ACCENT),
            text(fonts, "text"),
            text(fonts, "headings"),
            Letterhead.named(text(brand, "letterhead").value())),
        disclaimer);
  }

  private static Text text(Optional<YamlValue> mapping, String key) {
    return mapping.map(each -> each.textAt(key)).orElse(Text.ABSENT);
  }

  private static String colour(Optional<YamlValue> brand, String key, String otherwise) {
    Text colour = text(brand, key);
    return colour.isPresent() ? colour.value() : otherwise;
  }

  public static Clinician clinician(ContentFile file, String sourceLanguage) {
    Mapping tree = file.tree();
    Map<String, OwnVersion> handouts = new LinkedHashMap<>();
    for (Entry entry : tree.get("handouts").map(YamlValue::entries).orElse(List.of())) {
      handouts.put(entry.name(), ownVersion(entry.value(), sourceLanguage));
    }
    return new Clinician(
        file.id(),
        line(tree, "name"),
        local(tree, "profession", sourceLanguage),
        local(tree, "pronouns", sourceLanguage),
        local(tree, "credentials", sourceLanguage),
        line(tree, "registration"),
        line(tree, "phone"),
        line(tree, "email"),
        line(tree, "booking"),
        tree.textAt("photo"),
        values(tree.textsAt("topics")),
        values(tree.textsAt("languages")),
        local(tree, "note", sourceLanguage),
        handouts);
  }

  private static OwnVersion ownVersion(YamlValue own, String sourceLanguage) {
    return new OwnVersion(
        number(own, "for-version", 0),
        local(own, "note", sourceLanguage),
        own.itemsAt("do").stream().map(item -> local(item, sourceLanguage)).toList(),
        own.itemsAt("dont").stream().map(item -> local(item, sourceLanguage)).toList(),
        line(own, "phase"),
        values(own.textsAt("leave-out")),
        Exercise.own(own, sourceLanguage));
  }

  public static Topic topic(ContentFile file, int reviewMonths) {
    Mapping tree = file.tree();
    YamlValue advice = tree.get("advice").orElseThrow();
    YamlValue getHelp = tree.get("get-help").orElseThrow();
    return new Topic(
        file.id(),
        file.language(),
        line(tree, "title"),
        tree.textAt("summary"),
        number(tree, "version", 1),
        review(tree, reviewMonths),
        tree.textAt("status").value().equals("draft") ? Status.DRAFT : Status.APPROVED,
        tree.get("withdrawn").map(RecordBinder::withdrawal).orElse(Withdrawal.NONE),
        tree.get("translation").map(RecordBinder::translation).orElse(Translation.NONE),
        tree.textsAt("keywords"),
        codes(tree),
        sections(file),
        new Advice(Phases.of(advice).map(RecordBinder::phase).toList()),
        new GetHelp(getHelp.textAt("text"), getHelp.textsAt("emergency"), getHelp.textsAt("soon")),
        tree.itemsAt("sources").stream().map(RecordBinder::citation).toList());
  }

  private static Map<String, List<String>> codes(Mapping tree) {
    Map<String, List<String>> codes = new LinkedHashMap<>();
    for (Entry system : tree.get("codes").map(YamlValue::entries).orElse(List.of())) {
      codes.put(system.name(), values(tree.get("codes").orElseThrow().textsAt(system.name())));
    }
    return codes;
  }

  private static Phase phase(YamlValue phase) {
    return new Phase(
        line(phase, "heading"),
        Zone.named(phase.textAt("zone").value()),
        phase.textsAt("do"),
        phase.textsAt("dont"));
  }

  private static Review review(Mapping tree, int reviewMonths) {
    LocalDate reviewed = date(tree.textAt("reviewed"));
    Text due = tree.textAt("review-due");
    return new Review(
        line(tree, "author"),
        line(tree, "reviewed-by"),
        reviewed,
        due.isPresent() ? date(due) : reviewed.plusMonths(reviewMonths));
  }

  private static Translation translation(YamlValue translation) {
    return new Translation(
        translation.textAt("of"),
        line(translation, "by"),
        line(translation, "checked-by"),
        translation.textAt("checked"),
        translation.get("still-fits").map(fits -> fits.textAt("version")).orElse(Text.ABSENT),
        translation.get("still-fits").map(fits -> line(fits, "by")).orElse(Text.ABSENT),
        translation.get("still-fits").map(fits -> fits.textAt("on")).orElse(Text.ABSENT));
  }

  private static Withdrawal withdrawal(YamlValue withdrawn) {
    return new Withdrawal(
        date(withdrawn.textAt("on")), line(withdrawn, "why"), withdrawn.textAt("use-instead"));
  }

  /**
   * The sections of a topic whose structure may be wrong: anything invalid is absent. For rules,
   * which find as much as they can.
   */
  public static List<Section> sections(ContentFile topic) {
    return topic.tree().itemsAt("sections").stream().map(RecordBinder::section).toList();
  }

  private static Section section(YamlValue section) {
    return new Section(
        section.textAt("id").value(),
        line(section, "heading"),
        section.textAt("required").value().equals("true"),
        section.textAt("text"),
        section.get("figure").map(RecordBinder::figure).orElse(Figure.NONE),
        section.itemsAt("exercises").stream().map(Exercise::of).toList(),
        section.get("write-in").map(lines -> lines.textAt("lines")).orElse(Text.ABSENT));
  }

  static Figure figure(YamlValue figure) {
    return new Figure(
        figure.textAt("image"),
        line(figure, "alt"),
        line(figure, "caption"),
        line(figure, "credit"));
  }

  private static Citation citation(YamlValue source) {
    return new Citation(
        line(source, "title"),
        line(source, "authors"),
        line(source, "year"),
        line(source, "publication"),
        line(source, "link"),
        line(source, "accessed"));
  }

  static LocalText local(YamlValue parent, String key, String sourceLanguage) {
    return parent.get(key).map(value -> local(value, sourceLanguage)).orElse(LocalText.ABSENT);
  }

  static LocalText local(YamlValue value, String sourceLanguage) {
    if (value.text().isPresent()) {
      return new LocalText(Map.of(sourceLanguage, value.text().get().onOneLine()), value.place());
    }
    Map<String, Text> byLanguage = new LinkedHashMap<>();
    for (Entry entry : value.entries()) {
      byLanguage.put(entry.name(), entry.value().text().orElseThrow().onOneLine());
    }
    return new LocalText(byLanguage, value.place());
  }

  /** A text that is not Markdown: its lines are joined into one. */
  private static Text line(YamlValue parent, String key) {
    return parent.textAt(key).onOneLine();
  }

  private static int number(YamlValue parent, String key, int otherwise) {
    Text text = parent.textAt(key);
    return text.isPresent() ? Integer.parseInt(text.value()) : otherwise;
  }

  private static LocalDate date(Text text) {
    return LocalDate.parse(text.value());
  }

  private static List<String> values(List<Text> texts) {
    return texts.stream().map(Text::value).toList();
  }
}
