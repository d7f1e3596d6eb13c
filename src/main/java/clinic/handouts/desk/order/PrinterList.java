package clinic.handouts.desk.order;

import clinic.handouts.print.Printer;
import clinic.handouts.print.PrinterStatus;
import clinic.handouts.print.Printers;
import clinic.handouts.print.Tray;
import clinic.handouts.print.ipp.IppAddress;
import clinic.handouts.print.trouble.PrinterException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The printers that the desk can use, as of a few seconds ago: they are queried in the background,
 * because one that is off may take long to answer. Thread-safe.
 */
public final class PrinterList {
  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final Duration FIRST_LOOK = Duration.ofMillis(300);
  private static final String ASKED = "checking";

  private final Printers printers;
  private final Supplier<Optional<String>> chosen;
  private final Consumer<Throwable> unforeseen;
  private List<Line> lines = List.of();
  private long asked;
  private boolean isAsking;
  private final CountDownLatch first = new CountDownLatch(1);

  /**
   * A printer.
   *
   * @param name the name by which it is chosen
   * @param ready whether a job sent now would be printed at once
   * @param words its state, in plain words
   * @param standard whether it is the default printer
   * @param named whether the clinic has given it the name
   * @param trays where its paper can come from, as far as it says so
   */
  public record Line(
      String name,
      boolean ready,
      String words,
      boolean standard,
      boolean named,
      List<Tray> trays) {}

  /**
   * The printers of this computer.
   *
   * @param chosen the user's default printer
   * @param unforeseen receives failures that no printer is to blame for
   */
  PrinterList(
      Printers printers, Supplier<Optional<String>> chosen, Consumer<Throwable> unforeseen) {
    this.printers = printers;
    this.chosen = chosen;
    this.unforeseen = unforeseen;
  }

  /** All of them, by name; answers at once, except for a moment's wait the first time. */
  List<Line> lines() {
    CountDownLatch latch = askIfOld();
    try {
      boolean known = latch.await(FIRST_LOOK.toMillis(), TimeUnit.MILLISECONDS);
      return withNames(known ? current() : List.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return withNames(current());
    }
  }

  /** A name that was given a moment ago is available at once, and one that was removed is gone. */
  private List<Line> withNames(List<Line> known) {
    List<Line> all = new ArrayList<>();
    for (String name : printers.names()) {
      all.add(
          known.stream()
              .filter(line -> line.name().equals(name))
              .findFirst()
              .orElse(new Line(name, false, ASKED, false, true, List.of())));
    }
    known.stream().filter(line -> !line.named()).forEach(all::add);
    return all;
  }

  private synchronized List<Line> current() {
    return lines;
  }

  private synchronized CountDownLatch askIfOld() {
    boolean isOld = first.getCount() > 0 || System.nanoTime() - asked > FRESH.toNanos();
    if (isOld && !isAsking) {
      isAsking = true;
      Thread asking = new Thread(this::ask, "handouts-printers");
      asking.setDaemon(true);
      asking.start();
    }
    return first;
  }

  private void ask() {
    try {
      String standard = standard();
      List<Printer> all = all(standard);
      if (first.getCount() > 0) {
        publish(
            all.stream()
                .map(each -> line(each, standard, new PrinterStatus(false, ASKED)))
                .toList());
      }
      publish(all.stream().map(each -> line(each, standard, each.status())).toList());
    } catch (RuntimeException e) {
      unforeseen.accept(e);
    } finally {
      ended();
    }
  }

  private Line line(Printer printer, String standard, PrinterStatus status) {
    String name = printer.name();
    return new Line(
        name,
        status.ready(),
        status.words(),
        name.equals(standard) || printers.place(name).equals(standard),
        printers.names().contains(name),
        status.trays());
  }

  private String standard() {
    try {
      return chosen.get().or(() -> printers.standard().map(Printer::name)).orElse("");
    } catch (PrinterException e) {
      return ""; // Printing will say that the user's settings can't be read.
    }
  }

  /** Those that the clinic has named first; a queue that has a name of its own is not repeated. */
  private List<Printer> all(String standard) {
    List<Printer> all = new ArrayList<>(printers.named());
    if (IppAddress.isMeant(standard) && !printers.isNamed(standard)) {
      try {
        all.add(printers.named(standard));
      } catch (IllegalArgumentException | PrinterException e) {
        // The chosen address is not a printer's: printing will say so; this list has only printers.
      }
    }
    for (Printer queue : printers.queues()) {
      if (!printers.isNamed(queue.name())) {
        all.add(queue);
      }
    }
    return all;
  }

  private synchronized void publish(List<Line> now) {
    lines = List.copyOf(now);
    first.countDown();
  }

  private synchronized void ended() {
    asked = System.nanoTime();
    isAsking = false;
    first.countDown();
  }
}
