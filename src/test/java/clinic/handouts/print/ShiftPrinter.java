package clinic.handouts.print;

import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.KeywordOrName;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * A printer with one paper that takes its time over each job, and gives each a number of its own.
 * One that takes a single job at a time refuses the next until the last is on paper.
 */
public final class ShiftPrinter implements AutoCloseable {
  private final HttpServer server;
  private final String paper;
  private final Duration time;
  private final boolean takesOne;
  private final Map<Integer, Long> ends = new LinkedHashMap<>();
  private final List<byte[]> documents = new ArrayList<>();

  private ShiftPrinter(HttpServer server, String paper, Duration time, boolean takesOne) {
    this.server = server;
    this.paper = paper;
    this.time = time;
    this.takesOne = takesOne;
  }

  /** Switches it on. */
  public static ShiftPrinter start(String paper, Duration time, boolean takesOne)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ShiftPrinter printer = new ShiftPrinter(server, paper, time, takesOne);
    server.createContext("/ipp/print", printer::answer);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
    return printer;
  }

  /** Where it takes calls. */
  public String address() {
    return "ipp://localhost:" + server.getAddress().getPort() + "/ipp/print";
  }

  /** What it was sent, in its order. */
  public synchronized List<byte[]> documents() {
    return List.copyOf(documents);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange;
        IppInputStream in = new IppInputStream(exchange.getRequestBody())) {
      IppPacket request = in.readPacket();
      byte[] document = in.readAllBytes();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (IppOutputStream out = new IppOutputStream(bytes)) {
        out.write(answer(request, document));
      }
      exchange.getResponseHeaders().add("Content-Type", "application/ipp");
      exchange.sendResponseHeaders(200, bytes.size());
      exchange.getResponseBody().write(bytes.toByteArray());
    }
  }

  private synchronized IppPacket answer(IppPacket request, byte[] document) {
    Operation asked = request.getOperation();
    if (asked.equals(Operation.getPrinterAttributes)) {
      return offer();
    }
    if (asked.equals(Operation.getJobAttributes)) {
      int id = request.getValue(Tag.operationAttributes, Types.jobId);
      boolean isDone = System.nanoTime() > ends.get(id);
      return IppPacket.jobResponse(
              Status.successfulOk,
              id,
              URI.create(address()),
              isDone ? JobState.completed : JobState.processing,
              List.of("none"))
          .build();
    }
    if (!asked.equals(Operation.printJob)) {
      return IppPacket.response(Status.successfulOk).build();
    }
    if (takesOne && ends.values().stream().anyMatch(end -> System.nanoTime() < end)) {
      return IppPacket.response(Status.serverErrorBusy).build();
    }
    int id = ends.size() + 1;
    ends.put(id, System.nanoTime() + time.toNanos());
    documents.add(document);
    return IppPacket.jobResponse(
            Status.successfulOk, id, URI.create(address()), JobState.pending, List.of("none"))
        .build();
  }

  private IppPacket offer() {
    return IppPacket.response(Status.successfulOk)
        .putPrinterAttributes(
            Types.operationsSupported.of(List.of(Operation.printJob)),
            Types.documentFormatSupported.of(List.of("application/pdf")),
            Types.mediaSupported.of(List.of(new KeywordOrName(paper))),
            Types.printerIsAcceptingJobs.of(true))
        .build();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
