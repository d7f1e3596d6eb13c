package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FailureTest {
  @Test
  void whenMemoryRunsOutItSaysHowToGiveMore() {
    Failure failure = Failure.of(new OutOfMemoryError("Java heap space"));
    assertThat(failure.message()).isEqualTo("there was not enough memory");
    assertThat(failure.help()).contains("HANDOUTS_JAVA_OPTS=-Xmx2g");
    assertThat(failure.status()).isEqualTo(3);
  }
}
