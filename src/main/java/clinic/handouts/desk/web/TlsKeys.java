package clinic.handouts.desk.web;

import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.Workspace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** A certificate and its private key, from a PKCS12 file. */
public final class TlsKeys {
  private static final int MAX_BYTES = 1 << 20;

  /** The kinds of names in a certificate (RFC 5280, 4.2.1.6): host names and IP addresses. */
  private static final Set<Integer> HOSTS = Set.of(2, 7);

  private final KeyStore store;
  private final String password;
  private final X509Certificate certificate;

  private TlsKeys(KeyStore store, String password, X509Certificate certificate) {
    this.store = store;
    this.password = password;
    this.certificate = certificate;
  }

  /**
   * Reads a keystore.
   *
   * @param clock for checking whether the certificate has expired
   * @throws BindingException if there is no such file, the password is wrong, or the contents are
   *     no use to a server
   */
  public static TlsKeys read(Path file, String password, Clock clock) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(
          new ByteArrayInputStream(Workspace.readNamed(file, MAX_BYTES)), password.toCharArray());
      TlsKeys keys = new TlsKeys(store, password, certificate(store, file));
      keys.refuseExpired(file, clock);
      return keys;
    } catch (UnreadableException e) {
      throw new BindingException(
          "the keystore " + file + " " + e.getMessage(), "name a PKCS12 file with --keystore");
    } catch (IOException e) {
      throw e.getCause() instanceof UnrecoverableKeyException
          ? new BindingException(
              "the keystore's password is wrong",
              "type it again, or set HANDOUTS_KEYSTORE_PASSWORD to it")
          : noKeystore(file);
    } catch (GeneralSecurityException e) {
      throw noKeystore(file);
    }
  }

  private static BindingException noKeystore(Path file) {
    return new BindingException(
        "the keystore " + file + " is not a readable PKCS12 file",
        "create one as README.md shows under \"The desk for more than one computer\"");
  }

  private static X509Certificate certificate(KeyStore store, Path file)
      throws GeneralSecurityException {
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate found) {
        return found;
      }
    }
    throw new BindingException(
        "the keystore " + file + " has no private key with a certificate",
        "put both into it, as README.md shows under \"The desk for more than one computer\"");
  }

  private void refuseExpired(Path file, Clock clock) {
    if (certificate.getNotAfter().toInstant().isBefore(clock.instant())) {
      LocalDate end = LocalDate.ofInstant(certificate.getNotAfter().toInstant(), ZoneId.of("UTC"));
      throw new BindingException(
          "the certificate in " + file + " expired on " + end, "put a new one into the keystore");
    }
  }

  /** The host names and IP addresses in the certificate, in the form that browsers compare. */
  List<String> names() {
    try {
      Collection<List<?>> all =
          Optional.ofNullable(certificate.getSubjectAlternativeNames()).orElse(List.of());
      return all.stream()
          .filter(each -> HOSTS.contains((Integer) each.get(0)))
          .map(each -> String.valueOf(each.get(1)))
          .toList();
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }

  /** The configuration for Jetty: TLS 1.2 and 1.3, with Jetty's choice of ciphers. */
  SslContextFactory.Server context() {
    SslContextFactory.Server context = new SslContextFactory.Server();
    context.setKeyStore(store);
    context.setKeyStorePassword(password);
    context.setKeyManagerPassword(password);
    context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    context.setRenegotiationAllowed(false);
    return context;
  }
}
