package clinic.handouts.content;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Fails a test during which a library logged anything that a user would see. */
public final class QuietLog implements BeforeEachCallback, AfterEachCallback {
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @Override
  public void beforeEach(ExtensionContext context) {
    lines.start();
    root().addAppender(lines);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    root().detachAppender(lines);
    assertThat(lines.list).as("log lines").isEmpty();
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }
}
