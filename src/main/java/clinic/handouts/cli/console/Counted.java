package clinic.handouts.cli.console;

/** Numbers with their nouns, such as "1 error" and "2 errors". */
public final class Counted {
  private Counted() {}

  /**
   * A number with its noun.
   *
   * @param noun in the singular; its plural ends in s
   */
  public static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
