package clinic.handouts.print;

import clinic.handouts.text.Nearest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;

/** What this computer can print to: its print queues, and any address. */
public final class Printers {
  private final Supplier<PrintService[]> queues;
  private final Supplier<PrintService> standard;

  Printers(Supplier<PrintService[]> queues, Supplier<PrintService> standard) {
    this.queues = queues;
    this.standard = standard;
  }

  /** The printers of this computer, looked up on each call. */
  public static Printers ofThisComputer() {
    return new Printers(
        () -> PrintServiceLookup.lookupPrintServices(null, null),
        PrintServiceLookup::lookupDefaultPrintService);
  }

  /** The operating system's print queues, by name. */
  public List<Printer> queues() {
    return Arrays.stream(queues.get())
        .<Printer>map(QueuePrinter::new)
        .sorted(Comparator.comparing(Printer::name))
        .toList();
  }

  /** The operating system's default print queue. */
  public Optional<Printer> standard() {
    return Optional.ofNullable(standard.get()).map(QueuePrinter::new);
  }

  /**
   * The printer with a name or address.
   *
   * @throws IllegalArgumentException if the text starts like an address but is not a valid one
   * @throws PrinterException if no print queue has that name
   */
  public Printer named(String name) {
    if (IppAddress.isMeant(name)) {
      return new IppPrinter(IppAddress.of(name));
    }
    List<Printer> all = queues();
    return all.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .or(() -> alike(all, name))
        .orElseThrow(() -> unknown(all, name));
  }

  private static Optional<Printer> alike(List<Printer> all, String name) {
    List<Printer> found = all.stream().filter(each -> each.name().equalsIgnoreCase(name)).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static PrinterException unknown(List<Printer> all, String name) {
    List<String> names = all.stream().map(Printer::name).toList();
    String others =
        names.isEmpty()
            ? "this computer has no printers: add one, or give an address such as"
                + " ipp://10.0.0.5/ipp/print"
            : "the printers are: " + String.join(", ", names);
    return new PrinterException(
        "there is no printer '" + name + "'", Nearest.question(name, names, others));
  }
}
