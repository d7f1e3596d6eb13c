package clinic.handouts.check.paper;

import clinic.handouts.yaml.Rule;
import java.util.List;

/** The rules that prove a finished PDF. */
public final class ProofRules {
  private static final String DESIGNERS =
      "Handouts, The designer's guide (templates/README.md), 2026";
  private static final String PDF_UA = "PDF Association, PDF/UA-1 (ISO 14289-1), 2014";
  private static final String UKAAF =
      "UK Association for Accessible Formats, Creating clear print and large print documents (G003), 2019";
  private static final String WCAG =
      "World Wide Web Consortium, Web Content Accessibility Guidelines 2.2 (1.4.3, 1.4.8), 2023";
  public static final Rule UNREADABLE =
      Rule.error(
          "proof-unreadable",
          "PDFs that can't be read back",
          DESIGNERS,
          "run it again, and report it if that does not help");
  public static final Rule DOCUMENT =
      Rule.error(
          "proof-document",
          "PDFs that open, contain or hide anything other than pages of tagged text",
          PDF_UA,
          "remove that from the layout");
  public static final Rule LINK =
      Rule.error(
          "proof-link",
          "links that don't go where their text says",
          DESIGNERS,
          "link each text to what it says");
  public static final Rule FONT =
      Rule.error(
          "proof-font",
          "fonts that are not embedded",
          PDF_UA,
          "use the fonts of templates/fonts/ only");
  public static final Rule PAPER =
      Rule.error(
          "proof-paper",
          "pages that do not have the size of the clinic's paper",
          DESIGNERS,
          "set the page size with @page");
  public static final Rule LATE_RED_FLAGS =
      Rule.warning(
          "red-flags-late",
          "large print whose red flags begin after page 2",
          DESIGNERS,
          "shorten the summary, or the text of get-help");
  public static final Rule PAGES =
      Rule.error(
          "proof-pages",
          "layouts that run to too many pages: more than 50, or 200 in large print, or 20"
              + " of an action card; empty pages; red flags in large print that the layout puts"
              + " after page 2",
          DESIGNERS,
          "make the layout use less space");
  public static final Rule MISSING =
      Rule.error(
          "proof-missing",
          "texts that are not on the page word for word",
          DESIGNERS,
          "print each text as it is, in an element of its own");
  public static final Rule REPLACED =
      Rule.error(
          "proof-replaced",
          "texts that are read aloud as something else",
          PDF_UA,
          "remove replacement texts from the layout");
  public static final Rule ORDER =
      Rule.error(
          "proof-order",
          "texts that are not read or seen in their place",
          PDF_UA,
          "keep the order of the texts");
  public static final Rule STRUCTURE =
      Rule.error(
          "proof-structure",
          "lists and tables that are read or shown differently from how they were written:"
              + " cells outside their row"
              + " or column, items without their number",
          DESIGNERS,
          "print section texts as they come");
  public static final Rule ADDED =
      Rule.error(
          "proof-added",
          "words in a layout that could change what a handout says",
          DESIGNERS,
          "remove them from the layout");
  public static final Rule WORDS =
      Rule.error(
          "proof-words",
          "words and lines that the eye can't follow",
          DESIGNERS,
          "set them as running text");
  public static final Rule HEADING =
      Rule.error(
          "proof-heading",
          "lists that are not under their heading",
          DESIGNERS,
          "keep the heading and its list together");
  public static final Rule BANNER =
      Rule.error(
          "proof-banner",
          "pages of an overdue handout that do not say so",
          DESIGNERS,
          "print ${notice} on every page");
  public static final Rule HALVES =
      Rule.error(
          "proof-halves",
          "halves of an action card that differ, or extend over the cut",
          DESIGNERS,
          "fill both halves from the same part, and keep them away from the middle");
  public static final Rule CARD_FULL =
      Rule.error(
          "proof-card-full",
          "action cards that run past the end of their sheet",
          DESIGNERS,
          "shorten the topic's lists");
  public static final Rule INVISIBLE =
      Rule.error(
          "proof-invisible",
          "letters that are not drawn as plain letters",
          DESIGNERS,
          "set them as plain, upright, filled text");
  public static final Rule DRAWN =
      Rule.error(
          "proof-drawn",
          "borders, marks and pictures drawn into words, and words of two sizes or on two lines",
          DESIGNERS,
          "keep words free of anything but their letters");
  public static final Rule SIZE =
      Rule.error(
          "proof-size",
          "letters smaller than 9 pt, 11 pt on action cards, 16 pt in large print",
          UKAAF,
          "set them larger");
  public static final Rule BODY_SIZE =
      Rule.error(
          "proof-body-size",
          "text that patients act on in type smaller than 12 pt, 11 pt on action cards, 18 pt in"
              + " large print",
          UKAAF,
          "set it larger");
  public static final Rule LINE_LENGTH =
      Rule.error(
          "proof-line-length",
          "lines of more than 80 characters",
          WCAG,
          "make the column narrower or the type larger");
  public static final Rule CONTRAST =
      Rule.error(
          "proof-contrast",
          "letters with a contrast below 4.5 to 1, or 3 to 1 when large; letters on pictures",
          WCAG,
          "use a darker text colour or a lighter, plain background");
  public static final Rule PAGE =
      Rule.error(
          "proof-page",
          "letters less than 4.2 mm from the edge of the paper",
          DESIGNERS,
          "keep them further from the edge");
  public static final Rule CLIPPED =
      Rule.error(
          "proof-clipped", "letters that are cut off", DESIGNERS, "give their box more room");
  public static final Rule COVERED =
      Rule.error(
          "proof-covered",
          "letters covered by something",
          DESIGNERS,
          "remove what covers them, or give lines more room");
  public static final Rule RESOLUTION =
      Rule.error(
          "proof-resolution",
          "pictures with less than 150 dpi at their printed size",
          DESIGNERS,
          "use a larger picture, or print it smaller");
  public static final Rule SPLIT_ITEM =
      Rule.error(
          "proof-split-item",
          "list items split between pages",
          DESIGNERS,
          "set page-break-inside: avoid on list items");
  public static final Rule SPLIT_BOX =
      Rule.error(
          "proof-split-box",
          "boxes split between pages",
          DESIGNERS,
          "set page-break-inside: avoid on the box");
  public static final Rule HEADING_LAST =
      Rule.error(
          "proof-heading-last",
          "headings that are the last thing on a page",
          DESIGNERS,
          "set page-break-after: avoid on headings");
  public static final Rule LONE_LINE =
      Rule.error(
          "proof-lone-line",
          "fewer than 2 lines of a paragraph at the bottom or top of a page",
          DESIGNERS,
          "keep the paragraph's lines together");
  public static final Rule COMPOSITION =
      Rule.error(
          "proof-composition",
          "PDFs that are not composed of exactly what went through the proof",
          DESIGNERS,
          "run it again, and report it if that does not help");
  public static final Rule PACKET =
      Rule.error(
          "proof-packet",
          "pages of a packet that are not those of its handouts",
          DESIGNERS,
          "run it again, and report it if that does not help");

  private ProofRules() {}

  /** All of them. */
  public static List<Rule> rules() {
    return List.of(
        UNREADABLE,
        DOCUMENT,
        LINK,
        FONT,
        PAPER,
        LATE_RED_FLAGS,
        PAGES,
        MISSING,
        REPLACED,
        ORDER,
        STRUCTURE,
        ADDED,
        WORDS,
        HEADING,
        BANNER,
        HALVES,
        CARD_FULL,
        INVISIBLE,
        DRAWN,
        SIZE,
        BODY_SIZE,
        LINE_LENGTH,
        CONTRAST,
        PAGE,
        CLIPPED,
        COVERED,
        RESOLUTION,
        SPLIT_ITEM,
        SPLIT_BOX,
        HEADING_LAST,
        LONE_LINE,
        COMPOSITION,
        PACKET);
  }
}
