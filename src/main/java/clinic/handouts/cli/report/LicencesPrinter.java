package clinic.handouts.cli.report;

import clinic.handouts.files.BundledLibrary;
import java.io.PrintWriter;
import java.util.List;

/** Prints the libraries that the program contains, and their licences. */
public final class LicencesPrinter {
  private LicencesPrinter() {}

  public static void print(PrintWriter out, List<BundledLibrary> libraries) {
    out.println(
        "The licences and notices are in the program's jar, at the paths below. Those of the fonts");
    out.println("are next to the fonts, in clinic/handouts/templates/fonts.");
    for (BundledLibrary library : libraries) {
      out.printf(
          "%n%s %s  %s%n", library.id(), library.version(), String.join(", ", library.licences()));
      library.texts().forEach(text -> out.println("  " + text));
    }
  }
}
