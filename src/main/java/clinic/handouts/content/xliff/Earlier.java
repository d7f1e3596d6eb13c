package clinic.handouts.content.xliff;

import clinic.handouts.content.ContentFile;
import clinic.handouts.text.marks.Inline;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The existing translations of texts that have not changed since, so that a translator has to
 * translate only the others.
 */
public final class Earlier {
  /** There is no translation yet. */
  public static final Earlier NONE = new Earlier(Map.of());

  /** By what the source says; by id as well, for texts that a topic has twice. */
  private final Map<String, List<Inline>> translations;

  private Earlier(Map<String, List<Inline>> translations) {
    this.translations = Map.copyOf(translations);
  }

  /**
   * The texts of a translation.
   *
   * @param source the file that was translated, as it was then
   * @param translation the topic's file in the other language
   */
  public static Earlier of(ContentFile source, ContentFile translation) {
    List<Unit> units = Unit.of(source);
    Map<String, Unit> others = new HashMap<>();
    Unit.of(translation).forEach(unit -> others.put(unit.id(), unit));
    Map<String, Long> parts = parts(units);
    Map<String, Long> otherParts = parts(others.values());
    Map<String, List<Inline>> translations = new HashMap<>();
    for (Unit unit : units) {
      Unit other = others.get(unit.id());
      if (other != null
          && parts.get(unit.path()).equals(otherParts.get(unit.path()))
          && marks(unit).equals(marks(other))) {
        translations.put(key(unit), other.source());
        translations.putIfAbsent(Inline.flat(unit.source()), other.source());
      }
    }
    return new Earlier(translations);
  }

  /** How many units each text has, by its path. */
  private static Map<String, Long> parts(Collection<Unit> units) {
    return units.stream().collect(Collectors.groupingBy(Unit::path, Collectors.counting()));
  }

  /** How many texts of a topic need not be translated again. */
  public long count(ContentFile source) {
    return Unit.of(source).stream().filter(unit -> !of(unit).isEmpty()).count();
  }

  /** The translation of a text; empty if it was never translated, or has changed since. */
  List<Inline> of(Unit unit) {
    return translations.getOrDefault(
        key(unit), translations.getOrDefault(Inline.flat(unit.source()), List.of()));
  }

  private static String key(Unit unit) {
    return unit.id() + "\t" + Inline.flat(unit.source());
  }

  /** The marks in their order: a mark has the same number in a source and its translation. */
  private static List<String> marks(Unit unit) {
    return Inline.marks(unit.source())
        .map(mark -> mark.id() + " " + mark.kind() + " " + mark.data())
        .toList();
  }
}
