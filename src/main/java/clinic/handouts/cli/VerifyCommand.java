package clinic.handouts.cli;

import clinic.handouts.Handouts;
import clinic.handouts.cli.console.ExitStatus;
import clinic.handouts.cli.console.Json;
import clinic.handouts.cli.console.Printable;
import clinic.handouts.cli.option.Day;
import clinic.handouts.edition.WordingChange;
import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.Workspace;
import clinic.handouts.verify.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
    name = "verify",
    description = "Identify a handout, and say whether it is still current.",
    footer = {
      "",
      "The reference is at the end of every sheet. The list of what has changed since a sheet was",
      "made comes from the wording kept in .handouts/history/. The exit status is 0 if all sheets",
      "are current, otherwise 1.",
      "",
      "Examples:",
      "  handouts verify 4CX3T9M-8GRQZ7",
      "  handouts verify returned.pdf",
      "  handouts verify 4CX3T9M-8GRQZ7 --as-of 2028-11-02"
    })
final class VerifyCommand extends Command {
  private static final long MAX_BYTES = 256L << 20;

  @Parameters(
      arity = "1..*",
      paramLabel = "REF-or-FILE",
      description = "References as printed, or PDF files.")
  private List<String> sheets = new ArrayList<>();

  @Option(names = "--json", description = "Print one JSON array.")
  private boolean json;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = Day.class,
      description = "Verify as if it were another day, such as 2028-11-02.")
  private LocalDate asOf;

  /**
   * The answer about one argument.
   *
   * @param file the file as it was named; empty for a reference
   */
  private record Answer(String file, Verification verification) {}

  @Override
  public Integer call() {
    Handouts handouts = handouts(main().clock(asOf));
    int status = ExitStatus.DONE;
    List<Answer> answers = new ArrayList<>();
    for (String sheet : sheets) {
      if (isFile(sheet)) {
        status = Math.max(status, file(sheet, handouts, answers));
      } else {
        answers.add(new Answer("", handouts.verify(sheet)));
      }
    }
    if (json) {
      out().println(Json.pretty(answers.stream().map(VerifyCommand::json).toList()));
    } else {
      answers.forEach(answer -> print(answer, handouts));
    }
    boolean current = answers.stream().allMatch(answer -> answer.verification().isCurrent());
    return current ? status : Math.max(status, ExitStatus.PROBLEMS);
  }

  private boolean isFile(String sheet) {
    return sheet.toLowerCase(Locale.ROOT).endsWith(".pdf")
        || sheet.contains("/")
        || sheet.contains("\\")
        || (sheet.contains(".") && isThere(sheet));
  }

  /** Whether a name that could also be a mistyped reference is that of a file. */
  private boolean isThere(String name) {
    try {
      Workspace.readNamed(main().currentFolder().resolve(name), MAX_BYTES);
      return true;
    } catch (UnreadableException e) {
      return false;
    }
  }

  private int file(String name, Handouts handouts, List<Answer> answers) {
    Path file = main().currentFolder().resolve(name);
    try {
      byte[] pdf = Workspace.readNamed(file, MAX_BYTES);
      List<Verification> found = handouts.verify(pdf);
      found.forEach(each -> answers.add(new Answer(name, each)));
      if (found.isEmpty()) {
        answers.add(new Answer(name, Verification.without(name, "It contains no reference.")));
      }
      return ExitStatus.DONE;
    } catch (UnreadableException e) {
      boolean missing = e.reason() == UnreadableException.Reason.MISSING;
      String what = missing ? "there is no file '%s'" : "'%s' " + e.getMessage();
      err().println("handouts: " + String.format(Locale.ROOT, what, Printable.of(name)));
      err().println("  help: name a PDF file, or type the reference itself");
      return ExitStatus.USAGE;
    } catch (IOException e) {
      answers.add(new Answer(name, Verification.without(name, "It is not a readable PDF.")));
      return ExitStatus.PROBLEMS;
    }
  }

  private void print(Answer answer, Handouts handouts) {
    Verification verification = answer.verification();
    String asked = verification.asked();
    boolean named = !answer.file().isEmpty() && !answer.file().equals(asked);
    out()
        .println(
            (named ? Printable.of(answer.file()) + ": " : "")
                + Printable.of(asked)
                + ": "
                + verification.state().label());
    verification.sheet().ifPresent(this::print);
    out().println("  " + Printable.of(verification.explanation()));
    if (!verification.changes().isEmpty()) {
      out().println("  changed since:");
      verification.changes().stream()
          .map(WordingChange::phrase)
          .forEach(change -> out().println("    " + Printable.of(change)));
    }
    if (!verification.instead().isEmpty()) {
      out().println("  use instead: " + Printable.of(titled(verification, handouts)));
    }
  }

  private void print(Verification.Sheet sheet) {
    out()
        .printf(
            "  handout: %s%s, %s, %s%s%n",
            sheet.title().isEmpty() ? "" : Printable.of(sheet.title()) + " | ",
            sheet.key().topic(),
            sheet.key().language(),
            sheet.key().format(),
            sheet.version() == 0 ? "" : ", version " + sheet.version());
    out()
        .println(
            "  from: "
                + (sheet.clinician().isEmpty()
                    ? "the clinic"
                    : Printable.of(sheet.clinician()) + " | " + sheet.key().clinician()));
  }

  private static String titled(Verification verification, Handouts handouts) {
    String id = verification.instead();
    String language = verification.sheet().map(sheet -> sheet.key().language()).orElse("");
    String same =
        verification.sheet().filter(sheet -> sheet.key().topic().equals(id)).isPresent()
            ? " (the clinic's own edition)"
            : "";
    return handouts
            .library()
            .topic(id, language)
            .map(topic -> topic.title().value() + " | " + id)
            .orElse(id)
        + same;
  }

  private static Map<String, Object> json(Answer answer) {
    Verification verification = answer.verification();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("asked", answer.file().isEmpty() ? verification.asked() : answer.file());
    map.put("reference", verification.sheet().isPresent() ? verification.asked() : null);
    map.put("state", verification.state().label());
    verification
        .sheet()
        .ifPresent(
            sheet -> {
              map.put("topic", sheet.key().topic());
              map.put("clinician", sheet.key().clinician());
              map.put("language", sheet.key().language());
              map.put("format", sheet.key().format());
              map.put("title", sheet.title());
              map.put("version", sheet.version() == 0 ? null : sheet.version());
            });
    map.put("explanation", verification.explanation());
    map.put("changes", verification.changes().stream().map(VerifyCommand::json).toList());
    map.put("useInstead", verification.instead().isEmpty() ? null : verification.instead());
    return map;
  }

  private static Map<String, Object> json(WordingChange change) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("text", change.name());
    map.put("before", change.before());
    map.put("after", change.after());
    return map;
  }
}
