package clinic.handouts.yaml.reading;

import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Source;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * SnakeYAML's complaint about a file.
 *
 * @param problem what is wrong, in the parser's words
 * @param context what the parser was doing, in the same words; empty when it does not say
 * @param place where it noticed
 * @param contextPlace where the construct that it was parsing began; {@code place} when it does not
 *     say
 */
record YamlComplaint(
    Source source, String problem, String context, Place place, Place contextPlace) {

  static YamlComplaint of(Source source, MarkedYAMLException e) {
    Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
    Place place = mark == null ? source.start() : place(source, mark);
    return new YamlComplaint(
        source,
        String.valueOf(e.getProblem()),
        e.getContext() == null ? "" : e.getContext(),
        place,
        e.getContextMark() == null ? place : place(source, e.getContextMark()));
  }

  static Place place(Source source, Mark mark) {
    return new Place(source, mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** The index of a place in the file's text. */
  int offset(Place at) {
    return source.offset(at.line(), at.column());
  }

  /** The part of its line before the place. */
  String before() {
    return place.excerpt().substring(0, offset(place) - source.offset(place.line(), 1));
  }
}
