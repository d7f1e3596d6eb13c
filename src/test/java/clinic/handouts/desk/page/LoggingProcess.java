package clinic.handouts.desk.page;

import clinic.handouts.SampleLibrary;
import clinic.handouts.desk.order.DayLog;
import clinic.handouts.desk.order.LogEntry;
import java.nio.file.Path;
import java.time.LocalDateTime;

/** A desk that logs until it is killed: a program of its own. */
public final class LoggingProcess {
  /** What each of its lines looks like in the file; a torn or mixed one does not. */
  public static final String LINE =
      "2026-11-22 09:05:07,(ABCDEFG-HJKMNP,topic-of-some-length,dan-east,en-AU,standard,[0-9]+,"
          + "[a-z0-9]+,printed (x{0,400})end|ABCDEFG-HJKMNP,low-back-pain,dan-east,en-AU,standard,2,"
          + "after,(kill [0-9]+|both)),(KL)?,yes";

  private LoggingProcess() {}

  /** Logs in the folder under the name, both named by the arguments. */
  public static void main(String[] args) {
    log(new DayLog(Path.of(args[0]), SampleLibrary.CLOCK), args[1], Integer.MAX_VALUE);
  }

  /** Logs lines of different lengths that count from 1. */
  public static void log(DayLog log, String name, int lines) {
    for (int i = 1; i <= lines; i++) {
      log.add(
          new LogEntry(
              LocalDateTime.of(2026, 11, 22, 9, 5, 7),
              "ABCDEFG-HJKMNP",
              "topic-of-some-length",
              "dan-east",
              "en-AU",
              "standard",
              i,
              name,
              "printed " + "x".repeat(i * 37 % 400) + "end",
              "",
              true));
    }
  }
}
