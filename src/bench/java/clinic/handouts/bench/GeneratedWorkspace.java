package clinic.handouts.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A workspace of any size, without errors: every topic and every clinician is different, and the
 * same seed and day give the same bytes. It has no templates of its own, so that the packaged ones
 * are used.
 */
final class GeneratedWorkspace {
  private static final String CLINIC =
      """
      name: Riverbend Health
      address: [4 Sample Lane, Exampletown VIC 3000]
      phone: (03) 5550 0100
      email: desk@example.com
      website: https://example.com
      booking: https://example.com/book
      emergency: "000"
      country: AU
      language: en-AU
      paper: A4
      review-months: 24
      brand: {logo: images/logo.svg, primary: "#0b5c6b", accent: "#a8452d"}
      disclaimer:
        en-AU: >-
          This sheet helps you to learn about your health. It can not stand in for the advice of
          someone who knows you and is trained to give it.
      """;
  private static final String LOGO =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="40" height="40">
      <path d="M4 36 L20 4 L36 36 Z" fill="#0b5c6b"/></svg>
      """;
  private static final int FIGURES = 5;

  private final Path root;
  private final int topics;
  private final int clinicians;
  private final long seed;
  private final LocalDate today;

  private GeneratedWorkspace(Path root, int topics, int clinicians, long seed, LocalDate today) {
    this.today = today;
    this.root = root;
    this.topics = topics;
    this.clinicians = clinicians;
    this.seed = seed;
  }

  /**
   * Writes a workspace.
   *
   * @param root the folder; created if it does not exist
   * @param topics how many topics, in one language
   * @param clinicians how many clinicians, at least 1
   * @param seed the same seed gives the same files
   * @param today the day on which it will be read: reviews were done in the ten months before it
   * @return the folder
   * @throws IOException if it can't be written
   */
  static Path write(Path root, int topics, int clinicians, long seed, LocalDate today)
      throws IOException {
    new GeneratedWorkspace(root, topics, clinicians, seed, today).write();
    return root;
  }

  private void write() throws IOException {
    file("content/clinic.yaml", CLINIC);
    file("content/images/logo.svg", LOGO);
    for (int i = 0; i < FIGURES; i++) {
      file("content/images/figure-" + i + ".svg", figure(60 + 40 * i));
    }
    for (int i = 0; i < clinicians; i++) {
      file("content/clinicians/" + clinician(i) + ".yaml", clinicianFile(i));
    }
    for (int i = 0; i < topics; i++) {
      file("content/topics/" + topic(i) + "/en-AU.yaml", topicFile(i));
    }
  }

  private void file(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String figure(int dot) {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 120" width="300" height="120">
        <path d="M10 100 C80 10 200 10 290 100" fill="none" stroke="#0b5c6b" stroke-width="6"/>
        <circle cx="%d" cy="60" r="14" fill="#a8452d"/></svg>
        """
        .formatted(dot);
  }

  private PlausibleText text(String id) {
    return new PlausibleText(new Random(seed * 31 + id.hashCode()));
  }

  private String topic(int number) {
    PlausibleText text = text("topic-" + number);
    return text.part() + "-" + text.trouble() + "-" + number;
  }

  private static String clinician(int number) {
    return "clinician-" + number;
  }

  private String clinicianFile(int number) {
    PlausibleText text = text(clinician(number));
    String own =
        topics > 0 && text.oneIn(3)
            ? """
              handouts:
                %s:
                  for-version: 1
                  note: Tell me how this went when we next meet.
                  do:
                    - %s
              """
                .formatted(topic(text.between(0, topics - 1)), text.action("back"))
            : "";
    return """
        name: %s
        profession: %s
        phone: (03) 5550 %04d
        email: %s@example.com
        booking: https://example.com/book/%s
        note: Ask me about your %s at any visit.
        """
            .formatted(
                text.person(),
                text.oneIn(2) ? "Osteopath" : "Physiotherapist",
                number % 10_000,
                clinician(number),
                clinician(number),
                text.part())
        + own;
  }

  private String topicFile(int number) {
    PlausibleText text = text("topic-" + number);
    String part = text.part();
    String trouble = text.trouble();
    return """
        title: "%s"
        summary: >-
          %s
          %s
        version: %d
        reviewed: %s
        reviewed-by: %s
        status: approved
        author: %s
        keywords: [%s, %s, %s %s]
        sections:
        %sadvice:
          heading: "Days 1 to %d"
          do:
        %s  dont:
        %sget-help:
          text: >-
            Call us if your %s is no better after %d days.
          emergency:
        %ssources:
        %s"""
        .formatted(
            text.title(part, trouble),
            text.action(part),
            "You will often feel better in " + text.between(2, 6) + " weeks.",
            text.between(1, 4),
            today.minusMonths(11 - text.between(1, 10)).withDayOfMonth(text.between(1, 28)),
            clinician(text.between(0, clinicians - 1)),
            clinician(text.between(0, clinicians - 1)),
            part,
            trouble,
            part,
            trouble,
            lines(text.between(3, 4), i -> section(text, part, trouble, i)),
            text.between(3, 14),
            lines(text.between(4, 6), i -> "    - " + text.action(part) + "\n"),
            lines(text.between(3, 5), i -> "    - " + text.action(part) + "\n"),
            part,
            text.between(3, 14),
            lines(text.between(3, 5), i -> "    - " + text.redFlag(part) + "\n"),
            lines(text.between(1, 4), i -> source(text, part, trouble)));
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }

  private static String section(PlausibleText text, String part, String trouble, int number) {
    String list =
        text.oneIn(3)
            ? """

                    - %s
                    - %s
              """
                .formatted(text.action(part), text.action(part))
            : "";
    String figure =
        text.oneIn(4)
            ? """
                  figure:
                    image: images/figure-%d.svg
                    alt: A bent line with a dot on it that stands for your %s.
                    caption: %s
              """
                .formatted(text.between(0, FIGURES - 1), part, text.action(part))
            : "";
    return """
          - id: section-%d
            heading: %s
            text: |
              %s

              %s
        """
            .formatted(
                number,
                text.heading(part),
                text.sentences(part, trouble, text.between(3, 5)),
                text.sentences(part, trouble, text.between(2, 4)))
        + list
        + figure;
  }

  private static String source(PlausibleText text, String part, String trouble) {
    return """
          - title: "Care of the %s after %s"
            authors: %s and others
            year: %d
            publication: "%s"
            link: https://example.org/%s/%d
        """
        .formatted(
            part,
            trouble,
            text.person(),
            text.between(2005, 2025),
            text.journal(),
            part,
            text.between(1000, 9999));
  }
}
