package clinic.handouts.cli;

import clinic.handouts.TagTreeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A clinic that gave out every sheet of the sample library on 22 November 2026. */
final class GivenOut {
  static final String BACK = "low-back-pain-bed-rest";
  static final String ANKLE = "ankle-sprain-first-week";
  static final String SOURCE = "content/topics/" + BACK + "/en-AU.yaml";
  static final String CLINIC = "content/clinic.yaml";
  static final String DAN = "content/clinicians/dan-east.yaml";
  static final String FIRST_STATE = ".handouts/history/0001-2026-11-22/";

  private static final Pattern REFERENCE = Pattern.compile("Reference ([0-9A-Z]{7}-[0-9A-Z]{6})");
  private static Map<String, byte[]> files = Map.of();

  private GivenOut() {}

  /** A desk of that clinic, in an empty folder. */
  static Desk in(Path folder) throws IOException {
    Desk desk = Desk.withSamples(folder);
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      put(desk, file.getKey(), file.getValue());
    }
    return desk;
  }

  private static synchronized Map<String, byte[]> files() throws IOException {
    if (files.isEmpty()) {
      Path folder = Files.createTempDirectory("given-out");
      Desk desk = Desk.withSamples(folder);
      desk.run("batch");
      Map<String, byte[]> given = new TreeMap<>();
      for (String root : List.of("out/", ".handouts/")) {
        for (String file : desk.files(root)) {
          given.put(root + file, Files.readAllBytes(desk.path(root + file)));
        }
      }
      desk.delete("");
      files = given;
    }
    return files;
  }

  static void put(Desk desk, String file, byte[] bytes) throws IOException {
    Files.createDirectories(desk.path(file).getParent());
    Files.write(desk.path(file), bytes);
  }

  /** Midnight of a day, for ever. */
  static Clock on(String day) {
    return Clock.fixed(
        LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
  }

  /** Where the sheet of a clinician lies. */
  static String sheet(String clinician, String topic) {
    return "out/" + clinician + "/en-AU/" + topic + "-standard.pdf";
  }

  /** The reference that is printed on that sheet. */
  static String reference(Desk desk, String clinician, String topic) throws IOException {
    return reference(Files.readAllBytes(desk.path(sheet(clinician, topic))));
  }

  /** The reference that is printed on a sheet. */
  static String reference(byte[] pdf) throws IOException {
    Matcher found = REFERENCE.matcher(TagTreeText.of(pdf));
    if (!found.find()) {
      throw new AssertionError("no reference on the sheet");
    }
    return found.group(1);
  }

  /** What {@code verify --json} says of each. */
  static List<JsonNode> verified(Desk desk, String... asked) {
    String[] line = new String[asked.length + 2];
    line[0] = "verify";
    line[1] = "--json";
    System.arraycopy(asked, 0, line, 2, asked.length);
    JsonNode list = JsonMapper.shared().readTree(desk.run(line).out());
    return StreamSupport.stream(list.spliterator(), false).toList();
  }

  /** The state of each: "current", "out of date" … */
  static List<String> states(Desk desk, String... asked) {
    return verified(desk, asked).stream().map(each -> each.get("state").asString()).toList();
  }

  /** Rewrites the don't item about numb skin, and the version. */
  static void reword(Desk desk, String words, int version) throws IOException {
    String text = desk.read(SOURCE);
    desk.write(
        SOURCE,
        text.replaceFirst("- Put .* on numb skin", "- Put " + words + " on numb skin")
            .replaceFirst("version: \\d+", "version: " + version));
  }
}
