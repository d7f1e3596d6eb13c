package clinic.handouts.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.SubstituteLoggerFactory;

/**
 * Holds up the set-up of logging, and says which loggers were asked for by other threads meanwhile:
 * whatever those log is put on stderr later.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_TOP_PRIORITY)
public final class SlowLogging extends ContextAwareBase implements Configurator {
  private static final int HOLD_UP_SECONDS = 3;

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    try {
      TimeUnit.SECONDS.sleep(HOLD_UP_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.out.println("logging was held up");
    if (LoggerFactory.getILoggerFactory() instanceof SubstituteLoggerFactory meanwhile) {
      meanwhile.getLoggerNames().forEach(name -> System.out.println("asked too early: " + name));
    }
    return ExecutionStatus.INVOKE_NEXT_IF_ANY;
  }
}
