package clinic.handouts.desk.page;

import clinic.handouts.desk.web.LocalServer;
import clinic.handouts.files.OutputException;
import clinic.handouts.print.PrintOutcome;
import clinic.handouts.print.PrintProgress;
import clinic.handouts.print.Printer;
import clinic.handouts.print.PrinterNames;
import clinic.handouts.print.Printers;
import clinic.handouts.print.TestPage;
import clinic.handouts.print.ipp.IppAddress;
import clinic.handouts.print.trouble.NoPaperException;
import clinic.handouts.print.trouble.PrinterException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** The page where the clinic's printers get their names, once, and where each can be tried. */
public final class PrintersHandler implements LocalServer.PageHandler {
  private static final int PATIENCE_SECONDS = 20;
  private static final int MOST_TESTS = 4;
  private static final int MOST_LETTERS = 200;

  private final Frame frame;
  private final Printers printers;
  private final PrinterNames names;
  private final AtomicInteger tests = new AtomicInteger();

  public PrintersHandler(Frame frame, Printers printers, PrinterNames names) {
    this.frame = frame;
    this.printers = printers;
    this.names = names;
  }

  @Override
  public void answer(RoutesConfig routes) {
    routes.get("/printers", context -> show(context, "", ""));
    routes.post("/printers/add", this::add);
    routes.post("/printers/remove", this::remove);
    routes.post("/printers/test", this::test);
  }

  private void show(Context context, String said, String trouble) {
    Map<String, Object> model = new HashMap<>();
    model.put("said", said);
    model.put("trouble", trouble);
    model.put("printers", List.of());
    try {
      model.put(
          "printers",
          names.all().entrySet().stream()
              .map(
                  each ->
                      Map.of("name", each.getKey(), "printer", IppAddress.shown(each.getValue())))
              .toList());
    } catch (PrinterException e) {
      model.put("trouble", e.getMessage() + ". " + e.help() + ".");
    }
    model.put("queues", printers.queues().stream().map(Printer::name).toList());
    frame.page(context, "printers-page", model);
  }

  private void add(Context context) {
    String name = sent(context, "name");
    String queue = sent(context, "queue");
    String address = sent(context, "address");
    change(
        context,
        () -> names.set(name, queue.isEmpty() ? checked(address) : queue),
        "“" + name + "” is now in the list. Print a test page to try it.");
  }

  /** An address without its beginning would be taken for the name of a print queue. */
  private static String checked(String address) {
    return address.isEmpty() ? "" : IppAddress.of(address).toString();
  }

  private void remove(Context context) {
    String name = sent(context, "name");
    change(context, () -> names.remove(name), "“" + name + "” was removed.");
  }

  private void change(Context context, Runnable change, String done) {
    try {
      change.run();
      show(context, done, "");
    } catch (IllegalArgumentException | PrinterException | OutputException e) {
      context.status(HttpStatus.BAD_REQUEST);
      show(context, "", "Nothing was saved: " + e.getMessage() + ".");
    }
  }

  private void test(Context context) {
    String name = sent(context, "name");
    if (!printers.names().contains(name)) {
      context.status(HttpStatus.NOT_FOUND);
      show(context, "", "There is no longer a printer with this name.");
      return;
    }
    if (tests.incrementAndGet() > MOST_TESTS) {
      tests.decrementAndGet();
      show(context, "", "Other test pages are still being printed. Wait a moment.");
      return;
    }
    String paper = frame.workspace().now().library().clinicText("paper");
    AtomicBoolean isThere = new AtomicBoolean();
    tell(
        context, name, isThere, CompletableFuture.supplyAsync(() -> printed(name, paper, isThere)));
  }

  private PrintOutcome printed(String name, String paper, AtomicBoolean isThere) {
    try {
      return printers.named(name).print(TestPage.on(paper), accepting(() -> isThere.set(true)));
    } finally {
      tests.decrementAndGet();
    }
  }

  private static PrintProgress accepting(Runnable accepted) {
    return new PrintProgress() {
      @Override
      public void says(String words) {}

      @Override
      public void isAccepted() {
        accepted.run();
      }
    };
  }

  private void tell(
      Context context,
      String name,
      AtomicBoolean isThere,
      CompletableFuture<PrintOutcome> printing) {
    try {
      PrintOutcome outcome = printing.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      String words = name + ", test page: " + outcome.words() + ".";
      show(context, outcome.isDone() ? words : "", outcome.isDone() ? "" : words);
    } catch (TimeoutException e) {
      String words = isThere.get() ? " has received the test page. " : " has not answered yet. ";
      show(context, name + words + "Check whether the page comes out.", "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      show(context, "", "It was stopped.");
    } catch (ExecutionException e) {
      show(context, "", trouble(name, e.getCause()));
    }
  }

  private static String trouble(String name, Throwable failure) {
    if (failure instanceof NoPaperException paper) {
      return name + " " + paper.lack() + ".";
    }
    return failure instanceof PrinterException known
        ? name + " " + known.trouble().atReception() + ": " + known.getMessage() + "."
        : failure instanceof IllegalArgumentException
            ? name + " is not set up correctly: " + failure.getMessage() + "."
            : "The test page could not be printed.";
  }

  private static String sent(Context context, String what) {
    String typed = Choices.sent(context, what).map(String::strip).orElse("");
    return typed.substring(0, Math.min(typed.length(), MOST_LETTERS));
  }
}
