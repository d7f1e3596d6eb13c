package clinic.handouts.desk.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a server listens, and for whom: browsers on this computer only, or browsers on other
 * computers over TLS and with a password. The TLS may be that of a proxy on this computer. There is
 * nothing in between. Immutable.
 */
public final class Binding {
  private static final String LOOPBACK = "127.0.0.1";
  private static final int HTTPS = 443;
  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  /** An IPv6 address in a URL. */
  private static final Pattern IN_BRACKETS = Pattern.compile("^\\[([0-9a-f.]*:[0-9a-f:.]*)\\]");

  private final String address;
  private final int port;
  private final List<String> names;
  private final Optional<Secrets> secrets;

  /**
   * What a server needs to serve other computers; if it has no keys of its own, a proxy handles
   * TLS.
   */
  private record Secrets(Optional<TlsKeys> keys, DeskSettings settings) {}

  private Binding(String address, int port, List<String> names, Optional<Secrets> secrets) {
    this.address = address;
    this.port = port;
    this.names = List.copyOf(names);
    this.secrets = secrets;
  }

  /**
   * For browsers on this computer only.
   *
   * @param port 0 for any free port
   */
  public static Binding loopback(int port) {
    return loopback(LOOPBACK, port);
  }

  /**
   * For browsers on this computer only, at one of its own addresses.
   *
   * @param address such as {@code 127.0.0.2} or {@code ::1}; {@link #isLoopback} holds
   * @param port 0 for any free port
   */
  public static Binding loopback(String address, int port) {
    String local = address.equals("localhost") ? LOOPBACK : number(address).getHostAddress();
    List<String> names =
        local.equals(LOOPBACK) ? List.of(LOOPBACK, "localhost") : List.of(inAddress(local));
    return new Binding(local, port, names, Optional.empty());
  }

  /**
   * For browsers on other computers, too.
   *
   * @param address a network address of this computer; 0.0.0.0 for all of them
   * @param port 0 for any free port
   * @param keys the certificate; the names in it are names of the server
   * @param more further names that browsers use for the server
   * @param settings holds the password
   * @throws BindingException if this would not be safe, or nobody could open a page
   */
  public static Binding secured(
      String address, int port, TlsKeys keys, List<String> more, DeskSettings settings) {
    InetAddress local = number(address);
    settings.refuseWithoutPassword();
    List<String> names = new ArrayList<>();
    Stream.concat(more.stream(), keys.names().stream())
        .map(name -> name.toLowerCase(Locale.ROOT))
        .forEach(names::add);
    if (!local.isAnyLocalAddress()) {
      names.add(local.getHostAddress());
    }
    if (names.isEmpty()) {
      throw new BindingException(
          "the desk has no name that browsers can use",
          "give it a name with --name, or use a certificate that has one");
    }
    return new Binding(
        local.getHostAddress(),
        port,
        names.stream().map(Binding::inAddress).distinct().toList(),
        Optional.of(new Secrets(Optional.of(keys), settings)));
  }

  /**
   * For browsers on other computers, which reach the server only through a proxy on this computer
   * that speaks TLS with them.
   *
   * @param proxy the address from which the proxy connects; {@link #isLoopback} holds
   * @param port 0 for any free port
   * @param names under which browsers know the proxy, with its port unless that is 443
   * @param settings holds the password
   * @throws BindingException if this would not be safe, or nobody could open a page
   */
  public static Binding behind(String proxy, int port, List<String> names, DeskSettings settings) {
    settings.refuseWithoutPassword();
    if (names.isEmpty()) {
      throw new BindingException(
          "the proxy has no name that browsers can use", "give it the proxy's name with --name");
    }
    return new Binding(
        proxy.equals("localhost") ? LOOPBACK : number(proxy).getHostAddress(),
        port,
        names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList(),
        Optional.of(new Secrets(Optional.empty(), settings)));
  }

  /** Whether a network address can be reached from this computer only. */
  public static boolean isLoopback(String address) {
    return address.equals("localhost") || number(address).isLoopbackAddress();
  }

  private static InetAddress number(String address) {
    try {
      if (NUMBERS.matcher(address).matches()) {
        return InetAddress.getByName(address);
      }
    } catch (UnknownHostException e) {
      // Refused below, like any other text that is not an IP address.
    }
    throw new BindingException(
        "'" + address + "' is not an IP address",
        "write it as numbers, such as 192.168.1.20, or 0.0.0.0 for all addresses of this computer");
  }

  /**
   * In the address of a page, an IPv6 address goes in brackets. It is spelled out, because browsers
   * and people shorten it in different ways.
   */
  private static String inAddress(String name) {
    if (!name.contains(":")) {
      return name;
    }
    try {
      return "[" + number(name).getHostAddress() + "]";
    } catch (BindingException e) {
      return "[" + name + "]"; // Nobody can ask for it.
    }
  }

  String address() {
    return address;
  }

  /** Whether this is its address; servers write those of IPv6 in brackets. */
  boolean isAt(String other) {
    return number(other.replaceAll("[\\[\\]]", "")).getHostAddress().equals(address);
  }

  int port() {
    return port;
  }

  String scheme() {
    return secrets.isPresent() ? "https" : "http";
  }

  Optional<TlsKeys> keys() {
    return secrets.flatMap(Secrets::keys);
  }

  /** Whether browsers come through a proxy, which listens on a port of its own. */
  boolean isBehindProxy() {
    return secrets.isPresent() && keys().isEmpty();
  }

  Optional<DeskSettings> settings() {
    return secrets.map(Secrets::settings);
  }

  /** The name and port to show to people. */
  String authority(int actualPort) {
    String name = names.stream().filter(each -> !each.startsWith("*")).findFirst().orElse(address);
    return isDefault(actualPort) ? name : name + ":" + actualPort;
  }

  /** Whether a request for this name and port is meant for this server. */
  boolean isOwn(String authority, int actualPort) {
    String asked =
        IN_BRACKETS
            .matcher(authority.toLowerCase(Locale.ROOT))
            .replaceFirst(six -> inAddress(six.group(1)));
    return names.stream()
        .anyMatch(
            name ->
                isName(asked, name + ":" + actualPort)
                    || (isDefault(actualPort) && isName(asked, name)));
  }

  /**
   * Whether browsers should from now on connect with TLS only; works for names only (RFC 6797,
   * 8.1.1).
   */
  boolean isOnlyByTls(String authority) {
    String name = authority.replaceFirst(":[0-9]+$", "");
    return secrets.isPresent() && !name.startsWith("[") && !NUMBERS.matcher(name).matches();
  }

  /** A "*" in a certificate stands for one part of a name. */
  private static boolean isName(String asked, String name) {
    if (!name.startsWith("*.")) {
      return asked.equals(name);
    }
    int dot = asked.indexOf('.');
    return dot > 0 && asked.substring(dot).equals(name.substring(1));
  }

  private boolean isDefault(int actualPort) {
    return isBehindProxy() || (secrets.isPresent() && actualPort == HTTPS);
  }
}
