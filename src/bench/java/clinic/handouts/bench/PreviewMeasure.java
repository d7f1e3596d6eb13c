package clinic.handouts.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long somebody at the desk waits until all pages of a handout are visible: {@code handouts
 * desk} as a process with the sample library, with the same HTTP requests that its page makes.
 * Every other request has a new first name, so that nothing can be cached for it.
 */
final class PreviewMeasure implements Measure {
  private static final int WARM_UP = 120;
  private static final int REQUESTS = 500;
  private static final double GOAL_SECONDS = 0.5;

  /** Nobody works faster than this, and the desk does not allow much faster requests. */
  private static final int MILLIS_BETWEEN = 100;

  private static final int MOST_TRIES = 600;
  private static final String LANGUAGE = "en-AU";
  private static final List<String> FORMATS = List.of("standard", "large-print", "action-card");
  private static final Pattern TOKEN =
      Pattern.compile("<meta name=\"handouts-token\" content=\"([^\"]+)\"");
  private static final Pattern PICTURE = Pattern.compile("<img src=\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();

  @Override
  public String name() {
    return "preview";
  }

  @Override
  public List<Row> run(Path folder) throws IOException {
    Folders.copy(Path.of("content"), folder.resolve("content"));
    List<String> topics;
    try (Stream<Path> all = Files.list(folder.resolve("content/topics"))) {
      topics = all.map(each -> each.getFileName().toString()).sorted().toList();
    }
    int port = freePort();
    List<String> arguments = List.of("desk", "--port", Integer.toString(port));
    Path output = folder.resolve("output.txt");
    Process desk =
        new ProcessBuilder(Program.handouts(List.of(), arguments))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      URI address = URI.create("http://127.0.0.1:" + port);
      return rows(new Asking(address, token(address, desk, output), topics));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the measure was interrupted", e);
    } finally {
      desk.destroy();
      desk.onExit().join();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private String token(URI address, Process desk, Path output)
      throws IOException, InterruptedException {
    for (int tries = 0; tries < MOST_TRIES && desk.isAlive(); tries++) {
      try {
        HttpRequest page = HttpRequest.newBuilder(address.resolve("/")).build();
        Matcher token = TOKEN.matcher(client.send(page, BodyHandlers.ofString()).body());
        if (token.find()) {
          return token.group(1);
        }
      } catch (IOException e) {
        // It is not listening yet.
      }
      TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN);
    }
    throw new IllegalStateException("the desk does not answer: " + Files.readString(output));
  }

  private static List<Row> rows(Asking asking) throws IOException, InterruptedException {
    for (int i = 0; i < WARM_UP; i++) {
      asking.seconds(i);
    }
    List<Double> named = new ArrayList<>();
    List<Double> kept = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      (Asking.isNamed(i) ? named : kept).add(asking.seconds(WARM_UP + i));
    }
    List<Double> all = new ArrayList<>(named);
    all.addAll(kept);
    return List.of(
        row("preview of all pages at the desk, warm", all, Goal.atMost(1)),
        row("with a first name, never cached", named, Goal.atMost(1)),
        row("without one, cached", kept, Goal.NONE));
  }

  private static Row row(String what, List<Double> seconds, Goal goal) {
    double[] sorted = seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double median = sorted[sorted.length / 2];
    return new Row(
        median / GOAL_SECONDS,
        goal,
        what,
        "500 ms",
        String.format(
            Locale.ROOT,
            "median %.0f ms, 99th percentile %.0f ms, of %d HTTP requests",
            1000 * median,
            1000 * sorted[(int) Math.ceil(0.99 * sorted.length) - 1],
            sorted.length));
  }

  /** The part of the desk's page that is about previews. */
  private static final class Asking {
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final String token;
    private final List<String> topics;

    Asking(URI address, String token, List<String> topics) {
      this.address = address;
      this.token = token;
      this.topics = topics;
    }

    static boolean isNamed(int count) {
      return count % 2 == 0;
    }

    /**
     * How long it takes until the last page has arrived; each pair of requests is for one handout.
     */
    double seconds(int count) throws IOException, InterruptedException {
      TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN);
      int pair = count / 2;
      String topic = topics.get(pair % topics.size());
      String format = FORMATS.get(pair / topics.size() % FORMATS.size());
      String form =
          "topic=" + topic + "&clinician=_clinic&language=" + LANGUAGE + "&format=" + format;
      long begun = System.nanoTime();
      pages(isNamed(count) ? form + "&first-name=" + letters(count) : form);
      return (System.nanoTime() - begun) / 1e9;
    }

    /** A name made of letters, for each number. */
    private static String letters(int number) {
      StringBuilder name = new StringBuilder("Mia");
      for (int rest = number; rest > 0; rest /= 26) {
        name.append((char) ('a' + rest % 26));
      }
      return name.toString();
    }

    private void pages(String form) throws IOException, InterruptedException {
      HttpRequest order =
          HttpRequest.newBuilder(address.resolve("/desk/pictures"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Origin", address.toString())
              .header("X-Handouts-Token", token)
              .POST(BodyPublishers.ofString(form, StandardCharsets.UTF_8))
              .build();
      HttpResponse<String> answer = client.send(order, BodyHandlers.ofString());
      List<CompletableFuture<HttpResponse<byte[]>>> pictures =
          PICTURE
              .matcher(answer.body())
              .results()
              .map((MatchResult picture) -> picture.group(1))
              .map(path -> HttpRequest.newBuilder(address.resolve(path)).build())
              .map(request -> client.sendAsync(request, BodyHandlers.ofByteArray()))
              .toList();
      if (answer.statusCode() != 200 || pictures.isEmpty()) {
        throw new IllegalStateException(form + " is not shown: " + answer.body());
      }
      for (CompletableFuture<HttpResponse<byte[]>> each : pictures) {
        HttpResponse<byte[]> picture = each.join();
        if (picture.statusCode() != 200 || !isPng(picture.body())) {
          throw new IllegalStateException(form + " has a page without a picture");
        }
      }
    }

    private static boolean isPng(byte[] bytes) {
      return bytes.length > 8 && Arrays.equals(bytes, 1, 4, new byte[] {'P', 'N', 'G'}, 0, 3);
    }
  }
}
