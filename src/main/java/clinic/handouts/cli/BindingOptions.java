package clinic.handouts.cli;

import clinic.handouts.cli.console.UsageException;
import clinic.handouts.desk.web.Binding;
import clinic.handouts.desk.web.BindingException;
import clinic.handouts.desk.web.DeskSettings;
import clinic.handouts.desk.web.TlsKeys;
import clinic.handouts.files.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/**
 * Where the desk listens, and for whom; other computers can reach it only over TLS and with a
 * password.
 */
final class BindingOptions {
  static final String KEYSTORE_PASSWORD = "HANDOUTS_KEYSTORE_PASSWORD";

  private static final int USUAL_PORT = 7070;
  private static final int USUAL_SECURED_PORT = 8443;
  private static final int HTTPS = 443;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to use for the page. Default: 7070; 8443 with --keystore.")
  private Integer port;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      description =
          "Let other computers in, at this network address of this computer; 0.0.0.0 for all."
              + " Needs --keystore and a desk password.")
  private String address;

  @Option(
      names = "--keystore",
      paramLabel = "FILE",
      description =
          "A PKCS12 file with the certificate and its private key. Its password is asked for, or"
              + " taken from the environment variable HANDOUTS_KEYSTORE_PASSWORD.")
  private Path keystore;

  @Option(
      names = "--name",
      paramLabel = "HOST",
      description =
          "A host name under which browsers reach this computer, in addition to those in"
              + " the certificate. Can be"
              + " repeated.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--proxy",
      paramLabel = "ADDRESS",
      description =
          "Let other computers in through a proxy with TLS on this computer, which connects from"
              + " this address, such as 127.0.0.1. Needs --name and a desk password.")
  private String proxy;

  @Option(
      names = "--set-password",
      description =
          "Set the desk's password, then exit. It is asked for; without a terminal, it is the first"
              + " line of standard input.")
  private boolean setPassword;

  /** Whether the command should only set the password, see {@link #setPassword}. */
  boolean setsPassword() {
    return setPassword;
  }

  /**
   * Asks for a new password and saves it.
   *
   * @throws UsageException if it is not acceptable
   */
  void setPassword(Main main, Workspace workspace) {
    try {
      new DeskSettings(workspace).setPassword(Secrets.of(main).askForNew("New password: "));
    } catch (BindingException e) {
      throw new UsageException(e.getMessage(), e.help());
    }
  }

  /**
   * Where to listen.
   *
   * @throws UsageException if this is not possible, or not safe
   */
  Binding binding(Main main, Workspace workspace) {
    try {
      if (proxy != null) {
        return behindProxy(workspace);
      }
      if (keystore == null) {
        refuseOthers();
        return Binding.loopback(address == null ? "localhost" : address, port(USUAL_PORT));
      }
      if (address == null) {
        throw new UsageException(
            "--keystore is for access from other computers, which needs --bind",
            "add --bind with this computer's address, or leave out --keystore");
      }
      DeskSettings settings = new DeskSettings(workspace);
      settings.refuseWithoutPassword();
      return Binding.secured(
          address, port(USUAL_SECURED_PORT), keys(main), List.copyOf(names), settings);
    } catch (BindingException e) {
      throw new UsageException(e.getMessage(), e.help());
    }
  }

  private Binding behindProxy(Workspace workspace) {
    if (keystore != null || address != null) {
      throw new UsageException(
          "--proxy is for a proxy with a certificate of its own",
          "leave out --bind and --keystore, or leave out --proxy");
    }
    if (!Binding.isLoopback(proxy)) {
      throw new UsageException(
          "between this proxy and the desk there would be no TLS",
          "run the proxy on this computer and name it as 127.0.0.1");
    }
    return Binding.behind(proxy, port(USUAL_PORT), List.copyOf(names), new DeskSettings(workspace));
  }

  private void refuseOthers() {
    if (address != null && !Binding.isLoopback(address)) {
      throw new UsageException(
          "other computers would reach the desk without TLS",
          "add --keystore FILE as described in README.md, or leave out --bind");
    }
    if (!names.isEmpty()) {
      throw new UsageException(
          "--name is for access from other computers",
          "add --bind and --keystore, or --proxy, or leave out --name");
    }
  }

  private int port(int usual) {
    if (port == null) {
      return usual;
    }
    boolean possible =
        port == 0 || (port >= 1024 && port <= 65_535) || (keystore != null && port == HTTPS);
    if (!possible) {
      throw new UsageException("port " + port + " can't be used", "choose one from 1024 to 65535");
    }
    return port;
  }

  private TlsKeys keys(Main main) {
    Path file = main.currentFolder().resolve(keystore);
    String given = main.environment().get(KEYSTORE_PASSWORD);
    return TlsKeys.read(
        file,
        given == null ? Secrets.of(main).ask("Password of the keystore: ") : given,
        main.clock());
  }
}
