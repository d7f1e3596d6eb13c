package clinic.handouts.check.wording;

import clinic.handouts.check.passage.Passage.Part;
import clinic.handouts.check.passage.Wording;
import clinic.handouts.check.passage.WordingRule;
import clinic.handouts.content.RecordBinder;
import clinic.handouts.content.Topic.Figure;
import clinic.handouts.content.Topic.Section;
import clinic.handouts.text.LanguageTag;
import clinic.handouts.yaml.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One of the items of PEMAT-P that a program can assess (Agency for Healthcare Research and
 * Quality, Patient Education Materials Assessment Tool, 2013, which has 24). What a program can't
 * assess, such as whether a picture distracts, is not included; what does not apply is left out, as
 * the tool prescribes.
 *
 * @param number its number in the tool
 * @param says what it asks for
 * @param isMet whether the topic has it
 */
public record PematItem(int number, String says, boolean isMet) {
  public PematItem {
    Objects.requireNonNull(says);
  }

  /** The items that apply to a topic. */
  static List<PematItem> of(Wording wording) {
    List<PematItem> items = new ArrayList<>();
    boolean summary = has(wording, Part.SUMMARY);
    List<Section> sections = RecordBinder.sections(wording.file());
    boolean headings = sections.stream().allMatch(section -> section.heading().isPresent());
    items.add(item(1, "the purpose is evident", has(wording, Part.TITLE) && summary));
    if (LanguageTag.isEnglish(wording.file().language())) {
      items.add(
          item(
              3, "common, everyday language", wording.measure().smog() <= ReadingGrade.WARN_ABOVE));
      items.add(item(4, "medical terms are explained", isClean(new Jargon(), wording)));
      items.add(item(8, "short sections", isClean(new LongParagraph(), wording)));
      items.add(item(9, "informative headers", headings && isClean(new VagueHeadings(), wording)));
    } else {
      items.add(item(9, "headers", headings));
    }
    // The structure of a topic determines the fixed order and the boxes of every layout.
    boolean advice = has(wording, Part.DO) && has(wording, Part.DONT);
    items.add(item(10, "a logical sequence", summary && advice && has(wording, Part.GET_HELP)));
    items.add(item(11, "a summary", summary));
    items.add(item(12, "visual cues: boxes for do, don't and get help", advice));
    List<Figure> figures =
        sections.stream()
            .map(Section::picture)
            .filter(figure -> !figure.equals(Figure.NONE))
            .toList();
    items.add(item(15, "a visual aid", !figures.isEmpty()));
    if (!figures.isEmpty()) {
      items.add(
          item(
              17,
              "visual aids have captions",
              figures.stream().allMatch(figure -> figure.caption().isPresent())));
    }
    items.add(item(20, "at least one action", has(wording, Part.DO)));
    if (LanguageTag.isEnglish(wording.file().language())) {
      items.add(item(21, "the reader is addressed", NoYou.speaksToReader(wording)));
      items.add(
          item(
              22,
              "explicit steps",
              isClean(new DoActions(), wording) && isClean(new DontPhrasing(), wording)));
    }
    items.add(item(23, "a checklist of what to do", has(wording, Part.DO)));
    return List.copyOf(items);
  }

  private static PematItem item(int number, String says, boolean isMet) {
    return new PematItem(number, says, isMet);
  }

  private static boolean has(Wording wording, Part part) {
    return wording.passages().stream().anyMatch(each -> each.is(part));
  }

  /** Whether a rule finds nothing, waived or not. */
  private static boolean isClean(WordingRule rule, Wording wording) {
    List<Diagnostic> found = new ArrayList<>();
    rule.check(wording, found::add);
    return found.isEmpty();
  }
}
