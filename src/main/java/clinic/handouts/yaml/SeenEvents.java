package clinic.handouts.yaml;

import java.util.List;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;

/** The events of a file that was parsed before, once more, so that it is parsed only once. */
final class SeenEvents implements Parser {
  private final List<Event> events;
  private int next;

  /**
   * Begins anew.
   *
   * @param events all of a file, the end of the stream last
   */
  SeenEvents(List<Event> events) {
    this.events = List.copyOf(events);
  }

  @Override
  public boolean checkEvent(Event.ID choice) {
    return next < events.size() && events.get(next).is(choice);
  }

  @Override
  public Event peekEvent() {
    return events.get(next);
  }

  @Override
  public Event getEvent() {
    return events.get(next++);
  }
}
