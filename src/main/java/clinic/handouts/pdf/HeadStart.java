package clinic.handouts.pdf;

import clinic.handouts.files.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;

/**
 * Warms up the renderer on another core while the content is still being read: the first handout
 * spends most of its time on what every document needs, such as classes, fonts and their tables.
 */
public final class HeadStart {
  private static final String SMALL =
      """
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head>
      <link rel="stylesheet" type="text/css" href="workspace:templates/styles/base.css"/>
      <style>body { font-family: AtkinsonHyperlegibleNext; } div { display: table; width: 100%; } section { display: table-cell; }
      li { background: url(workspace:templates/styles/marks/tick.svg?ffffff) no-repeat; }</style>
      </head><body><h1>A</h1><div><section><h2>B</h2><ul><li>C <strong>D</strong></li></ul></section>
      <section><p><a href="https://example.com">example.com</a></p></section></div></body></html>
      """;

  private static final AtomicBoolean BEGUN = new AtomicBoolean();

  private HeadStart() {}

  /**
   * Starts, once per process; anything that goes wrong here will be reported when a handout is
   * made.
   */
  public static void begin(Workspace workspace) {
    if (BEGUN.compareAndSet(false, true)) {
      // If two threads set up logging at once, it now and then prints a line of its own to stderr.
      LoggerFactory.getILoggerFactory();
      Thread thread = new Thread(() -> renderAnyway(workspace), "head start");
      thread.setDaemon(true);
      thread.setUncaughtExceptionHandler((ended, failure) -> {});
      thread.start();
    }
  }

  private static void renderAnyway(Workspace workspace) {
    try {
      render(workspace);
    } catch (RenderingException | RuntimeException | LinkageError e) {
      return;
    }
  }

  static byte[] render(Workspace workspace) throws RenderingException {
    DocumentInfo info = new DocumentInfo("A", "B", "C", List.of(), "en", LocalDate.EPOCH);
    return new PdfRenderer(workspace).render(SMALL, info, "");
  }
}
