package clinic.handouts.print.ipp;

import clinic.handouts.print.trouble.PrinterException;
import clinic.handouts.print.trouble.Trouble;
import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Sends requests to one printer, at its own address only: no proxy is used and no redirect is
 * followed. Any failure becomes a {@link PrinterException}.
 */
public final class IppConnection {
  private static final int MOST_BYTES = 4 << 20;
  private static final int OK = 200;
  private static final int UNAUTHORISED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int UPGRADE_REQUIRED = 426;

  private final IppAddress address;
  private final IppPatience patience;
  private final HttpClient client;

  public IppConnection(IppAddress address, IppPatience patience) {
    this.address = address;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(patience.connect())
            .build();
  }

  public IppAddress address() {
    return address;
  }

  /**
   * Sends a request.
   *
   * @return the printer's answer, whatever it says
   */
  public IppPacket ask(IppPacket question) throws InterruptedException {
    return ask(question, new byte[0], patience.answer());
  }

  /** Sends a request with a document. */
  public IppPacket send(IppPacket question, byte[] document) throws InterruptedException {
    return ask(question, document, patience.upload());
  }

  private IppPacket ask(IppPacket question, byte[] document, Duration time)
      throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.http())
            .header("Content-Type", "application/ipp")
            .header("Accept", "application/ipp")
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes(question, document)))
            .build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, LimitedBody.of(MOST_BYTES));
    try {
      return packet(answer.get(time.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      throw new PrinterException(
          document.length == 0 ? Trouble.SILENT : Trouble.LOST, // It may be printing it.
          "the printer " + address + " does not answer",
          "check that it is switched on and not busy, and what it has printed, then print again");
    } catch (ExecutionException e) {
      throw unreachable(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private static byte[] bytes(IppPacket question, byte[] document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (IppOutputStream out = new IppOutputStream(bytes)) {
      out.write(question);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bytes.writeBytes(document);
    return bytes.toByteArray();
  }

  private IppPacket packet(HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    if (status == UNAUTHORISED || status == FORBIDDEN) {
      throw new PrinterException(
          Trouble.PASSWORD,
          "the printer " + address + " asks for a password",
          "add it to this computer as a print queue, and print to that");
    }
    if (status == UPGRADE_REQUIRED) {
      throw new PrinterException(
          Trouble.ENCRYPTED,
          "the printer " + address + " accepts encrypted connections only",
          "write its address with ipps:// instead of ipp://");
    }
    if (status == NOT_FOUND) {
      throw new PrinterException(
          Trouble.NOT_FOUND,
          "there is no printer at " + address,
          "most printers use the path /ipp/print; the printer's settings page shows it");
    }
    boolean ipp =
        answer
            .headers()
            .firstValue("Content-Type")
            .map(type -> type.strip().startsWith("application/ipp"))
            .orElse(false);
    if (status != OK || !ipp) {
      throw notAPrinter();
    }
    try (IppInputStream in = new IppInputStream(new ByteArrayInputStream(answer.body()))) {
      return in.readPacket();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw notAPrinter();
    }
  }

  private PrinterException notAPrinter() {
    return new PrinterException(
        Trouble.NOT_A_PRINTER,
        "what answers at " + address + " is not a printer",
        "check that this is the printer's address");
  }

  private PrinterException unreachable(Throwable cause) {
    if (cause instanceof HttpConnectTimeoutException) {
      return new PrinterException(
          Trouble.SILENT,
          "nothing answers at " + address,
          "check that the printer is switched on and connected");
    }
    if (cause instanceof ConnectException) {
      return isUnknownHost(cause)
          ? new PrinterException(
              Trouble.NOT_FOUND,
              "there is no computer or printer called '" + address.uri().getHost() + "'",
              "check that this is the printer's address")
          : new PrinterException(
              Trouble.SILENT,
              "no printer accepts connections at " + address,
              "check that it is switched on and that the address is right");
    }
    if (cause instanceof SSLException) {
      return new PrinterException(
          Trouble.UNTRUSTED,
          "this computer does not trust the certificate of " + address,
          "add the printer's certificate to those that Java trusts, or add the printer to"
              + " this computer as a print queue and print to that");
    }
    return new PrinterException(
        Trouble.LOST,
        "the connection to " + address + " was lost",
        "check that the printer is still on");
  }

  private static boolean isUnknownHost(Throwable problem) {
    for (Throwable each = problem; each != null; each = each.getCause()) {
      if (each instanceof UnresolvedAddressException || each instanceof UnknownHostException) {
        return true;
      }
    }
    return false;
  }
}
