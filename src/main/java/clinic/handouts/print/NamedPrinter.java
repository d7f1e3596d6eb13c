package clinic.handouts.print;

/** A printer by the name that the clinic has given it. */
record NamedPrinter(String name, Printer printer) implements Printer {
  @Override
  public String kind() {
    return printer.kind();
  }

  @Override
  public PrinterStatus status() {
    return printer instanceof IppPrinter ipp
        ? ipp.status(e -> e.trouble().atReception())
        : printer.status();
  }

  @Override
  public PrintOutcome print(PrintJob job, PrintProgress progress) {
    return printer.print(job, progress);
  }
}
