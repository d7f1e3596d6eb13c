package clinic.handouts.desk;

/**
 * Where a server listens.
 *
 * @param address the address of a network card, as a number
 * @param port 0 for any that is free
 */
public record Binding(String address, int port) {
  private static final String LOOPBACK = "127.0.0.1";

  /**
   * For the browsers of this computer only.
   *
   * @param port 0 for any that is free
   */
  public static Binding loopback(int port) {
    return new Binding(LOOPBACK, port);
  }
}
