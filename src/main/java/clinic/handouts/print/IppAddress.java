package clinic.handouts.print;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where a printer is that speaks the Internet Printing Protocol.
 *
 * @param uri {@code ipp://} or {@code ipps://}, with a machine and a path
 */
public record IppAddress(URI uri) {
  private static final int PORT = 631;

  /** Whether a person means an address, and not a queue. */
  public static boolean isMeant(String name) {
    return name.contains("://");
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static IppAddress of(String text) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("'" + text + "' is no address", e);
    }
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("ipp") && !scheme.equals("ipps")) {
      throw new IllegalArgumentException("'" + text + "' is no address of a printer");
    }
    if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
      throw new IllegalArgumentException("'" + text + "' names no machine");
    }
    return new IppAddress(uri.getRawPath().isEmpty() ? uri.resolve("/") : uri);
  }

  boolean isEncrypted() {
    return uri.getScheme().equalsIgnoreCase("ipps");
  }

  /** The same place in the words of HTTP, which carries the protocol (RFC 8010, 4). */
  URI http() {
    int port = uri.getPort() < 0 ? PORT : uri.getPort();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return URI.create(
        (isEncrypted() ? "https://" : "http://")
            + uri.getHost()
            + ":"
            + port
            + uri.getRawPath()
            + query);
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
