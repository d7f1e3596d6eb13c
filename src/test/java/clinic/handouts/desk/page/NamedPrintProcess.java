package clinic.handouts.desk.page;

import clinic.handouts.SampleLibrary;
import clinic.handouts.desk.order.BusyException;
import clinic.handouts.desk.order.DayLog;
import clinic.handouts.desk.order.DeskOrder;
import clinic.handouts.desk.order.DeskSheets;
import clinic.handouts.desk.order.JobId;
import clinic.handouts.desk.order.LiveLibrary;
import clinic.handouts.desk.order.PrintDesk;
import clinic.handouts.print.PrintOptions;
import clinic.handouts.print.Printers;
import clinic.handouts.print.Settings;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A desk that looks at sheets with a patient's name and prints them: a program of its own. */
final class NamedPrintProcess {
  private static final int MOST_TRIES = 10;

  private NamedPrintProcess() {}

  /**
   * Prints on printers that do and that don't.
   *
   * @param args the workspace, then addresses of printers; the name comes by standard input
   */
  public static void main(String[] args) throws Exception {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Path workspace = Path.of(args[0]);
    String name = in.readLine();
    Settings settings =
        Settings.of(
            System.getenv(),
            System.getProperty("os.name"),
            Path.of(System.getProperty("user.home")));
    settings.setPrinter(args[1]);
    DayLog log = new DayLog(workspace, SampleLibrary.CLOCK);
    LiveLibrary library =
        new LiveLibrary(SampleLibrary.handouts(workspace, Throwable::printStackTrace));
    try (DeskSheets sheets = new DeskSheets(library);
        PrintDesk desk =
            new PrintDesk(
                sheets,
                log,
                Printers.ofThisComputer(),
                settings::printer,
                SampleLibrary.CLOCK,
                Throwable::printStackTrace)) {
      DeskOrder order = Orders.forPatient(Orders.of(Orders.BACK, Orders.ANKLE), workspace, name);
      System.out.println(order);
      DeskSheets.Pictures pictures = pictures(sheets, order);
      for (int page = 1; page <= pages(pictures); page++) {
        System.out.println(sheets.picture(pictures.id(), page).orElseThrow().length);
      }
      for (int i = 1; i < args.length; i++) {
        JobId job = JobId.of("this desk");
        desk.start(job, order, PrintOptions.PLAIN, args[i]);
        while (!desk.state(job).orElseThrow().ended()) {
          TimeUnit.MILLISECONDS.sleep(10);
        }
        System.out.println(desk.state(job).orElseThrow());
      }
      System.out.println("done");
      System.out.flush();
      in.readLine(); // Until somebody has looked at its files while it runs.
    }
  }

  /**
   * Tries again as the desk asks: on a slow machine, the first sheet takes longer than it waits.
   */
  private static DeskSheets.Pictures pictures(DeskSheets sheets, DeskOrder order) {
    for (int tries = 1; tries < MOST_TRIES; tries++) {
      try {
        return sheets.pictures(order);
      } catch (BusyException e) {
        System.out.println(e.getMessage());
      }
    }
    return sheets.pictures(order);
  }

  private static int pages(DeskSheets.Pictures pictures) {
    if (pictures.pages() == 0) {
      throw new IllegalStateException(String.valueOf(pictures.problems()));
    }
    return pictures.pages();
  }
}
