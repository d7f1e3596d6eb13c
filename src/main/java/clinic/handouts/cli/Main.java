package clinic.handouts.cli;

import clinic.handouts.cli.console.CleanEnd;
import clinic.handouts.cli.console.ExitStatus;
import clinic.handouts.cli.console.LeavableStream;
import clinic.handouts.cli.console.Misuse;
import clinic.handouts.cli.console.ProgramVersion;
import clinic.handouts.cli.console.Questions;
import clinic.handouts.cli.option.GeneralOptions;
import clinic.handouts.cli.option.WorkspaceOption;
import clinic.handouts.cli.report.LicencesPrinter;
import clinic.handouts.files.BundledLibrary;
import clinic.handouts.files.DayClock;
import clinic.handouts.print.Settings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The program: reads the command line, runs a command and ends with its exit status. */
@CommandLine.Command(
    name = "handouts",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    description = "Makes branded, accessible patient handouts (PDF) from a clinic's own texts.",
    versionProvider = ProgramVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      InitCommand.class,
      NewCommand.class,
      ListCommand.class,
      CheckCommand.class,
      RenderCommand.class,
      BatchCommand.class,
      PacketCommand.class,
      PrintCommand.class,
      PrintersCommand.class,
      DeskCommand.class,
      PreviewCommand.class,
      VerifyCommand.class,
      TranslationCommand.class,
      FontsCommand.class,
      CommandLine.HelpCommand.class
    },
    footer = {
      "",
      "Start here:",
      "  handouts init DIR       create a workspace of your own",
      "  handouts batch          make every handout, in out/",
      "  handouts check          find every problem before patients do",
      "  handouts help render    explain a command",
      "",
      "You can give these options before or after the command: handouts -w DIR check",
      "",
      "The exit status is 0 if everything succeeded, 1 for problems in the content or a handout, 2",
      "for a wrong command line, and 3 if the disk, a folder, the printer or a network port failed."
    })
public final class Main implements Runnable {
  private final Questions questions;
  private final OutputStream out;
  private final PrintWriter err;
  private final Map<String, String> environment;
  private final Path currentFolder;
  private final Clock clock;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Mixin private GeneralOptions general;
  @Mixin private WorkspaceOption workspace;

  @Option(
      names = {"--licences", "--licenses"},
      description =
          "List the libraries in the program, with their licences and where to find them.")
  private boolean licences;

  /**
   * The program in its environment.
   *
   * @param in standard input
   * @param out where results go
   * @param err where problems and progress go
   * @param environment environment variables
   * @param currentFolder the folder that relative paths start from
   * @param clock gives today's date
   */
  public Main(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Map<String, String> environment,
      Path currentFolder,
      Clock clock) {
    this.out = out;
    this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    this.questions = new Questions(in, this.err);
    this.environment = Map.copyOf(environment);
    this.currentFolder = currentFolder;
    this.clock = clock;
  }

  /** Runs the program and ends the process. */
  @SuppressWarnings("SystemExitOutsideMain")
  public static void main(String[] args) {
    CountDownLatch ended = CleanEnd.whenInterrupted();
    int status =
        new Main(
                System.in,
                new FileOutputStream(
                    FileDescriptor.out), // System.out never reports that the disk is full
                System.err,
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Clock.system(ZoneId.systemDefault()))
            .run(args);
    ended.countDown();
    System.exit(status);
  }

  /**
   * Runs a command.
   *
   * @param args the command line
   * @return the exit status, see {@link clinic.handouts.cli.console.ExitStatus}
   */
  public int run(String... args) {
    PrintWriter results =
        new PrintWriter(
            new OutputStreamWriter(new LeavableStream(out), StandardCharsets.UTF_8), false);
    CommandLine line = new CommandLine(this);
    line.setOut(results);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionStrategy(
        parsed -> {
          line.setColorScheme(colours());
          return new CommandLine.RunLast().execute(parsed);
        });
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(100);
    line.setExpandAtFiles(false); // an argument must not open a file by itself
    line.setParameterExceptionHandler((problem, arguments) -> usage(problem));
    line.setExecutionExceptionHandler((problem, command, result) -> failure(problem));
    int status;
    try {
      status = line.execute(args);
    } catch (RuntimeException | Error problem) {
      status = failure(problem);
    }
    if (results.checkError()) {
      err.println("handouts: can't write to standard output");
      status = Math.max(status, ExitStatus.MACHINE);
    }
    err.flush();
    return status;
  }

  @Override
  public void run() {
    if (licences) {
      LicencesPrinter.print(spec.commandLine().getOut(), BundledLibrary.all());
      return;
    }
    throw new MissingCommandException(spec.commandLine());
  }

  private int usage(ParameterException problem) {
    if (problem instanceof MissingCommandException) {
      err.println("handouts: " + problem.getMessage());
      problem.getCommandLine().usage(err);
      return ExitStatus.USAGE;
    }
    return failure(Misuse.of(problem));
  }

  private int failure(Throwable problem) {
    trace(problem);
    Failure failure = Failure.of(problem);
    failure.print(err);
    return failure.status();
  }

  private CommandLine.Help.ColorScheme colours() {
    return CommandLine.Help.defaultColorScheme(
        hasColour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF);
  }

  /**
   * Colour is used if asked for, otherwise on terminals (the launcher knows) unless the user has
   * switched it off.
   */
  boolean hasColour() {
    return general.hasColour(
        isTerminal()
            && environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "dumb").equals("dumb"));
  }

  /** The workspace named before the command, if any. */
  WorkspaceOption workspace() {
    return workspace;
  }

  /** The user's own settings on this computer. */
  Settings settings() {
    return Settings.of(
        environment, System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  /** Whether standard error is a terminal; the launcher knows. */
  boolean isTerminal() {
    return environment.getOrDefault("HANDOUTS_TERMINAL", "").equals("yes");
  }

  Map<String, String> environment() {
    return environment;
  }

  Path currentFolder() {
    return currentFolder;
  }

  Clock clock() {
    return clock;
  }

  /** The clock, fixed on a day if one is given. */
  Clock clock(LocalDate day) {
    return day == null ? clock : new DayClock(day, clock.getZone());
  }

  /** The folder of the program's own sample library, if its launcher names one. */
  Optional<Path> home() {
    return Optional.ofNullable(environment.get("HANDOUTS_HOME")).map(Path::of);
  }

  OutputStream standardOutput() {
    return out;
  }

  /** Asks the user. */
  Questions questions() {
    return questions;
  }

  /** Prints the stack traces of unexpected failures for users who asked for them. */
  void trace(Throwable problem) {
    if (general.isDebug()) {
      synchronized (err) {
        problem.printStackTrace(err);
      }
    }
  }

  /** No command was given; the help text lists them all. */
  private static final class MissingCommandException extends ParameterException {
    private static final long serialVersionUID = 1L;

    MissingCommandException(CommandLine commandLine) {
      super(commandLine, "no command was given");
    }
  }
}
