package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.cli.Desk.Run;
import clinic.handouts.content.SampleWorkspace;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.okapi.lib.xliff2.core.Fragment;
import net.sf.okapi.lib.xliff2.core.Part.GetTarget;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.document.XLIFFDocument;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A topic that goes to a translator and comes back, through another program's XLIFF. */
abstract class ToTranslator {
  private static final Pattern WORD = Pattern.compile("\\p{IsLatin}+");

  private static final String TOPIC =
      """
      title: "Croup: what helps?"
      summary: Sit *upright*. Most children are **well again** in 3 days.
      version: 2
      reviewed: 2026-11-01
      reviewed-by: ana
      status: approved
      author: ana
      keywords: [croup, cough, "barking: cough", 111]
      sections:
        - heading: "How much & when <5 kg"
          text: |
            Give **one** dose at a time & wait
            until it works.

            | Weight | One dose | Time given |
            |---|---|---|
            | 5 to 7 kg | 2.5 mL \\| spoon | |
            | 8 to 10 kg | **4 mL** | |

            - [ ] I have read [the page](https://example.com/croup_(a)).
            - [ ] My next dose is at ______.

            **At night**

            3. Wake your child.
               - Sit them up.
               - Offer a drink.
            4. Write down the time: ____ / ____
        - heading: Your exercises
          exercises:
            - id: heel-raise
              name: Heel raise
              how: [Stand behind a chair., Rise slowly.]
              sets: 3
              hold: 5 seconds
              stop-if: Sharp pain comes on.
      advice:
        - heading: "Days 1 to 3"
          do: [Keep calm.]
          dont: ["Use steam: it burns."]
        - heading: If it gets worse
          zone: amber
          do: [Call us.]
      get-help:
        text: "**See a doctor** if it lasts."
        soon: [A fever of 39 degrees.]
        emergency: [Blue lips.]
      sources:
        - {title: Croup, publication: Someone, year: 2020}
      """;

  protected static final String SOURCE = "content/topics/croup/en-AU.yaml";
  protected static final String FRENCH = "content/topics/croup/fr.yaml";
  protected static final Path FILE = Path.of("croup.xlf");

  @TempDir protected Path folder;
  protected Desk desk;

  @BeforeEach
  void write() throws IOException {
    SampleWorkspace.in(folder);
    desk = Desk.in(folder);
    desk.write(SOURCE, TOPIC);
  }

  protected Run export() {
    return desk.run("translation", "export", "croup", "--language", "fr", "-o", FILE.toString());
  }

  protected Run read(String... options) {
    String[] all = {"translation", "import", FILE.toString(), "--by", "Kim Sample"};
    String[] both = java.util.Arrays.copyOf(all, all.length + options.length);
    System.arraycopy(options, 0, both, all.length, options.length);
    return desk.run(both);
  }

  protected File file() {
    return folder.resolve(FILE).toFile();
  }

  protected void change(String what, String by) throws IOException {
    String text = Files.readString(file().toPath());
    assertThat(text).contains(what);
    Files.writeString(file().toPath(), text.replace(what, by));
  }

  /** Fills in every unit with the other program, so that each word gets a letter of its own. */
  protected void translate() throws IOException {
    XLIFFDocument document = new XLIFFDocument();
    document.load(file(), XLIFFReader.VALIDATION_MAXIMAL);
    for (Unit unit : document.getUnits()) {
      for (Segment segment : unit.getSegments()) {
        Fragment target = segment.getTarget(GetTarget.CLONE_SOURCE);
        target.setCodedText(translated(target.getCodedText()));
      }
    }
    StringWriter out = new StringWriter();
    document.save(out);
    Files.writeString(file().toPath(), out.toString());
  }

  private static String translated(String text) {
    return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(word.group() + "é"));
  }
}
