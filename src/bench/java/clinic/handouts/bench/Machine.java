package clinic.handouts.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** The machine that the measures run on. */
final class Machine {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** How many programs want a core at this moment; below zero if unknown. */
  static double load() {
    return SYSTEM.getSystemLoadAverage();
  }

  /**
   * Cores, memory, load and Java, without the machine's name.
   *
   * @param load what {@link #load} returned when measuring began
   */
  static String inWords(double load) throws IOException {
    return String.format(
        Locale.ROOT,
        "Measured with %d cores (%s), %.0f GB of memory, Java %s, %s %s. %s",
        Runtime.getRuntime().availableProcessors(),
        model(),
        SYSTEM.getTotalMemorySize() / 1e9,
        Runtime.version(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        load < 0
            ? "It is not known how busy the machine was."
            : String.format(
                Locale.ROOT,
                "At the start, %.1f other programs wanted a core at the same time.",
                load));
  }

  private static String model() throws IOException {
    if (!Files.isReadable(PROCESSORS)) {
      return "of an unknown model";
    }
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("of an unknown model");
    }
  }
}
