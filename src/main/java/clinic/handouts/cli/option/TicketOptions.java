package clinic.handouts.cli.option;

import clinic.handouts.cli.console.Misuse;
import clinic.handouts.cli.console.UsageException;
import clinic.handouts.print.PrintOptions;
import clinic.handouts.print.Sides;
import clinic.handouts.print.paper.PageRange;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How sheets are printed; the printer's defaults apply to anything left out. */
public final class TicketOptions {
  @Option(names = "--copies", paramLabel = "N", description = "How many copies. Default: 1.")
  private int copies = 1;

  @Option(
      names = "--sides",
      paramLabel = "SIDES",
      description =
          "One of: one-sided, two-sided-long-edge (turns like a book), two-sided-short-edge (like"
              + " a notepad). Default: the printer's.")
  private String sides;

  @ArgGroup private Colour colour;

  private static final class Colour {
    @Option(names = "--colour", description = "Print in colour.")
    private boolean colour;

    @Option(names = "--mono", description = "Print in black and white.")
    private boolean mono;
  }

  @Option(
      names = "--media",
      paramLabel = "PAPER",
      description = "The paper, such as A4 or Letter. Default: that of the pages.")
  private String media;

  @Option(
      names = "--fit",
      description = "Scale the pages to the printer's paper if it does not have theirs.")
  private boolean fit;

  @Option(
      names = "--tray",
      paramLabel = "TRAY",
      description = "The paper tray, by the printer's own name for it. Default: the printer's.")
  private String tray;

  @Option(
      names = "--pages",
      paramLabel = "PAGES",
      description = "Only these pages, such as 1-2,4. Default: all.")
  private String pages;

  /**
   * The options for the print package.
   *
   * @throws UsageException if one of them makes no sense
   */
  public PrintOptions options() {
    if (sides != null && Sides.of(sides).isEmpty()) {
      throw Misuse.unknown("setting for sides", sides, Sides.keywords());
    }
    List<PageRange> ranges =
        pages == null
            ? List.of()
            : sensible(() -> PageRange.parse(pages), "write --pages 1-2,4 for pages 1, 2 and 4");
    return sensible(
        () ->
            new PrintOptions(
                copies,
                Optional.ofNullable(sides).flatMap(Sides::of),
                Optional.ofNullable(colour).map(chosen -> chosen.colour && !chosen.mono),
                Optional.ofNullable(media),
                Optional.ofNullable(tray),
                ranges,
                fit),
        "choose another number with --copies");
  }

  /** The result of a call, or a usage problem if its arguments make no sense. */
  public static <T> T sensible(Supplier<T> call, String help) {
    try {
      return call.get();
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage(), help);
    }
  }
}
