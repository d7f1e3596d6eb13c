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

/** Where the desk is, and for whom; other computers see it by TLS and with a password only. */
final class BindingOptions {
  static final String KEYSTORE_PASSWORD = "HANDOUTS_KEYSTORE_PASSWORD";

  private static final int USUAL_PORT = 7070;
  private static final int USUAL_SECURED_PORT = 8443;
  private static final int HTTPS = 443;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where the page is. Default: 7070; 8443 with --keystore.")
  private Integer port;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      description =
          "Let other computers in, by this computer's network address; 0.0.0.0 for all it has."
              + " Needs --keystore and a password of the desk.")
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
          "A name that browsers use for this computer, beside those of the certificate. May be"
              + " given again.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--set-password",
      description =
          "Set the desk's password, and end. It is asked for; without a terminal, it is the first"
              + " line of standard input.")
  private boolean setPassword;

  /** Whether the command is only to set the password, see {@link #setPassword}. */
  boolean setsPassword() {
    return setPassword;
  }

  /**
   * Asks for a new password and keeps it.
   *
   * @throws UsageException if it is no good
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
      if (keystore == null) {
        refuseOthers();
        return Binding.loopback(port(USUAL_PORT));
      }
      if (address == null) {
        throw new UsageException(
            "--keystore is for other computers, but there is no --bind",
            "add --bind with this computer's address, or leave --keystore out");
      }
      DeskSettings settings = new DeskSettings(workspace);
      settings.refuseWithoutPassword();
      return Binding.secured(
          address, port(USUAL_SECURED_PORT), keys(main), List.copyOf(names), settings);
    } catch (BindingException e) {
      throw new UsageException(e.getMessage(), e.help());
    }
  }

  private void refuseOthers() {
    if (address != null && !Binding.isLoopback(address)) {
      throw new UsageException(
          "other computers would see the desk without TLS",
          "add --keystore FILE, as README.md tells, or leave --bind out");
    }
    if (!names.isEmpty()) {
      throw new UsageException(
          "--name is for other computers", "add --bind and --keystore, or leave --name out");
    }
  }

  private int port(int usual) {
    if (port == null) {
      return usual;
    }
    boolean possible =
        port == 0 || (port >= 1024 && port <= 65_535) || (keystore != null && port == HTTPS);
    if (!possible) {
      throw new UsageException(
          "port " + port + " is not for this", "choose one from 1024 to 65535");
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
