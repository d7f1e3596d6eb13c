package clinic.handouts.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Java virtual machine logged about its garbage collections with {@code -Xlog:gc}: the heap
 * in use after each.
 *
 * @param afterAny megabytes after each collection; the quick ones leave garbage behind
 * @param afterAsked megabytes after each full collection requested from outside: what is held, plus
 *     what the handouts being made need
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

  /** The most heap in use after any collection, in megabytes. */
  int most() {
    return afterAny.stream().mapToInt(Integer::intValue).max().orElseThrow();
  }

  /** The most heap in use after a full collection, in megabytes. */
  int mostAsked() {
    return afterAsked.stream().mapToInt(Integer::intValue).max().orElseThrow();
  }

  /**
   * The heap held in a third of a run, in megabytes: the median of the samples in it, because
   * single samples vary with the handouts being made.
   *
   * @param third its number, from 0
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
