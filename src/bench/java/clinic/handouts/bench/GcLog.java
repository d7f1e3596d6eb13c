package clinic.handouts.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Java machine wrote of its collections with {@code -Xlog:gc}: the heap in use after each.
 *
 * @param afterAny megabytes after each collection; the quick ones leave garbage behind
 * @param afterAsked megabytes after each full collection that was asked for from outside: what is
 *     held, and what the handouts need that are being made
 */
record GcLog(List<Integer> afterAny, List<Integer> afterAsked) {
  private static final Pattern COLLECTION =
      Pattern.compile("Pause (Young|Full|Mixed|Remark|Cleanup).* (\\d+)M->(\\d+)M\\(\\d+M\\)");

  /** Reads a log. */
  static GcLog read(Path file) throws IOException {
    List<Integer> any = new ArrayList<>();
    List<Integer> asked = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      Matcher collection = COLLECTION.matcher(line);
      if (collection.find()) {
        int after = Integer.parseInt(collection.group(3));
        any.add(after);
        if (line.contains("(Diagnostic Command)")) {
          asked.add(after);
        }
      }
    }
    return new GcLog(List.copyOf(any), List.copyOf(asked));
  }

  /** The most that was in use after any collection, in megabytes. */
  int most() {
    return afterAny.stream().mapToInt(Integer::intValue).max().orElseThrow();
  }

  /** The most after a full collection, in megabytes. */
  int mostAsked() {
    return afterAsked.stream().mapToInt(Integer::intValue).max().orElseThrow();
  }

  /**
   * What is held in a third of a run: the median of the looks in it, for single ones differ by the
   * handouts that are just being made. In megabytes.
   *
   * @param third from 0
   */
  int held(int third) {
    int looks = afterAsked.size() / 3;
    return afterAsked.stream()
        .skip((long) third * looks)
        .limit(looks)
        .sorted()
        .skip(looks / 2)
        .findFirst()
        .orElseThrow();
  }
}
