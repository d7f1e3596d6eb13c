package clinic.handouts.bench;

/** The machine that measures. */
final class Machine {
  private Machine() {}

  /** Cores, memory and Java, without the machine's name. */
  static String inWords() {
    Runtime runtime = Runtime.getRuntime();
    return "Measured with "
        + runtime.availableProcessors()
        + " cores, at most "
        + (runtime.maxMemory() >> 20)
        + " MB of heap, Java "
        + Runtime.version().feature()
        + ", "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch");
  }
}
