package clinic.handouts.content.xliff;

import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Translatable;
import clinic.handouts.files.Digest;
import clinic.handouts.text.marks.Inline;
import clinic.handouts.text.marks.Inline.Words;
import clinic.handouts.text.marks.MarkdownLeaves;
import clinic.handouts.yaml.FormattedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text for a translator: a paragraph, an item, a cell or a line.
 *
 * @param id made from its path and its number there
 * @param path where it is in the topic's file, such as {@code advice.do[2]}
 * @param isMarkdown whether it may have marks
 * @param source what it says
 */
record Unit(String id, String path, boolean isMarkdown, List<Inline> source) {
  /** The words by which reception finds a topic, in one unit: other languages may need more. */
  static final String KEYWORDS = "keywords";

  Unit {
    source = List.copyOf(source);
  }

  /** The units of a topic in the clinic's language, in the order of its file. */
  static List<Unit> of(ContentFile source) {
    List<Unit> units = new ArrayList<>();
    List<String> keywords = new ArrayList<>();
    for (FormattedText text : Translatable.of(source)) {
      if (text.path().startsWith(KEYWORDS)) {
        keywords.add(text.text().value());
      } else {
        units.addAll(of(text));
      }
    }
    if (!keywords.isEmpty()) {
      units.add(new Unit(KEYWORDS, KEYWORDS, false, plain(String.join(", ", keywords))));
    }
    return units;
  }

  private static List<Unit> of(FormattedText text) {
    String id = text.path().replace("[", ".").replace("]", "");
    if (!text.isMarkdown()) {
      return List.of(new Unit(id, text.path(), false, plain(text.text().value())));
    }
    List<List<Inline>> leaves = MarkdownLeaves.of(text.text().markdown());
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      String own = leaves.size() == 1 ? id : id + "-" + (i + 1);
      units.add(new Unit(own, text.path(), true, leaves.get(i)));
    }
    return units;
  }

  private static List<Inline> plain(String words) {
    return Inline.tidy(List.of(new Words(words)));
  }

  /** Identifies what units say, so that a change of the source is noticed. */
  static String digest(List<Unit> units) {
    return Digest.of(
        units.stream()
            .map(unit -> unit.id() + "\t" + Inline.flat(unit.source()))
            .collect(Collectors.joining("\n")));
  }

  /** What it is for the reader, and how to write it. */
  String role() {
    String last = path.replaceFirst("\\[\\d+]$", "").replaceFirst(".*\\.", "");
    return switch (last) {
      case "title" -> "title: the question that patients ask";
      case "summary" -> "summary: the first thing that a patient reads";
      case KEYWORDS -> "words by which reception finds the handout, with commas; not printed";
      case "do" -> "item under 'Do': it begins with a verb";
      case "dont" ->
          "item under 'Don't': write it so that nobody who reads it alone takes it for advice, with its"
              + " own 'not' unless your language's heading begins the sentence";
      case "emergency" -> "red flag: a sign to call the emergency number for";
      case "soon" -> "sign to call the clinic or see a doctor about the same day";
      case "how" -> "step of an exercise";
      case "stop-if" -> "when to stop an exercise";
      case "name" -> "name of an exercise";
      case "sets", "reps", "hold", "times-a-day" -> "part of the dose of an exercise";
      case "alt" -> "description of a picture, read aloud to people who can't see it";
      case "caption" -> "caption of a picture";
      case "heading" -> "heading";
      default -> "text";
    };
  }

  /** How many characters it should have at most, so that it needs no more room on paper. */
  int room() {
    int length = Inline.words(source).length();
    return Math.max(20, length + length / 2);
  }
}
