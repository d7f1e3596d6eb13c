package clinic.handouts.print;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.KeywordOrName;
import com.hp.jipp.encoding.MediaSizes;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.MediaColDatabase;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kotlin.ranges.IntRange;

/** A printer whose states are chosen: its jobs go through what was said, and stay in the last. */
public final class FakePrinter implements AutoCloseable {
  private static final int JOB = 7;

  private final HttpServer server;
  private final List<IppPacket> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<byte[]> documents = Collections.synchronizedList(new ArrayList<>());
  private final Deque<JobView> jobs = new ArrayDeque<>();
  private List<Operation> operations =
      List.of(Operation.printJob, Operation.createJob, Operation.sendDocument);
  private PrinterState state = PrinterState.idle;
  private List<String> reasons = List.of("none");
  private boolean accepting = true;
  private boolean onlyOld;
  private Status answerToValidation = Status.successfulOk;
  private Status answerToJob = Status.successfulOk;
  private Status answerToDocument = Status.successfulOk;
  private boolean hangsUp;
  private int timesBusy;
  private List<String> papers = List.of();
  private List<String> handlings = List.of();
  private int mostCopies = 99;
  private final Map<String, String> trays = new LinkedHashMap<>();
  private Optional<Attribute<?>> ignored = Optional.empty();
  private List<String> forms = List.of("application/pdf", "image/jpeg");

  private record JobView(JobState state, List<String> reasons) {}

  private FakePrinter(HttpServer server) {
    this.server = server;
  }

  /** Switches it on. */
  public static FakePrinter start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    FakePrinter printer = new FakePrinter(server);
    server.createContext("/ipp/print", printer::answer);
    server.start();
    return printer;
  }

  /** Where it takes calls. */
  public String address() {
    return "ipp://localhost:" + server.getAddress().getPort() + "/ipp/print";
  }

  FakePrinter state(PrinterState now, String... why) {
    state = now;
    reasons = List.of(why);
    return this;
  }

  /** What a job is said to be next; the last stays. */
  public FakePrinter job(JobState next, String... why) {
    jobs.add(new JobView(next, List.of(why)));
    return this;
  }

  FakePrinter withoutCreateJob() {
    operations = List.of(Operation.printJob);
    return this;
  }

  FakePrinter notAccepting() {
    accepting = false;
    return this;
  }

  FakePrinter ofVersion1() {
    onlyOld = true;
    return this;
  }

  FakePrinter refusingValidation(Status with) {
    answerToValidation = with;
    return this;
  }

  FakePrinter refusingJobs(Status with) {
    answerToJob = with;
    return this;
  }

  /** It is busy with other jobs the first times that it is given one. */
  public FakePrinter busy(int times) {
    timesBusy = times;
    return this;
  }

  /** It has only these paper sizes; the first is the default. */
  public FakePrinter papers(String... names) {
    papers = List.of(names);
    return this;
  }

  FakePrinter accepting(String... documents) {
    forms = List.of(documents);
    return this;
  }

  FakePrinter mostCopies(int most) {
    mostCopies = most;
    return this;
  }

  FakePrinter handlingDocuments(String... ways) {
    handlings = List.of(ways);
    return this;
  }

  /** It prints on one side what is to be printed on both, and says so. */
  FakePrinter substituting() {
    return ignoring(Types.sides.of("two-sided-long-edge"));
  }

  /** It leaves out something that it is asked for, and says so. */
  public FakePrinter ignoring(Attribute<?> wish) {
    ignored = Optional.of(wish);
    return this;
  }

  /** It has a tray with this paper in it. */
  public FakePrinter tray(String name, String paper) {
    trays.put(name, paper);
    return this;
  }

  private static MediaColDatabase ready(String tray, String paper) {
    MediaColDatabase ready = new MediaColDatabase();
    ready.setMediaSource(new KeywordOrName(tray));
    ready.setMediaSize(
        MediaSizes.toMediaColDatabaseMediaSize(Objects.requireNonNull(MediaSizes.parse(paper))));
    return ready;
  }

  FakePrinter refusingDocuments(Status with) {
    answerToDocument = with;
    return this;
  }

  /** Its connection breaks when it is asked about a job. */
  FakePrinter hangingUp() {
    hangsUp = true;
    return this;
  }

  /** The operations that were asked for, in their order. */
  public List<String> asked() {
    return List.copyOf(requests).stream().map(each -> each.getOperation().getName()).toList();
  }

  /** All attributes of all requests, as text. */
  public String attributes() {
    StringBuilder all = new StringBuilder();
    List.copyOf(requests).forEach(each -> all.append(each.prettyPrint(1000, " ")).append('\n'));
    return all.toString();
  }

  /** The documents that it was sent, in their order. */
  public List<byte[]> documents() {
    return List.copyOf(documents);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange;
        IppInputStream in = new IppInputStream(exchange.getRequestBody())) {
      IppPacket request = in.readPacket();
      byte[] document = in.readAllBytes();
      if (document.length > 0) {
        documents.add(document);
      }
      requests.add(request);
      if (hangsUp && request.getOperation().equals(Operation.getJobAttributes)) {
        return;
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (IppOutputStream out = new IppOutputStream(bytes)) {
        out.write(answer(request));
      }
      exchange.getResponseHeaders().add("Content-Type", "application/ipp");
      exchange.sendResponseHeaders(200, bytes.size());
      exchange.getResponseBody().write(bytes.toByteArray());
    }
  }

  private IppPacket answer(IppPacket request) {
    if (onlyOld && request.getVersionNumber() > 0x101) {
      return IppPacket.response(Status.serverErrorVersionNotSupported).build();
    }
    Operation asked = request.getOperation();
    if (asked.equals(Operation.getPrinterAttributes)) {
      IppPacket.Builder offer = IppPacket.response(Status.successfulOk);
      if (!papers.isEmpty()) {
        List<KeywordOrName> names = papers.stream().map(KeywordOrName::new).toList();
        offer.putPrinterAttributes(
            Types.mediaSupported.of(names), Types.mediaDefault.of(names.get(0)));
      }
      if (!trays.isEmpty()) {
        List<MediaColDatabase> ready = new ArrayList<>();
        trays.forEach((tray, paper) -> ready.add(ready(tray, paper)));
        offer.putPrinterAttributes(
            Types.mediaSourceSupported.of(trays.keySet().stream().map(KeywordOrName::new).toList()),
            Types.mediaColReady.of(ready));
      }
      if (!handlings.isEmpty()) {
        offer.putPrinterAttributes(Types.multipleDocumentHandlingSupported.of(handlings));
      }
      return offer
          .putPrinterAttributes(
              Types.copiesSupported.of(new IntRange(1, mostCopies)),
              Types.operationsSupported.of(operations),
              Types.documentFormatSupported.of(forms),
              Types.sidesSupported.of(List.of("one-sided")),
              Types.printerIsAcceptingJobs.of(accepting),
              Types.printerState.of(state),
              Types.printerStateReasons.of(reasons))
          .build();
    }
    if (asked.equals(Operation.validateJob)) {
      return IppPacket.response(answerToValidation).build();
    }
    if (asked.equals(Operation.cancelJob)) {
      return IppPacket.response(Status.successfulOk).build();
    }
    if (asked.equals(Operation.getJobAttributes)) {
      if (jobs.isEmpty()) {
        return IppPacket.response(Status.clientErrorNotFound).build();
      }
      JobView now = jobs.size() > 1 ? jobs.remove() : jobs.peek();
      return IppPacket.jobResponse(Status.successfulOk, JOB, uri(), now.state(), now.reasons())
          .build();
    }
    if (!asked.equals(Operation.sendDocument) && timesBusy > 0) {
      timesBusy--;
      return IppPacket.response(Status.serverErrorBusy).build();
    }
    Status status = asked.equals(Operation.sendDocument) ? answerToDocument : answerToJob;
    IppPacket.Builder answer =
        IppPacket.jobResponse(status, JOB, uri(), JobState.pending, List.of("none"));
    ignored.ifPresent(answer::putUnsupportedAttributes);
    return answer.build();
  }

  private URI uri() {
    return URI.create(address());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
