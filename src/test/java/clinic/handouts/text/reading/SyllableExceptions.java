package clinic.handouts.text.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes {@code syllables.txt} again after the counting by letters has changed: the words of the
 * pronouncing dictionary (npm package cmu-pronouncing-dictionary, file index.js) on which letters
 * mislead. Run by hand, with the dictionary and the file to write.
 */
final class SyllableExceptions {
  private static final Pattern ENTRY = Pattern.compile("\\s+\"?([a-z]+)\"?: \"([^\"]+)\".*");

  private SyllableExceptions() {}

  public static void main(String[] args) throws IOException {
    TreeMap<String, Integer> exceptions = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      Matcher entry = ENTRY.matcher(line);
      if (entry.matches()) {
        int spoken = entry.group(2).replaceAll("[^0-9]", "").length();
        if (spoken > 0 && spoken < 10 && spoken != Syllables.byLetters(entry.group(1))) {
          exceptions.put(entry.group(1), spoken);
        }
      }
    }
    StringBuilder lines = new StringBuilder();
    exceptions.forEach((word, count) -> lines.append(word).append(' ').append(count).append('\n'));
    Files.writeString(Path.of(args[1]), lines);
  }
}
