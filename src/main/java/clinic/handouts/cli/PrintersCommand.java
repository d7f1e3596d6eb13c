package clinic.handouts.cli;

import clinic.handouts.cli.console.ExitStatus;
import clinic.handouts.cli.console.Printable;
import clinic.handouts.cli.console.Table;
import clinic.handouts.cli.console.UsageException;
import clinic.handouts.cli.option.TicketOptions;
import clinic.handouts.print.Printer;
import clinic.handouts.print.Printers;
import clinic.handouts.print.Settings;
import clinic.handouts.print.ipp.IppAddress;
import clinic.handouts.print.trouble.PrinterException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

@CommandLine.Command(
    name = "printers",
    description = "List the available printers, or set your default.",
    footer = {
      "",
      "The list shows this computer's print queues and your default printer. A printer that speaks",
      "the Internet Printing Protocol, as every AirPrint printer does, needs no print queue: give",
      "its address instead of a name.",
      "",
      "Examples:",
      "  handouts printers",
      "  handouts printers --default Front-Desk",
      "  handouts printers --default ipp://10.0.0.5/ipp/print",
      "  handouts printers --no-default"
    })
final class PrintersCommand extends Command {
  @ArgGroup private Choice choice;

  private static final class Choice {
    @Option(
        names = "--default",
        paramLabel = "NAME",
        description = "Use this printer from now on when none is named.")
    private String standard;

    @Option(names = "--no-default", description = "Use the computer's default printer from now on.")
    private boolean none;
  }

  @Option(names = "--json", description = "Print a JSON array of objects.")
  private boolean json;

  @Override
  public Integer call() {
    Printers printers = Printers.ofThisComputer();
    Settings settings = main().settings();
    if (choice != null) {
      settings.setPrinter(choice.none ? "" : known(printers, choice.standard));
    }
    print(
        table(printers, settings),
        json,
        "no printer was found: add one to this computer, or set one by its address, such as"
            + " --default ipp://10.0.0.5/ipp/print");
    return ExitStatus.DONE;
  }

  private static String known(Printers printers, String name) {
    try {
      return TicketOptions.sensible(
          () -> printers.named(name).name(), "write it like ipp://10.0.0.5/ipp/print");
    } catch (PrinterException e) {
      throw new UsageException(e.getMessage(), e.help());
    }
  }

  private static Table table(Printers printers, Settings settings) {
    List<Printer> all = new ArrayList<>(printers.queues());
    String standard =
        settings.printer().or(() -> printers.standard().map(Printer::name)).orElse("");
    Table table = new Table("printer", "kind", "state", "default");
    if (IppAddress.isMeant(standard)) {
      all.add(0, printers.named(standard));
    } else if (!standard.isEmpty() && all.stream().noneMatch(each -> isCalled(each, standard))) {
      table.row(Printable.of(standard), "queue", "unknown on this computer", "yes");
    }
    for (Printer each : all) {
      table.row(
          Printable.of(each.name()),
          each.kind(),
          Printable.of(each.status().words()),
          isCalled(each, standard) ? "yes" : "");
    }
    return table;
  }

  private static boolean isCalled(Printer printer, String name) {
    return printer.name().equalsIgnoreCase(name);
  }
}
