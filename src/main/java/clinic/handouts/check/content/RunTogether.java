package clinic.handouts.check.content;

import clinic.handouts.check.rule.ContentCheck;
import clinic.handouts.check.rule.FileScopes;
import clinic.handouts.content.ContentFile;
import clinic.handouts.content.Library;
import clinic.handouts.text.LookAlikes;
import clinic.handouts.text.LookAlikes.Kind;
import clinic.handouts.text.LookAlikes.LookAlike;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.FormattedText;
import clinic.handouts.yaml.Rule;
import clinic.handouts.yaml.WrittenLines;
import java.util.List;
import java.util.function.Consumer;

/**
 * Anything that looks like structure to an author is either laid out as such or reported as an
 * error: lists and tables that Markdown does not recognise would run together on paper, and their
 * marks would be printed.
 */
public final class RunTogether implements ContentCheck {
  static final Rule RUN_TOGETHER =
      Rule.form(
          "run-together",
          "what looks like a list or a table to its author, but would be printed as one line of"
              + " text: bullets and dashes of other programs, tabs, columns of blanks, pipes, lists"
              + " below '>'",
          "write a list (each item with '- ' before it) or a table ('| Weight | Dose |', below it '|---|---|', and the rows) in a section's text");

  static final Rule MARKS =
      Rule.form(
          "marks",
          "marks from other kinds of Markdown, which would be printed as they are: ~~, [x],"
              + " ##, lines drawn with dashes, tick boxes, and lines to write on that are typed"
              + " with dots",
          "remove the marks, and say in words what they meant");

  @Override
  public List<Rule> rules() {
    return List.of(RUN_TOGETHER, MARKS);
  }

  @Override
  public void check(Library library, Consumer<Diagnostic> report) {
    for (ContentFile file : library.files()) {
      for (FormattedText text : file.texts()) {
        if (text.text().isPresent() && (text.isMarkdown() || !text.printed().isEmpty())) {
          check(file, text, library, report);
        }
      }
    }
  }

  private static void check(
      ContentFile file, FormattedText text, Library library, Consumer<Diagnostic> report) {
    WrittenLines written = WrittenLines.of(text.text());
    boolean joined = written.areJoined() || !text.isMarkdown();
    List<LookAlike> all =
        joined
            ? LookAlikes.joined(written.lines())
            : LookAlikes.in(written.lines(), text.text().markdown());
    for (LookAlike found : all) {
      if (found.kind() == Kind.BOX && library.fonts().firstUnprintable(found.mark()).isPresent()) {
        continue; // The missing glyph of the box is reported elsewhere, with the same help.
      }
      report.accept(
          Diagnostic.of(
              isMark(found.kind()) ? MARKS : RUN_TOGETHER,
              written.placeAt(found.line(), found.column()),
              message(found),
              help(found.kind(), text, written.areJoined()),
              FileScopes.of(file, text.path())));
    }
  }

  private static boolean isMark(Kind kind) {
    return switch (kind) {
      case LIST, TABS, COLUMNS, PIPES, SPLIT -> false;
      case STRUCK_OUT, BOX, BLANK, LINE_ACROSS, HEADING -> true;
    };
  }

  private static String message(LookAlike found) {
    return switch (found.kind()) {
      case LIST ->
          "lines that begin with '"
              + found.mark()
              + "' look like a list here, but would"
              + " be printed as one text";
      case TABS -> "a tab looks like the column of a table, but its columns would run together";
      case COLUMNS -> "this looks like rows of a table, but the columns would run together";
      case PIPES -> "these '|' look like a table, but would be printed in running text";
      case STRUCK_OUT -> "'~~' strikes nothing out: it would be printed";
      case BOX -> "'" + found.mark() + "' does not make a tick box: it would be printed as it is";
      case BLANK ->
          "'" + found.mark() + "' does not make a line to write on: it would be printed as it is";
      case SPLIT ->
          "what ends with '"
              + found.mark()
              + "' continues on the next line, and would not be read as one";
      case LINE_ACROSS -> "a horizontal line can't be used here";
      case HEADING -> "a heading can't be used here";
    };
  }

  private static String help(Kind kind, FormattedText text, boolean joined) {
    boolean blocks = text.format().equals("blocks");
    return switch (kind) {
      case LIST, TABS, COLUMNS, PIPES -> blocks ? here(kind, joined) : elsewhere(kind);
      case STRUCK_OUT -> "remove the words between them, or the '~~'; to print a '~', write \\~";
      case BOX ->
          blocks
              ? "write an item of a list with '- [ ] ' before it, and an empty line above the first;"
                  + " a box can't be ticked in advance"
              : "write the words without the box, or move them to a section's text, as an item with"
                  + " '- [ ] ' before it";
      case BLANK ->
          text.isMarkdown()
              ? "write '___' (three or more underscores) where people write, such as 'Signed: _____'"
                  + " or 'Date: ___ / ___ / ___'"
              : "take it out; a section's text can hold a line to write on, as '___'";
      case SPLIT -> "write the whole range, fraction or number on one line";
      case LINE_ACROSS, HEADING ->
          "start a new section with its own 'heading:', or take the marks away";
    };
  }

  private static String here(Kind kind, boolean joined) {
    String kept = joined ? "write the text below '|', which keeps its lines; there " : "";
    return kind == Kind.LIST
        ? kept
            + "write each one as a list item, such as '- Walk a bit.', with an empty line"
            + " above the first one"
        : kept
            + "write a table: '| Weight | Dose |', on the next line '|---|---|', then each row with"
            + " as many cells, and an empty line above and below; in prose, write one space";
  }

  private static String elsewhere(Kind kind) {
    return kind == Kind.LIST
        ? "only a section's text can hold a list: write one sentence here, or move the list"
            + " there, with each item on its own line, such as '- Walk a bit.'"
        : "only a section's text can hold a table: write one sentence here, or move the"
            + " table there, as"
            + " '| Weight | Dose |', on the next line '|---|---|', and the rows";
  }
}
