package clinic.handouts.cli;

import clinic.handouts.cli.console.CleanEnd;
import clinic.handouts.cli.console.ExitStatus;
import clinic.handouts.cli.console.LeavableStream;
import clinic.handouts.cli.console.Misuse;
import clinic.handouts.files.BundledLibrary;
import clinic.handouts.print.Settings;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The program: reads the command line, runs a command, ends with its status. */
@CommandLine.Command(
    name = "handouts",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    description = "Makes branded, accessible patient handouts (PDF) from a clinic's own texts.",
    versionProvider = Main.Version.class,
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
      CommandLine.HelpCommand.class
    },
    footer = {
      "",
      "Start here:",
      "  handouts init DIR       a workspace of your own",
      "  handouts batch          make every handout into out/",
      "  handouts check          find every problem before patients do",
      "  handouts help render    how one command works",
      "",
      "These options may stand before the command or behind it: handouts -w DIR check",
      "",
      "Ends with 0 when all is done, 1 when content or a handout has problems, 2 for a wrong",
      "command line, 3 when the machine says no."
    })
public final class Main implements Runnable {
  private final InputStream in;
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
      description = "List the libraries in the program, with their licences and where they stand.")
  private boolean licences;

  /**
   * The program in its surroundings.
   *
   * @param in standard input
   * @param out where results go
   * @param err where problems and progress go
   * @param environment environment variables
   * @param currentFolder where relative paths begin
   * @param clock tells today
   */
  public Main(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Map<String, String> environment,
      Path currentFolder,
      Clock clock) {
    this.in = in;
    this.out = out;
    this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
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
                    FileDescriptor.out), // System.out never says that a disk is full
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
   * @return 0 done, 1 problems, 2 wrong usage, 3 the machine said no
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
    line.setExpandAtFiles(false); // nothing on the command line opens a file by itself
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
   * Colour is for those who ask for it; else for terminals, which the launcher knows, and for
   * people who have not said no.
   */
  boolean hasColour() {
    return general.hasColour(
        isTerminal()
            && environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "dumb").equals("dumb"));
  }

  /** The workspace that is named before the command, if one is. */
  WorkspaceOption workspace() {
    return workspace;
  }

  /** What the person set for themselves on this computer. */
  Settings settings() {
    return Settings.of(
        environment, System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  /** Whether somebody looks at standard error, which the launcher knows. */
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

  /** The clock, standing still on a day if one is given. */
  Clock clock(LocalDate day) {
    return day == null
        ? clock
        : Clock.fixed(day.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
  }

  /** The folder of the program's own sample library, when its launcher names one. */
  Optional<Path> home() {
    return Optional.ofNullable(environment.get("HANDOUTS_HOME")).map(Path::of);
  }

  OutputStream standardOutput() {
    return out;
  }

  /** Whether answers come from the process's own standard input, and not from a test. */
  public boolean isStandardInput() {
    return in == System.in;
  }

  private BufferedReader standardInput() {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** Asks the person a question; the answer is empty when there is nobody to answer. */
  public String ask(String question) {
    err.print(question);
    err.flush();
    try {
      String line = standardInput().readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where traces of unforeseen failures go: to people who ask for them. */
  void trace(Throwable problem) {
    if (general.isDebug()) {
      synchronized (err) {
        problem.printStackTrace(err);
      }
    }
  }

  /** Nothing was asked for; the help text says what could be. */
  private static final class MissingCommandException extends ParameterException {
    private static final long serialVersionUID = 1L;

    MissingCommandException(CommandLine commandLine) {
      super(commandLine, "say what to do");
    }
  }

  /** The version in the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"handouts " + (version == null ? "(unpackaged)" : version)};
    }
  }
}
