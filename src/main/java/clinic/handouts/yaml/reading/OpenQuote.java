package clinic.handouts.yaml.reading;

import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.reading.YamlMessage.Spot;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.ScalarToken;
import org.yaml.snakeyaml.tokens.Token;

/**
 * Finds a quotation mark that was never closed, when YAML took the next one, which opens another
 * text some lines below, for its end. The sign of this is that there are keys or items between the
 * two.
 */
final class OpenQuote {
  /** The keys and hyphens in front of a value on its line. */
  private static final Pattern LEAD = Pattern.compile("[ ]*(?:-[ ]+)*");

  /** The beginning of a line with a key or an item. */
  private static final Pattern BEGINNING = Pattern.compile("([ ]*)(?:-[ ]|[\\w-]+:(?:[ ]|$)).*");

  private final YamlComplaint complaint;

  private OpenQuote(YamlComplaint complaint) {
    this.complaint = complaint;
  }

  /**
   * The opening mark, with the line of the next one; empty when the complaint has another cause.
   */
  static Optional<Spot> find(YamlComplaint complaint) {
    return new OpenQuote(complaint).find();
  }

  private Optional<Spot> find() {
    for (ScalarToken text : texts()) {
      Place from = YamlComplaint.place(complaint.source(), text.getStartMark());
      Place to = YamlComplaint.place(complaint.source(), text.getEndMark());
      boolean near =
          to.line() == complaint.place().line() || to.line() == complaint.contextPlace().line();
      if (near && holdsOtherLines(from, to)) {
        return Spot.of(from, to.line());
      }
    }
    return Optional.empty();
  }

  /** The quoted texts, as far as the file can be read. */
  private List<ScalarToken> texts() {
    List<ScalarToken> texts = new ArrayList<>();
    Scanner scanner =
        new ScannerImpl(
            new StreamReader(new StringReader(complaint.source().text())), new LoaderOptions());
    try {
      while (!scanner.checkToken(Token.ID.StreamEnd)) {
        if (scanner.getToken() instanceof ScalarToken text && isQuoted(text)) {
          texts.add(text);
        }
      }
    } catch (YAMLException e) {
      return texts; // The complaint itself, or a later one.
    }
    return texts;
  }

  private static boolean isQuoted(ScalarToken text) {
    return switch (text.getStyle()) {
      case DOUBLE_QUOTED, SINGLE_QUOTED -> true;
      default -> false;
    };
  }

  /**
   * Whether a key or an item begins between two marks, indented no further than what precedes the
   * first.
   */
  private boolean holdsOtherLines(Place from, Place to) {
    Matcher lead = LEAD.matcher(from.excerpt());
    int deepest = lead.lookingAt() ? lead.end() : 0;
    int end = complaint.offset(to) - 1;
    for (int number = from.line() + 1; number <= to.line(); number++) {
      int start = complaint.source().offset(number, 1);
      String line = complaint.source().line(number);
      Matcher beginning =
          BEGINNING.matcher(line.substring(0, Math.min(line.length(), end - start)));
      if (beginning.matches() && beginning.end(1) <= deepest) {
        return true;
      }
    }
    return false;
  }
}
