package clinic.handouts.cli;

import clinic.handouts.cli.console.ExitStatus;
import clinic.handouts.cli.console.Table;
import clinic.handouts.text.shape.Script;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;

@CommandLine.Command(
    name = "fonts",
    description = "List the scripts that can be set, and the font that sets each.",
    footer = {
      "",
      "Latin, Greek and Cyrillic letters are set in the brand's fonts, or in Noto Sans where these",
      "lack a letter. Text in a script that is not listed is refused where it is written.",
      "",
      "Examples:",
      "  handouts fonts",
      "  handouts fonts --json"
    })
final class FontsCommand extends Command {
  @Option(names = "--json", description = "Print a JSON array of objects.")
  private boolean json;

  @Override
  public Integer call() {
    Table table = new Table("script", "code", "font");
    for (String plain : List.of("Latin Latn", "Greek Grek", "Cyrillic Cyrl")) {
      table.row(plain.split(" ", -1)[0], plain.split(" ", -1)[1], "the brand's, or NotoSans");
    }
    for (Script script : Script.values()) {
      table.row(script.title(), script.code(), String.join(", ", script.families()));
    }
    print(table, json, "");
    return ExitStatus.DONE;
  }
}
