package clinic.handouts.print;

import clinic.handouts.print.paper.PaperFit;
import clinic.handouts.print.paper.PaperNames;
import clinic.handouts.print.trouble.NoPaperException;
import clinic.handouts.print.trouble.PrinterException;
import clinic.handouts.print.trouble.StateReasons;
import clinic.handouts.print.trouble.Trouble;
import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.AttributeType;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.KeywordOrName;
import com.hp.jipp.encoding.MediaSizes;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.MediaCol;
import com.hp.jipp.model.MultipleDocumentHandling;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.PrintColorMode;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kotlin.ranges.IntRange;

/** What a printer reports about itself: what it can do, and its state. */
final class IppOffer {
  static final String PDF = "application/pdf";
  private static final int MOST_NAMED = 12;

  /** The attributes that a printer is asked for before a job. */
  static final List<AttributeType<?>> QUESTIONS =
      List.of(
          Types.operationsSupported,
          Types.documentFormatSupported,
          Types.copiesSupported,
          Types.sidesSupported,
          Types.printColorModeSupported,
          Types.mediaSupported,
          Types.mediaDefault,
          Types.mediaSourceSupported,
          Types.mediaColReady,
          Types.pageRangesSupported,
          Types.multipleDocumentHandlingSupported,
          Types.printerIsAcceptingJobs,
          Types.printerState,
          Types.printerStateReasons);

  private final IppPacket answer;
  private final IppTrays trays;

  IppOffer(IppPacket answer) {
    this.answer = answer;
    this.trays = new IppTrays(answer);
  }

  boolean isAccepting() {
    return !Boolean.FALSE.equals(value(Types.printerIsAcceptingJobs));
  }

  boolean isStopped() {
    return PrinterState.stopped.equals(value(Types.printerState));
  }

  /** The reasons that the printer gives for its state, as protocol keywords. */
  List<String> reasons() {
    return strings(Types.printerStateReasons);
  }

  boolean does(Operation operation) {
    return answer.getValues(Tag.printerAttributes, Types.operationsSupported).contains(operation);
  }

  boolean takesPageRanges() {
    return Boolean.TRUE.equals(value(Types.pageRangesSupported));
  }

  /** The printer's status. */
  PrinterStatus status() {
    PrinterStatus now = state();
    return new PrinterStatus(now.ready(), now.words(), trays.all());
  }

  private PrinterStatus state() {
    List<String> reasons = reasons();
    String words = StateReasons.words(reasons);
    if (isStopped()) {
      return new PrinterStatus(false, words.isEmpty() ? "stopped" : "stopped: " + words);
    }
    if (!isAccepting()) {
      return new PrinterStatus(false, "not accepting jobs" + (words.isEmpty() ? "" : ": " + words));
    }
    String state = PrinterState.processing.equals(value(Types.printerState)) ? "busy" : "ready";
    boolean ready = StateReasons.words(StateReasons.grave(reasons)).isEmpty();
    return new PrinterStatus(ready, words.isEmpty() ? state : state + ", but " + words);
  }

  /**
   * What a job asks for, as attributes of the protocol.
   *
   * @throws PrinterException if the printer says that it can't do that
   */
  List<Attribute<?>> ticket(PrintOptions options) {
    List<Attribute<?>> ticket = new ArrayList<>();
    refuseUnoffered("application/pdf", PDF, strings(Types.documentFormatSupported), "document");
    if (options.copies() > 1) {
      ticket.add(Types.copies.of(options.copies()));
      String collated = MultipleDocumentHandling.separateDocumentsCollatedCopies;
      if (strings(Types.multipleDocumentHandlingSupported).contains(collated)) {
        ticket.add(Types.multipleDocumentHandling.of(collated));
      }
    }
    options.sides().ifPresent(sides -> ticket.add(Types.sides.of(sides(sides.keyword()))));
    options.colour().ifPresent(colour -> ticket.add(Types.printColorMode.of(colour(colour))));
    if (!options.pages().isEmpty() && takesPageRanges()) {
      ticket.add(
          Types.pageRanges.of(
              options.pages().stream()
                  .map(each -> new IntRange(each.first(), each.last()))
                  .toList()));
    }
    paper(options, ticket);
    return ticket;
  }

  /** Whether copies come out one after another in one job, rather than page by page. */
  boolean makesCopies(int copies, int pages) {
    IntRange most = value(Types.copiesSupported);
    List<String> ways = strings(Types.multipleDocumentHandlingSupported);
    boolean mixes =
        pages > 1
            && !ways.isEmpty()
            && !ways.contains(MultipleDocumentHandling.separateDocumentsCollatedCopies);
    return copies == 1 || !((most != null && copies > most.getLast()) || mixes);
  }

  /**
   * A job on its own paper, if the printer has it, or else scaled, if that was requested.
   *
   * @throws NoPaperException if the printer says that it has no such paper
   */
  PrintJob onPaper(PrintJob job) {
    Optional<String> loaded = job.options().tray().flatMap(trays::loaded);
    List<String> offered = loaded.map(List::of).orElse(strings(Types.mediaSupported));
    Optional<String> paper = PaperFit.paper(job.pdf());
    if (job.options().media().isPresent() || paper.isEmpty() || offered.isEmpty()) {
      return job;
    }
    PaperNames.Size needed = PaperNames.size(paper.get()).orElseThrow();
    Optional<String> same =
        offered.stream()
            .filter(each -> PaperNames.size(each).filter(needed::isSame).isPresent())
            .findFirst();
    if (same.isPresent()) {
      return new PrintJob(job.name(), job.pdf(), job.options().on(same.get()));
    }
    String other = otherPaper(offered);
    if (!job.options().fit() || PaperNames.size(other).isEmpty()) {
      String place = loaded.flatMap(any -> job.options().tray()).map(Tray::words).orElse("");
      throw new NoPaperException(PaperNames.words(paper.get()), place, PaperNames.words(other));
    }
    return new PrintJob(
        job.name(),
        PaperFit.scaled(job.pdf(), PaperNames.size(other).orElseThrow()),
        job.options().on(other));
  }

  /** The paper that the printer uses by default, or else an everyday one that it has. */
  private String otherPaper(List<String> offered) {
    return strings(Types.mediaDefault).stream()
        .filter(offered::contains)
        .filter(each -> PaperNames.size(each).isPresent())
        .findFirst()
        .or(
            () ->
                offered.stream()
                    .filter(each -> PaperNames.size(each).flatMap(PaperNames::of).isPresent())
                    .findFirst())
        .orElse(offered.get(0));
  }

  private String sides(String keyword) {
    refuseUnoffered(keyword, keyword, strings(Types.sidesSupported), "setting for sides");
    return keyword;
  }

  private String colour(boolean colour) {
    String mode = colour ? PrintColorMode.color : PrintColorMode.monochrome;
    String asked = colour ? "colour" : "black and white";
    refuseUnoffered(asked, mode, strings(Types.printColorModeSupported), "colour");
    return mode;
  }

  private void paper(PrintOptions options, List<Attribute<?>> ticket) {
    String size = options.media().map(PaperNames::standard).orElse("");
    List<String> sizes = strings(Types.mediaSupported);
    if (!size.isEmpty()) {
      refuseUnoffered(options.media().orElseThrow(), size, sizes, "paper");
    }
    if (options.tray().isEmpty()) {
      if (!size.isEmpty()) {
        ticket.add(Types.media.of(new KeywordOrName(size)));
      }
      return;
    }
    String tray = options.tray().orElseThrow();
    refuseUnoffered(tray, tray, trays.names(), "tray");
    MediaCol paper = new MediaCol();
    paper.setMediaSource(new KeywordOrName(tray));
    if (!size.isEmpty()) {
      paper.setMediaSize(MediaSizes.parse(size));
    }
    ticket.add(Types.mediaCol.of(paper));
  }

  private static void refuseUnoffered(
      String asked, String value, List<String> offered, String kind) {
    if (offered.isEmpty() || offered.contains(value)) {
      return;
    }
    String known =
        offered.stream()
            .limit(MOST_NAMED)
            .map(PaperNames::brief)
            .distinct()
            .collect(Collectors.joining(", "));
    throw new PrinterException(
        trouble(value, kind),
        "the printer does not support the " + kind + " '" + asked + "'",
        "it supports: "
            + known
            + (offered.size() > MOST_NAMED ? " …" : "")
            + (value.equals(PDF)
                ? "; add it to this computer as a print queue, which converts the PDF"
                : ""));
  }

  private static Trouble trouble(String value, String kind) {
    return value.equals(PDF)
        ? Trouble.NO_PDF
        : kind.equals("tray") ? Trouble.NO_TRAY : Trouble.NOT_THAT_WAY;
  }

  private List<String> strings(AttributeType<?> type) {
    Attribute<?> found = group(type);
    return found == null ? List.of() : found.strings();
  }

  private Attribute<?> group(AttributeType<?> type) {
    var group = answer.get(Tag.printerAttributes);
    return group == null ? null : group.get(type.getName());
  }

  private <T> T value(AttributeType<T> type) {
    return answer.getValue(Tag.printerAttributes, type);
  }
}
