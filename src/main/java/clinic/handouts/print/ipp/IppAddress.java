package clinic.handouts.print.ipp;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * The address of a printer that speaks the Internet Printing Protocol.
 *
 * @param uri {@code ipp://} or {@code ipps://}, with a host name and a path
 */
public record IppAddress(URI uri) {
  private static final int PORT = 631;

  /** Whether the text is meant as an address rather than the name of a print queue. */
  public static boolean isMeant(String name) {
    return name.contains("://");
  }

  /**
   * Parses an address.
   *
   * @throws IllegalArgumentException if it is not the address of a printer
   */
  @SuppressWarnings("UnusedException") // It repeats the text, and a password may be in it.
  public static IppAddress of(String text) {
    if (hasPassword(text)) {
      throw new IllegalArgumentException(
          "the printer's address " + shown(text) + " must not have a user name or password in it");
    }
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("'" + shown(text) + "' is not an address");
    }
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("ipp") && !scheme.equals("ipps")) {
      throw new IllegalArgumentException("'" + shown(text) + "' is not the address of a printer");
    }
    if (uri.getHost() == null || uri.getFragment() != null) {
      throw new IllegalArgumentException("'" + shown(text) + "' has no host name");
    }
    return new IppAddress(uri.getRawPath().isEmpty() ? uri.resolve("/") : uri);
  }

  private static boolean hasPassword(String text) {
    return text.matches("(?s)[^/]*://[^/?#]*@.*");
  }

  /** A printer's name or address for messages and logs: without user name and password. */
  public static String shown(String printer) {
    return printer.replaceFirst("(?s)://.*@", "://…@");
  }

  public boolean isEncrypted() {
    return uri.getScheme().equalsIgnoreCase("ipps");
  }

  /** The same address as an HTTP URI; HTTP carries the protocol (RFC 8010, 4). */
  public URI http() {
    int port = uri.getPort() < 0 ? PORT : uri.getPort();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return URI.create(
        (isEncrypted() ? "https://" : "http://")
            + uri.getHost().replace("%25", "%") // RFC 6874, as people write zones in addresses.
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
