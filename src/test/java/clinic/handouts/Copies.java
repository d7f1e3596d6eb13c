package clinic.handouts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Copies of workspaces for tests to change. */
public final class Copies {
  private static final List<String> FEW =
      List.of(
          "topics/ankle-sprain-first-week/",
          "topics/low-back-pain-bed-rest/",
          "clinicians/alex-sample.yaml",
          "clinicians/dan-east.yaml",
          "clinicians/robin-sample.yaml");

  private Copies() {}

  /** Copies content/ and templates/ of a workspace. */
  public static Path workspace(Path from, Path to) throws IOException {
    content(from, to);
    templates(from, to);
    return to;
  }

  /** Copies templates/ only. */
  public static void templates(Path from, Path to) throws IOException {
    folder(from.resolve("templates"), to.resolve("templates"), name -> true);
  }

  /** Copies content/ only: templates come from the program. */
  public static Path content(Path from, Path to) throws IOException {
    folder(from.resolve("content"), to.resolve("content"), name -> true);
    return to;
  }

  /**
   * Copies content/ of the sample library with two topics and three clinicians, without the drafts
   * in other languages, so that a batch of all is quick and a new sample changes no test.
   */
  public static Path fewSamples(Path to) throws IOException {
    folder(
        SampleLibrary.root().resolve("content"),
        to.resolve("content"),
        name ->
            FEW.stream().anyMatch(name::startsWith)
                ? !name.matches("topics/.*/(?!en-AU)[^/]*[.]yaml")
                : !name.matches("(topics|clinicians)/.*"));
    return to;
  }

  /**
   * Replaces a text of a file, at all its places.
   *
   * @throws IllegalArgumentException if the file does not have it
   */
  public static void change(Path file, String text, String by) throws IOException {
    String before = Files.readString(file);
    if (!before.contains(text)) {
      throw new IllegalArgumentException(file + " has no '" + text + "'");
    }
    Files.writeString(file, before.replace(text, by));
  }

  private static void folder(Path from, Path to, Predicate<String> wanted) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(from)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String name = from.relativize(file).toString().replace('\\', '/');
      if (!wanted.test(name)) {
        continue;
      }
      Path target = to.resolve(name);
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }
}
