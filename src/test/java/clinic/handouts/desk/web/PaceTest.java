package clinic.handouts.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often somebody may change something. */
class PaceTest {
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final Pace pace = new Pace(20, 60, nanos::get);

  private long allowed(String who, int tries) {
    return IntStream.range(0, tries).filter(each -> pace.allows(who)).count();
  }

  private void wait(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void aBurstIsAllowedAndThenTwentyEachSecond() {
    assertThat(allowed("a", 100)).isEqualTo(60);
    wait(Duration.ofMillis(500));
    assertThat(allowed("a", 100)).isEqualTo(10);
    wait(Duration.ofSeconds(1));
    assertThat(allowed("a", 100)).isEqualTo(20);
  }

  @Test
  void aPauseGivesBackOneBurstAndNoMore() {
    allowed("a", 100);
    wait(Duration.ofHours(1));
    assertThat(allowed("a", 100)).isEqualTo(60);
  }

  @Test
  void nobodyPaysForAnother() {
    allowed("a", 100);
    assertThat(allowed("b", 100)).isEqualTo(60);
  }

  @Test
  void knockingOnDoesNotLengthenTheWait() {
    allowed("a", 100);
    for (int i = 0; i < 10; i++) {
      wait(Duration.ofMillis(10));
      allowed("a", 100);
    }
    wait(Duration.ofMillis(50));
    assertThat(pace.allows("a")).isTrue();
  }
}
