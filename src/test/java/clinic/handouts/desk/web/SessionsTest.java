package clinic.handouts.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.Copies;
import clinic.handouts.SampleLibrary;
import clinic.handouts.desk.web.Sessions.Attempt;
import clinic.handouts.files.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is signed in, for how long, and who must wait. */
class SessionsTest {
  private static final String PASSWORD = "four plain words here";

  @TempDir private static Path folder;
  private static DeskSettings settings;
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private Sessions sessions;

  @BeforeAll
  static void setThePassword() throws IOException {
    Copies.fewSamples(folder);
    settings = new DeskSettings(Workspace.open(folder, SampleLibrary.CLOCK));
    settings.setPassword(PASSWORD);
  }

  /** Without hashing, which takes a second each time: a hundred passwords are tried here. */
  @BeforeEach
  void start() {
    sessions = new Sessions(settings, (kept, typed) -> typed.equals(PASSWORD), nanos::get);
  }

  private void wait(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private String id() {
    return sessions.open(PASSWORD, "10.0.0.1").id().orElseThrow();
  }

  @Test
  void eachSessionHasAnIdAndATokenThatNobodyCanGuess() {
    String id = id();
    String token = sessions.token(id, true).orElseThrow();
    assertThat(List.of(id, token)).allMatch(each -> each.matches("[A-Za-z0-9_-]{43}"));
    assertThat(id).isNotEqualTo(token).isNotEqualTo(id());
    assertThat(sessions.token(id, true)).contains(token);
    assertThat(sessions.token(token, true)).isEmpty();
    assertThat(sessions.token("", true)).isEmpty();
  }

  @Test
  void aSessionEndsAfterHalfAnHourOfNothing() {
    String id = id();
    wait(Duration.ofMinutes(29));
    assertThat(sessions.token(id, true)).isPresent();
    wait(Duration.ofMinutes(29));
    assertThat(sessions.token(id, true)).isPresent();
    wait(Duration.ofMinutes(31));
    assertThat(sessions.token(id, true)).isEmpty();
  }

  @Test
  void aPageThatIsLeftOpenKeepsNobodySignedIn() {
    String id = id();
    wait(Duration.ofMinutes(29));
    assertThat(sessions.token(id, false)).isPresent();
    wait(Duration.ofMinutes(2));
    assertThat(sessions.token(id, false)).isEmpty();
  }

  @Test
  void aSessionEndsAfterEightHoursWhateverIsDone() {
    String id = id();
    for (int minutes = 0; minutes < 8 * 60; minutes += 20) {
      assertThat(sessions.token(id, true)).as("after " + minutes).isPresent();
      wait(Duration.ofMinutes(20));
    }
    wait(Duration.ofNanos(1));
    assertThat(sessions.token(id, true)).isEmpty();
  }

  @Test
  void signingOutEndsOneSessionAndANewPasswordAll() {
    sessions = new Sessions(settings, nanos::get);
    String one = id();
    String other = id();
    sessions.end(one);
    assertThat(sessions.token(one, true)).isEmpty();
    assertThat(sessions.token(other, true)).isPresent();
    settings.setPassword("four other words now");
    assertThat(sessions.token(other, true)).isEmpty();
    assertThat(sessions.open(PASSWORD, "10.0.0.1").id()).isEmpty();
    assertThat(sessions.open("four other words now", "10.0.0.1").id()).isPresent();
    settings.setPassword(PASSWORD);
  }

  @Test
  void whoTypesWrongPasswordsWaitsLongerAndLonger() {
    List<Long> pauses = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Attempt attempt = sessions.open("wrong", "10.0.0.1");
      assertThat(attempt.id()).isEmpty();
      pauses.add(attempt.pause().toSeconds());
      wait(attempt.pause());
    }
    assertThat(pauses)
        .containsExactly(0L, 0L, 0L, 0L, 30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L);
  }

  @Test
  void theRightPasswordMustWaitToo() {
    for (int i = 0; i < 5; i++) {
      sessions.open("wrong", "10.0.0.1");
    }
    wait(Duration.ofSeconds(29));
    assertThat(sessions.open(PASSWORD, "10.0.0.1"))
        .isEqualTo(new Attempt(java.util.Optional.empty(), Duration.ofSeconds(1)));
    assertThat(sessions.open(PASSWORD, "10.0.0.2").id()).as("another computer").isPresent();
    wait(Duration.ofSeconds(1));
    assertThat(sessions.open(PASSWORD, "10.0.0.1").id()).isPresent();
    assertThat(sessions.open("wrong", "10.0.0.1").pause()).as("all forgiven").isZero();
  }

  @Test
  void manyComputersTogetherMustWaitToo() {
    for (int i = 0; i < 50; i++) {
      sessions.open("wrong", "10.0.1." + i);
    }
    assertThat(sessions.open(PASSWORD, "10.0.0.2").pause()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void failuresOfLongAgoAreForgotten() {
    for (int i = 0; i < 4; i++) {
      sessions.open("wrong", "10.0.0.1");
    }
    wait(Duration.ofHours(1));
    assertThat(sessions.open("wrong", "10.0.0.1").pause()).isZero();
  }
}
