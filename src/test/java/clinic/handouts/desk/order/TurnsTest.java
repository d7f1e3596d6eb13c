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
final class TurnsTest {
  private final Turns turns = new Turns();

  @AfterEach
  void forgetTheInterruption() {
    assertThat(Thread.interrupted()).isFalse();
  }

  private DeskJob job(String place) {
    DeskOrder order =
        new DeskOrder(List.of("back"), "clinic", "en-AU", "standard", ForPatient.NOBODY);
    DeskJob job =
        new DeskJob(JobId.of("front desk"), order, PrintOptions.PLAIN, "Front desk", place);
    turns.queue(job);
    return job;
  }

  @Test
  void aJobThatIsCancelledIsNotSentEvenIfItsTurnHasCome() {
    DeskJob job = job("one");
    assertThat(job.begins()).isTrue();
    job.cancel();
    assertThatThrownBy(() -> turns.await(job, before -> {}))
        .isInstanceOf(InterruptedException.class);
    turns.leave(job);
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
    turns.await(job("other"), told::add);
    turns.leave(first);
    turns.leave(first);
    turns.await(second, told::add);
    assertThat(told).isEmpty();
  }
}
