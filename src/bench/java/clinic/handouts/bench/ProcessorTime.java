package clinic.handouts.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Adds the processor time of one call to what JMH measures: on a machine that also does other work,
 * time on the clock says nothing.
 */
public final class ProcessorTime implements InternalProfiler {
  /** Name of the added result, in milliseconds per call. */
  static final String LABEL = "processor";

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private long before;

  /** Its description for JMH. */
  @Override
  public String getDescription() {
    return "processor time per call";
  }

  /** Records the time at which an iteration begins. */
  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = SYSTEM.getProcessCpuTime();
  }

  /** The time since then, divided by the number of calls; JMH counts a batch of calls as one. */
  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double millis = (SYSTEM.getProcessCpuTime() - before) / 1e6;
    long calls = result.getMetadata().getMeasuredOps() * iteration.getBatchSize();
    return List.of(new ScalarResult(LABEL, millis / calls, "ms/call", AggregationPolicy.AVG));
  }
}
