package clinic.handouts.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One thing that is measured. A new one joins the list of {@link Bench}. */
interface Measure {
  /** The name it is asked for by, such as {@code check}. */
  String name();

  /**
   * Measures.
   *
   * @param folder an empty folder of its own, which is removed afterwards
   * @return rows for the table, at least one
   * @throws IOException if the machine does not let it read or write
   */
  List<Row> run(Path folder) throws IOException;
}
