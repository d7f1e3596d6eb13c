package clinic.handouts.edition;

import clinic.handouts.content.Labels;
import clinic.handouts.content.Topic.Zone;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a zone, such as "Amber zone", which is printed before the heading of its phase where
 * the heading does not say it.
 *
 * @param name as printed
 * @param own those of its words that no other zone's name has, in small letters, such as "amber"
 * @param labels the fixed words, which say how a name and a heading are joined
 */
public record ZoneName(String name, Set<String> own, Labels labels) {
  private static final List<Zone> ZONES = List.of(Zone.GREEN, Zone.AMBER, Zone.RED);

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** Where the name ends that a heading may begin with: "Amber: I cough", "Red – call". */
  private static final Pattern BEGINNING_END = Pattern.compile("\\s*[:,(–—]|\\s-\\s");

  /** A name. */
  public ZoneName {
    own = Set.copyOf(own);
  }

  static ZoneName of(Zone zone, Labels labels) {
    Set<String> own = new HashSet<>(words(name(zone, labels)));
    for (Zone other : ZONES) {
      if (other != zone) {
        own.removeAll(words(name(other, labels)));
      }
    }
    return new ZoneName(name(zone, labels), own, labels);
  }

  private static String name(Zone zone, Labels labels) {
    return labels.get("zone-" + zone.label());
  }

  /**
   * The only zone that the beginning of a heading names, such as amber for "Amber: I cough".
   *
   * @param heading as written
   * @param labels the fixed words of its language
   * @return empty if it names none or several, or begins with other words as well
   */
  public static Optional<Zone> saidBy(String heading, Labels labels) {
    List<String> beginning = beginning(heading);
    List<Zone> said =
        ZONES.stream()
            .filter(zone -> beginning.stream().anyMatch(of(zone, labels).own()::contains))
            .toList();
    return said.size() == 1 && beginning.size() <= 2 ? Optional.of(said.get(0)) : Optional.empty();
  }

  /** The heading, with the name before it unless the heading already says it. */
  String before(String heading) {
    return isSaidIn(heading) ? heading : labels.get("zone-heading", name, heading);
  }

  /** Whether the whole name is in the heading, or the heading begins with what sets it apart. */
  private boolean isSaidIn(String heading) {
    String spaced = " " + String.join(" ", words(heading)) + " ";
    if (spaced.contains(" " + String.join(" ", words(name)) + " ")) {
      return true;
    }
    List<String> beginning = beginning(heading);
    return !own.isEmpty() && beginning.containsAll(own) && words(name).containsAll(beginning);
  }

  private static List<String> beginning(String heading) {
    return words(BEGINNING_END.split(heading, 2)[0]);
  }

  private static List<String> words(String text) {
    return NO_WORD
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
