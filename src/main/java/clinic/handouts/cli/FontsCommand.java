package clinic.handouts.cli;

import clinic.handouts.cli.console.ExitStatus;
import clinic.handouts.cli.console.Misuse;
import clinic.handouts.cli.console.Printable;
import clinic.handouts.cli.console.Table;
import clinic.handouts.cli.console.UsageException;
import clinic.handouts.files.NewFiles;
import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.Workspace;
import clinic.handouts.files.WrittenFile;
import clinic.handouts.text.LanguageTag;
import clinic.handouts.text.font.FontCoverage;
import clinic.handouts.text.font.NewScriptFonts;
import clinic.handouts.text.font.ScriptFonts;
import clinic.handouts.text.shape.Script;
import clinic.handouts.text.shape.ScriptVariant;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
    name = "fonts",
    description = "List the scripts that can be printed, and the font for each; or add a font.",
    footer = {
      "",
      "Latin, Greek and Cyrillic letters are printed in the brand's fonts, or in Noto Sans if these",
      "lack a letter. Japanese and Korean need a font that you add. Text in a script that is not",
      "listed is refused, with its place.",
      "",
      "A font is added as two TrueType files, regular and bold, whose licence allows that it is",
      "embedded in documents. They are copied to templates/fonts/scripts/ in your workspace, and",
      "used in place of the program's font, if it has one.",
      "",
      "Examples:",
      "  handouts fonts",
      "  handouts fonts --json",
      "  handouts fonts add NotoSansJP-Regular.ttf NotoSansJP-Bold.ttf",
      "  handouts fonts add --for zh-Hans NotoSansSC-Regular.ttf NotoSansSC-Bold.ttf"
    })
final class FontsCommand extends Command {
  private static final List<String> ALL = List.of("list", "add");

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "WHAT",
      description = "What to do: list or add. Default: list.")
  private String what = "list";

  @Parameters(
      index = "1..*",
      paramLabel = "FILE",
      description = "The fonts to add: regular and bold.")
  private List<Path> files = List.of();

  @Option(
      names = "--for",
      paramLabel = "TAG",
      description = "The language that the fonts are for, if they have the letters of several.")
  private String language = "";

  @Option(names = "--overwrite", description = "Replace fonts that were added before.")
  private boolean overwrite;

  @Option(names = "--json", description = "Print a JSON array of objects.")
  private boolean json;

  @Override
  public Integer call() {
    if (!ALL.contains(what)) {
      throw Misuse.unknown("thing to do", what, ALL);
    }
    if (what.equals("add")) {
      return add();
    }
    if (!files.isEmpty()) {
      throw new UsageException(
          "'" + files.get(0) + "' is an extra argument", "to add it: handouts fonts add FILE…");
    }
    ScriptFonts fonts = ownWorkspace().map(ScriptFonts::of).orElse(ScriptFonts.PACKED);
    print(list(fonts), json, "");
    fonts.faults().forEach(this::tell);
    return fonts.faults().isEmpty() ? ExitStatus.DONE : ExitStatus.PROBLEMS;
  }

  private static Table list(ScriptFonts fonts) {
    Table table = new Table("script", "code", "font");
    for (String plain : List.of("Latin Latn", "Greek Grek", "Cyrillic Cyrl")) {
      table.row(plain.split(" ", -1)[0], plain.split(" ", -1)[1], "the brand's, or NotoSans");
    }
    for (ScriptVariant variant : ScriptVariant.values()) {
      String font = fonts.family(variant).orElse("none: add one with 'handouts fonts add'");
      table.row(variant.title(), variant.code(), font + (fonts.isAdded(variant) ? " (added)" : ""));
    }
    return table;
  }

  private int add() {
    if (files.isEmpty()) {
      throw new UsageException(
          "there is no font to add", "write 'handouts fonts add REGULAR.ttf BOLD.ttf'");
    }
    if (!language.isEmpty()
        && (!LanguageTag.isTag(language) || Script.ofLanguage(language).isEmpty())) {
      throw new UsageException(
          "'" + language + "' is not the tag of a language that needs a font of its own",
          LanguageTag.mend(language, "write a tag such as ja, ko or zh-Hant"));
    }
    Workspace workspace = ownHandouts().library().workspace();
    Map<String, byte[]> read = new LinkedHashMap<>();
    files.forEach(file -> read.put(file.toString(), read(file)));
    NewScriptFonts fonts = NewScriptFonts.of(read, language);
    if (!fonts.faults().isEmpty()) {
      fonts.faults().forEach(this::tell);
      return ExitStatus.PROBLEMS;
    }
    ScriptVariant variant = fonts.variant().orElseThrow();
    if (!overwrite && fonts.files().keySet().stream().anyMatch(workspace::isOwnTemplate)) {
      throw new UsageException(
          "a font for " + variant.title() + " was added before", "replace it with --overwrite");
    }
    fonts.files().forEach((name, bytes) -> write(workspace, "templates/" + name, bytes));
    out().println(variant.title() + " is set in " + fonts.family() + " from now on");
    return ExitStatus.DONE;
  }

  private byte[] read(Path file) {
    try {
      return Workspace.readNamed(
          main().currentFolder().resolve(file), Workspace.MAX_TEMPLATE_BYTES);
    } catch (UnreadableException e) {
      throw new UsageException(file + " " + e.getMessage(), "name the two files of a font");
    }
  }

  private static void write(Workspace workspace, String path, byte[] bytes) {
    if (NewFiles.write(workspace, path, bytes).isEmpty()) {
      WrittenFile.write(workspace.root().resolve(path), bytes);
    }
  }

  private void tell(FontCoverage.Fault fault) {
    err().println("handouts: " + Printable.of(fault.path() + ": " + fault.message()));
    err().println("  help: " + Printable.of(fault.help()));
  }
}
