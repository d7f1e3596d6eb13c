package clinic.handouts.desk.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.handouts.press.ForPatient;
import clinic.handouts.print.PrintOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose turn it is at a printer. */
final class JobQueuesTest {
  private final JobQueues queues = new JobQueues();

  @AfterEach
  void forgetTheInterruption() {
    assertThat(Thread.interrupted()).isFalse();
  }

  private DeskJob job(String place) {
    DeskOrder order =
        new DeskOrder(List.of("back"), "clinic", "en-AU", "standard", ForPatient.NOBODY);
    DeskJob job =
        new DeskJob(JobId.of("front desk"), order, PrintOptions.PLAIN, "Front desk", place);
    queues.add(job);
    return job;
  }

  @Test
  void aJobThatIsCancelledIsNotSentEvenIfItsTurnHasCome() {
    DeskJob job = job("one");
    assertThat(job.begins()).isTrue();
    job.cancel();
    assertThatThrownBy(() -> queues.await(job, before -> {}))
        .isInstanceOf(InterruptedException.class);
    queues.leave(job);
  }

  @Test
  void oneThatIsDoneWithThePrinterIsNotInterruptedAnyMore() {
    DeskJob job = job("one");
    assertThat(job.begins()).isTrue();
    job.cancel();
    job.isBack();
    job.cancel();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void nobodyWaitsForAnotherPrinterOrForOneWhoLeft() throws InterruptedException {
    DeskJob first = job("one");
    DeskJob second = job("one");
    List<Integer> told = new ArrayList<>();
    queues.await(job("other"), told::add);
    queues.leave(first);
    queues.leave(first);
    queues.await(second, told::add);
    assertThat(told).isEmpty();
  }
}
