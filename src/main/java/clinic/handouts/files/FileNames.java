package clinic.handouts.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lists what is in folders of any file system, sorted, without hidden files. */
final class FileNames {
  private FileNames() {}

  /** Every file below a folder, relative to it, with {@code /}. */
  static List<String> below(Path folder) throws IOException {
    String separator = folder.getFileSystem().getSeparator();
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace(separator, "/"))
          .filter(file -> !file.startsWith(".") && !file.contains("/."))
          .sorted()
          .toList();
    }
  }

  /** The name of a file, with its size and time if the file exists. */
  static String stamped(Path folder, String name) {
    Path file = folder.resolve(name);
    try {
      return name + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return name;
    }
  }

  /** The names directly in a folder. */
  static List<String> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString().replace("/", ""))
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }
}
