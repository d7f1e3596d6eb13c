package clinic.handouts.press.odd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

/** A workspace made up from a seed: a clinic, two clinicians and a topic, all of odd lengths. */
final class OddWorkspace {
  private static final Map<String, String> PICTURES =
      Map.of("wide", "0 0 300 120", "tall", "0 0 100 240", "square", "0 0 100 100");

  private final Path folder;
  private final Random random;
  private final OddWords words;

  OddWorkspace(Path folder, int seed) {
    this.folder = folder;
    this.random = new Random(seed * 7919L);
    this.words = new OddWords(random);
  }

  void write() throws IOException {
    write("content/clinic.yaml", clinic());
    write("content/clinicians/kim.yaml", clinician());
    write("content/clinicians/bo.yaml", clinician());
    write(
        "content/topics/some/en-AU.yaml",
        new OddTopic(random, words.pick(1, 3, 3, 9, 9, 22)).yaml());
    for (Map.Entry<String, String> each : PICTURES.entrySet()) {
      write(
          "content/images/" + each.getKey() + ".svg",
          "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\""
              + each.getValue()
              + "\"><rect x=\"5\" y=\"5\" width=\"80\" height=\"80\" fill=\"#336699\"/></svg>");
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String clinic() {
    StringBuilder address = new StringBuilder();
    for (int i = 0; i <= random.nextInt(3); i++) {
      address.append("  - \"A" + i + words.name(120) + "\"\n");
    }
    return "name: \"C"
        + words.name(120)
        + "\"\naddress:\n"
        + address
        + "phone: (03) 5550 0199\nemergency: \"000\"\nlanguage: en-AU\nreview-months: 24\npaper: "
        + words.pick("A4", "A4", "Letter", "A5")
        + "\n"
        + words.maybe("email: " + words.mailbox() + "\n")
        + words.maybe("website: https://" + words.host() + "\n")
        + words.maybe("booking: " + words.address() + "\n")
        + words.maybe("shop: https://" + words.host() + "/shop\n")
        + "brand: {primary: \"#3b3f8c\", accent: \"#9c3d10\", letterhead: "
        + words.pick("plain", "band", "side-bar")
        + words.maybe(", logo: images/" + words.pick("wide", "tall", "square") + ".svg")
        + words.maybe(", fonts: {text: NotoSans, headings: NotoSans}")
        + "}\ndisclaimer:\n  en-AU: \""
        + words.sentence(16)
        + " "
        + words.sentence(16)
        + words.maybe(" " + words.sentence(40) + " " + words.sentence(40))
        + "\"\n";
  }

  private String clinician() {
    return "name: \"N"
        + words.name(119)
        + "\"\nprofession: \""
        + words.name(120)
        + "\"\n"
        + words.maybe("credentials: \"Q" + words.name(120) + "\"\n")
        + words.maybe("registration: \"R" + words.name(120) + "\"\n")
        + words.maybe("email: " + words.mailbox() + "\n")
        + words.maybe(
            "note: \"" + words.sentence(20) + words.maybe(" " + words.sentence(30)) + "\"\n")
        + words.maybe(
            "handouts:\n  some:\n    for-version: 1\n    note: \""
                + words.sentence(30)
                + "\"\n    do: [\"O1 "
                + words.sentence(20)
                + "\"]\n    dont: [\"O2 "
                + words.sentence(20)
                + "\"]\n");
  }
}
