package clinic.handouts.yaml.reading;

import java.util.List;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;

/** Replays the events of a file that has already been parsed, so that it is parsed only once. */
final class SeenEvents implements Parser {
  private final List<Event> events;
  private int next;

  /**
   * Starts at the first event.
   *
   * @param events all events of a file, ending with the end of the stream
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
