package clinic.handouts.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One thing to measure. Add a new one to the list in {@link Bench}. */
interface Measure {
  /** The name on the command line, such as {@code check}. */
  String name();

  /**
   * Runs the measure.
   *
   * @param folder an empty folder of its own, which is removed afterwards
   * @return rows for the table, at least one
   * @throws IOException if it can't read or write a file
   */
  List<Row> run(Path folder) throws IOException;
}
