package clinic.handouts.cli;

import clinic.handouts.files.BundledLibrary;
import java.io.PrintWriter;
import java.util.List;

/** Prints what the program contains of others, and under which licences. */
final class LicencesPrinter {
  private LicencesPrinter() {}

  static void print(PrintWriter out, List<BundledLibrary> libraries) {
    out.println(
        "Licences and notices stand in the program's jar, at the paths below. Those of fonts");
    out.println("stand beside them, in clinic/handouts/templates/fonts.");
    for (BundledLibrary library : libraries) {
      out.printf(
          "%n%s %s  %s%n", library.id(), library.version(), String.join(", ", library.licences()));
      library.texts().forEach(text -> out.println("  " + text));
    }
  }
}
