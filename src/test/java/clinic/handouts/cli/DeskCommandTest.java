package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk from the command line. */
final class DeskCommandTest {
  /** Longer than a busy machine takes. */
  private static final int PATIENCE_MINUTES = 5;

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void sitDown() throws IOException {
    desk = Desk.withSamples(folder);
  }

  /** Gives what was printed, as soon as it is one whole line. */
  private static final class FirstLine extends OutputStream {
    private final CompletableFuture<String> line = new CompletableFuture<>();
    private final StringBuilder begun = new StringBuilder();

    @Override
    public synchronized void write(int letter) {
      if (letter == '\n') {
        line.complete(begun.toString());
      }
      begun.append((char) letter);
    }
  }

  @Test
  void saysWhereItIsUntilItIsInterrupted() throws Exception {
    FirstLine out = new FirstLine();
    CompletableFuture<Desk.Run> ended = new CompletableFuture<>();
    Thread running = new Thread(() -> ended.complete(desk.run(out, "desk", "--port", "0")));
    running.start();
    URI address = URI.create(out.line.get(PATIENCE_MINUTES, TimeUnit.MINUTES));
    assertThat(address.toString()).matches("http://127\\.0\\.0\\.1:[0-9]+/");
    String page =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(address).build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8))
            .body();
    assertThat(page).contains("Find a handout", "Total Balance Healthcare");
    running.interrupt();
    Desk.Run run = ended.get(PATIENCE_MINUTES, TimeUnit.MINUTES);
    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("open this address in a browser", "the desk has stopped");
  }

  @Test
  void namesThePortThatIsTaken() throws Exception {
    try (ServerSocket other =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      Desk.Run run = desk.run("desk", "--port", String.valueOf(other.getLocalPort()));
      assertThat(run.status()).isEqualTo(3);
      assertThat(run.err())
          .contains("port " + other.getLocalPort() + " can't be used", "choose another one with");
    }
  }
}
