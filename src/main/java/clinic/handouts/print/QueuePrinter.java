package clinic.handouts.print;

import clinic.handouts.print.paper.PageSelection;
import clinic.handouts.print.paper.PaperFit;
import clinic.handouts.print.paper.PaperNames;
import clinic.handouts.print.trouble.NoPaperException;
import clinic.handouts.print.trouble.PrinterException;
import clinic.handouts.print.trouble.StateReasons;
import clinic.handouts.print.trouble.Trouble;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.print.CancelablePrintJob;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.SimpleDoc;
import javax.print.attribute.Attribute;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttribute;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Chromaticity;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import javax.print.attribute.standard.PrinterState;
import javax.print.attribute.standard.PrinterStateReasons;
import javax.print.attribute.standard.RequestingUserName;
import javax.print.attribute.standard.SheetCollate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;

/**
 * A print queue of the operating system. If it accepts PDF it gets the PDF itself, so that text
 * stays text; otherwise it gets images of the pages.
 */
final class QueuePrinter implements Printer {
  private static final DocFlavor PDF = DocFlavor.BYTE_ARRAY.PDF;
  private static final DocFlavor PAGES = DocFlavor.SERVICE_FORMATTED.PAGEABLE;

  private final PrintService queue;

  QueuePrinter(PrintService queue) {
    this.queue = queue;
  }

  @Override
  public String name() {
    return queue.getName();
  }

  @Override
  public String kind() {
    return "queue";
  }

  @Override
  public PrinterStatus status() {
    PrinterStatus now = state();
    return new PrinterStatus(now.ready(), now.words(), trays());
  }

  private List<Tray> trays() {
    DocFlavor form = queue.isDocFlavorSupported(PDF) ? PDF : PAGES;
    return queue.isDocFlavorSupported(form) ? new QueueMedia(queue, form).trays() : List.of();
  }

  private PrinterStatus state() {
    List<String> reasons = new ArrayList<>();
    PrinterStateReasons said = queue.getAttribute(PrinterStateReasons.class);
    if (said != null) {
      said.keySet().forEach(reason -> reasons.add(reason.toString()));
    }
    String words = StateReasons.words(reasons);
    if (PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS.equals(
        queue.getAttribute(PrinterIsAcceptingJobs.class))) {
      return new PrinterStatus(false, joined("not accepting jobs", words));
    }
    if (PrinterState.STOPPED.equals(queue.getAttribute(PrinterState.class))) {
      return new PrinterStatus(false, joined("stopped", words));
    }
    return new PrinterStatus(
        true, words.isEmpty() ? "accepting jobs" : "accepting jobs, but " + words);
  }

  private static String joined(String state, String words) {
    return words.isEmpty() ? state : state + ": " + words;
  }

  @Override
  public PrintOutcome print(PrintJob job, PrintProgress progress) {
    PrinterStatus status = state();
    if (!status.ready() && status.words().startsWith("not accepting jobs")) {
      throw new PrinterException(
          Trouble.NOT_ACCEPTING,
          "the print queue '" + name() + "' is " + status.words(),
          "check it, or use another printer");
    }
    boolean isPdf = queue.isDocFlavorSupported(PDF);
    if (!isPdf && !queue.isDocFlavorSupported(PAGES)) {
      throw new PrinterException(
          Trouble.NO_PDF,
          "the print queue '" + name() + "' accepts neither PDF nor images",
          "use another printer");
    }
    PrintJob fitting = onPaper(job, isPdf ? PDF : PAGES);
    byte[] pdf = PageSelection.of(fitting.pdf(), job.options().pages());
    if (isPdf) {
      return hand(pdf, PDF, fitting, progress);
    }
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return hand(new PDFPageable(document), PAGES, fitting, progress);
    } catch (IOException e) {
      throw new IllegalStateException("a proved handout can't be read", e);
    }
  }

  /**
   * A job on its own paper, if the queue has it, or else scaled, if that was requested.
   *
   * @throws NoPaperException if the queue says that it has no such paper
   */
  private PrintJob onPaper(PrintJob job, DocFlavor form) {
    PrintOptions options = job.options();
    List<MediaSizeName> offered = new QueueMedia(queue, form).papers();
    Optional<String> paper = PaperFit.paper(job.pdf());
    if (options.media().isPresent()
        || options.tray().isPresent()
        || paper.isEmpty()
        || offered.isEmpty()) {
      return job;
    }
    PaperNames.Size needed = PaperNames.size(paper.get()).orElseThrow();
    Optional<MediaSizeName> same =
        offered.stream()
            .filter(each -> QueueMedia.size(each).filter(needed::isSame).isPresent())
            .findFirst();
    if (same.isPresent()) {
      return new PrintJob(job.name(), job.pdf(), options.on(same.get().toString()));
    }
    MediaSizeName other =
        offered.stream()
            .filter(each -> QueueMedia.size(each).flatMap(PaperNames::of).isPresent())
            .findFirst()
            .orElse(offered.get(0));
    if (!options.fit() || QueueMedia.size(other).isEmpty()) {
      throw new NoPaperException(
          PaperNames.words(paper.get()),
          "",
          QueueMedia.size(other)
              .flatMap(PaperNames::of)
              .map(PaperNames::words)
              .orElse(other.toString()));
    }
    byte[] scaled = PaperFit.scaled(job.pdf(), QueueMedia.size(other).orElseThrow());
    return new PrintJob(job.name(), scaled, options.on(other.toString()));
  }

  private PrintOutcome hand(Object data, DocFlavor form, PrintJob job, PrintProgress progress) {
    PrintRequestAttributeSet ticket = ticket(job, form);
    DocPrintJob sheets = queue.createPrintJob();
    QueueWatch watch = new QueueWatch(progress);
    sheets.addPrintJobListener(watch);
    try {
      sheets.print(new SimpleDoc(data, form, null), ticket);
      progress.isAccepted();
      return watch.outcome();
    } catch (PrintException e) {
      throw new PrinterException(
          Trouble.QUEUE,
          "the print queue '" + name() + "' did not accept the job: " + e.getMessage(),
          "look up the queue in the operating system's printer settings");
    } catch (InterruptedException e) {
      return cancelled(sheets);
    }
  }

  private static PrintOutcome cancelled(DocPrintJob sheets) {
    String words = "stopped, but the job may already be in the print queue: check there";
    if (sheets instanceof CancelablePrintJob cancelable) {
      try {
        cancelable.cancel();
        words = "cancelled";
      } catch (PrintException e) {
        // Too late: the queue no longer has the job.
      }
    }
    return new PrintOutcome(PrintOutcome.End.INTERRUPTED, words);
  }

  private PrintRequestAttributeSet ticket(PrintJob job, DocFlavor form) {
    PrintOptions options = job.options();
    PrintRequestAttributeSet ticket = new HashPrintRequestAttributeSet();
    ticket.add(new JobName(job.name(), Locale.ENGLISH));
    ticket.add(new RequestingUserName(PrintJob.USER, Locale.ENGLISH));
    if (options.copies() > 1) {
      asked(
          ticket, new Copies(options.copies()), form, Trouble.COPIES, options.copies() + " copies");
      if (queue.isAttributeValueSupported(SheetCollate.COLLATED, form, null)) {
        ticket.add(SheetCollate.COLLATED);
      }
    }
    options
        .sides()
        .ifPresent(
            sides -> asked(ticket, sides(sides), form, Trouble.NOT_THAT_WAY, sides.keyword()));
    options
        .colour()
        .ifPresent(
            colour ->
                asked(
                    ticket,
                    colour ? Chromaticity.COLOR : Chromaticity.MONOCHROME,
                    form,
                    Trouble.NOT_THAT_WAY,
                    colour ? "colour" : "black and white"));
    if (options.media().isPresent() && options.tray().isPresent()) {
      throw new PrinterException(
          Trouble.CONFLICT,
          "a print queue accepts either a paper size or a tray, not both",
          "leave out --media or --tray");
    }
    options.media().ifPresent(name -> ticket.add(paper(name, form)));
    options.tray().ifPresent(name -> ticket.add(paper(name, form)));
    return ticket;
  }

  private void asked(
      PrintRequestAttributeSet ticket,
      PrintRequestAttribute wish,
      DocFlavor form,
      Trouble trouble,
      String words) {
    if (!queue.isAttributeValueSupported(wish, form, null)) {
      throw new PrinterException(
          trouble,
          "the print queue '" + name() + "' does not support '" + words + "'",
          offered(wish, form));
    }
    ticket.add(wish);
  }

  private String offered(Attribute wish, DocFlavor form) {
    Object known = queue.getSupportedAttributeValues(wish.getCategory(), form, null);
    return known instanceof Object[] values && values.length > 0
        ? "it supports: "
            + Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(", "))
        : "leave it out, so that the queue's own setting applies";
  }

  private static PrintRequestAttribute sides(Sides sides) {
    return switch (sides) {
      case ONE_SIDED -> javax.print.attribute.standard.Sides.ONE_SIDED;
      case LONG_EDGE -> javax.print.attribute.standard.Sides.TWO_SIDED_LONG_EDGE;
      case SHORT_EDGE -> javax.print.attribute.standard.Sides.TWO_SIDED_SHORT_EDGE;
    };
  }

  private Media paper(String name, DocFlavor form) {
    List<Media> offered = new QueueMedia(queue, form).all();
    String size = PaperNames.brief(PaperNames.standard(name));
    return offered.stream()
        .filter(
            each ->
                List.of(name, "iso-" + size, "na-" + size).stream()
                    .anyMatch(each.toString()::equalsIgnoreCase))
        .findFirst()
        .orElseThrow(
            () ->
                new PrinterException(
                    Trouble.NO_PAPER,
                    "the print queue '" + name() + "' has no paper or tray '" + name + "'",
                    "it has: "
                        + offered.stream().map(Media::toString).collect(Collectors.joining(", "))));
  }
}
