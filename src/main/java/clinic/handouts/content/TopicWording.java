package clinic.handouts.content;

import clinic.handouts.content.Topic.Citation;
import clinic.handouts.content.Topic.Section;
import clinic.handouts.text.Markdown;
import clinic.handouts.yaml.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * The wording of a topic: what its version number stands for. Dates, people, keywords and codes are
 * not part of it.
 */
public final class TopicWording {
  private TopicWording() {}

  /** Every text of the topic that is printed or read aloud, in the order of the file. */
  public static List<NamedWords> of(Topic topic) {
    List<NamedWords> words = new ArrayList<>();
    words.add(NamedWords.of("the title", topic.title()));
    words.add(inline("the summary", topic.summary()));
    topic.sections().forEach(section -> words.addAll(of(section)));
    words.add(NamedWords.of("the heading of the advice", topic.advice().heading()));
    topic.advice().dos().forEach(item -> words.add(inline("a do item", item)));
    topic.advice().donts().forEach(item -> words.add(inline("a don't item", item)));
    words.add(inline("when to get help", topic.getHelp().text()));
    topic.getHelp().redFlags().forEach(flag -> words.add(inline("a red flag", flag)));
    topic.citations().forEach(source -> words.add(of(source)));
    return List.copyOf(words);
  }

  /** The texts of a section. */
  public static List<NamedWords> of(Section section) {
    List<NamedWords> words = new ArrayList<>();
    words.add(NamedWords.of("a heading", section.heading()));
    Markdown.blocks(section.text().value())
        .forEach(block -> words.add(new NamedWords("a paragraph", block)));
    section
        .figure()
        .ifPresent(
            figure -> {
              words.add(NamedWords.of("what a picture shows", figure.alt()));
              words.add(NamedWords.of("a caption", figure.caption()));
              words.add(NamedWords.of("a picture's credit", figure.credit()));
            });
    return words;
  }

  /** A source on one line. */
  public static NamedWords of(Citation source) {
    List<String> parts =
        java.util.stream.Stream.of(
                source.authors(),
                source.title(),
                source.publication(),
                source.year(),
                source.link(),
                source.accessed())
            .filter(Text::isPresent)
            .map(Text::value)
            .toList();
    return new NamedWords("a source", String.join(", ", parts));
  }

  private static NamedWords inline(String name, Text text) {
    return new NamedWords(name, Markdown.plain(text.value()));
  }
}
