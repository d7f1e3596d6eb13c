package clinic.handouts.print;

import clinic.handouts.print.ipp.IppAddress;
import clinic.handouts.print.trouble.PrinterException;
import clinic.handouts.print.trouble.Trouble;
import clinic.handouts.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;

/** What this computer can print to: its print queues, and any address. */
public final class Printers {
  private final Supplier<PrintService[]> queues;
  private final Supplier<PrintService> standard;
  private final Supplier<Map<String, String>> names;

  Printers(Supplier<PrintService[]> queues, Supplier<PrintService> standard) {
    this(queues, standard, Map::of);
  }

  private Printers(
      Supplier<PrintService[]> queues,
      Supplier<PrintService> standard,
      Supplier<Map<String, String>> names) {
    this.queues = queues;
    this.standard = standard;
    this.names = names;
  }

  /** The printers of this computer, looked up on each call. */
  public static Printers ofThisComputer() {
    return new Printers(
        () -> PrintServiceLookup.lookupPrintServices(null, null),
        PrintServiceLookup::lookupDefaultPrintService);
  }

  /**
   * These printers, of which some have names that a clinic has given them; none while those can't
   * be read.
   */
  public Printers with(PrinterNames given) {
    return new Printers(queues, standard, given::all);
  }

  private Map<String, String> readable() {
    try {
      return names.get();
    } catch (PrinterException e) {
      return Map.of(); // Said where a name is looked for and not found, and where names are set.
    }
  }

  /** The printers that the clinic has given names; those that no longer exist are left out. */
  public List<Printer> named() {
    List<Printer> all = new ArrayList<>();
    for (String name : names()) {
      try {
        all.add(named(name));
      } catch (IllegalArgumentException | PrinterException e) {
        // Printing on it will say so.
      }
    }
    return all;
  }

  /** The names that the clinic has given, in alphabetical order. */
  public List<String> names() {
    return List.copyOf(readable().keySet());
  }

  /** Whether the clinic has given a print queue or an address a name of its own. */
  public boolean isNamed(String place) {
    return readable().containsValue(place);
  }

  /**
   * The print queue or address that a name stands for; the name itself, if the clinic has not given
   * it to a printer.
   */
  public String place(String name) {
    return readable().getOrDefault(name, name);
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
   * @throws PrinterException if no printer has that name, or the given names can't be read
   */
  public Printer named(String name) {
    String place = place(name);
    Printer printer = unnamed(place);
    return place.equals(name) ? printer : new NamedPrinter(name, printer);
  }

  private Printer unnamed(String name) {
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

  private PrinterException unknown(List<Printer> all, String name) {
    List<String> known = new ArrayList<>(names.get().keySet());
    all.stream().map(Printer::name).forEach(known::add);
    String others =
        known.isEmpty()
            ? "this computer has no printers: add one, or give an address such as"
                + " ipp://10.0.0.5/ipp/print"
            : "the printers are: " + String.join(", ", known);
    return new PrinterException(
        Trouble.UNKNOWN,
        "there is no printer '" + name + "'",
        Nearest.question(name, known, others));
  }
}
