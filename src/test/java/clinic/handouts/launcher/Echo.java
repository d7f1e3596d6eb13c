package clinic.handouts.launcher;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/** Stands in for the program: says what it was started with, and ends as it was asked to. */
public final class Echo {
  private Echo() {}

  /** Prints the arguments and the launcher's variables. */
  @SuppressWarnings("SystemExitOutsideMain")
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String arg : args) {
      out.println("[" + arg + "]");
    }
    out.println("home " + System.getenv("HANDOUTS_HOME"));
    out.println("terminal " + System.getenv("HANDOUTS_TERMINAL"));
    out.println("folder " + System.getProperty("user.dir"));
    out.println("option " + System.getProperty("mine"));
    out.println(
        "options " + String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()));
    System.exit(args.length > 0 && args[0].equals("fail") ? Integer.parseInt(args[1]) : 0);
  }
}
