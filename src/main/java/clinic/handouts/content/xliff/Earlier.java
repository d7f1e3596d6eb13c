package clinic.handouts.content.xliff;

import clinic.handouts.content.ContentFile;
import clinic.handouts.text.marks.Inline;
import clinic.handouts.text.marks.Inline.Mark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a topic's last translation says for texts that have not changed since, so that a translator
 * translates only the others again.
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
    Map<String, Unit> translated = new HashMap<>();
    Map<String, Long> counts = new HashMap<>();
    for (Unit unit : Unit.of(translation)) {
      translated.put(unit.id(), unit);
      counts.merge(unit.path(), 1L, Long::sum);
    }
    Map<String, List<Inline>> translations = new HashMap<>();
    List<Unit> units = Unit.of(source);
    for (Unit unit : units) {
      Unit other = translated.get(unit.id());
      long count = units.stream().filter(each -> each.path().equals(unit.path())).count();
      if (other != null
          && counts.get(unit.path()) == count
          && marks(unit.source()).equals(marks(other.source()))) {
        translations.put(key(unit), other.source());
        translations.putIfAbsent(Inline.flat(unit.source()), other.source());
      }
    }
    return new Earlier(translations);
  }

  /** How many texts of a topic need not be translated again. */
  public long count(ContentFile source) {
    return Unit.of(source).stream().filter(unit -> !of(unit).isEmpty()).count();
  }

  /** The translation of a text; empty if there is none, or the text was another one. */
  List<Inline> of(Unit unit) {
    return translations.getOrDefault(
        key(unit), translations.getOrDefault(Inline.flat(unit.source()), List.of()));
  }

  private static String key(Unit unit) {
    return unit.id() + "\t" + Inline.flat(unit.source());
  }

  /** The marks in their order: a mark has the same number in a source and its translation. */
  private static List<String> marks(List<Inline> text) {
    return text.stream().flatMap(Earlier::marks).toList();
  }

  private static Stream<String> marks(Inline part) {
    return part instanceof Mark mark
        ? Stream.concat(
            Stream.of(mark.id() + " " + mark.kind() + " " + mark.data()),
            mark.inside().stream().flatMap(Earlier::marks))
        : Stream.empty();
  }
}
