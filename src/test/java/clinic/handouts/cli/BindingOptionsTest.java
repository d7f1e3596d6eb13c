package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.handouts.cli.Desk.Run;
import clinic.handouts.cli.console.ExitStatus;
import clinic.handouts.cli.console.UsageException;
import clinic.handouts.desk.page.Keystores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may see the desk, on the command line: this computer, or others by TLS and password. */
class BindingOptionsTest {
  private static final String PASSWORD = "four plain words here";
  private static final String SETTINGS = ".handouts/desk.yaml";

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void sitDown() throws IOException {
    desk = Desk.withSamples(folder);
  }

  private static void assertRefused(Run run, String words, String help) {
    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).contains(words, "help: ", help);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--bind 10.0.0.1                       | without TLS           | --keystore FILE",
        "--bind 0.0.0.0                        | without TLS           | leave out --bind",
        "--bind ::                             | without TLS           | leave out --bind",
        "--bind reception.clinic.example       | not an IP address            | 192.168.1.20",
        "--keystore desk.p12                   | needs --bind             | add --bind",
        "--name reception                      | from other computers  | --keystore",
        "--port 80                             | port 80 can't be used | 1024 to 65535",
        "--port 443                            | port 443 can't be used| 1024 to 65535",
        "--bind 10.0.0.1 --keystore none.p12   | has no password yet   | --set-password",
        "--proxy 10.0.0.1 --name desk.example  | would be no TLS       | 127.0.0.1",
        "--proxy 127.0.0.1 --bind 127.0.0.1    | certificate of its own| leave out --bind",
        "--proxy 127.0.0.1 --name desk.example | has no password yet   | --set-password",
      })
  void whatIsNotSafeIsRefused(String options, String words, String help) {
    List<String> line = new ArrayList<>(List.of("desk"));
    line.addAll(List.of(options.strip().split(" ")));
    assertRefused(desk.run(line.toArray(String[]::new)), words, help);
  }

  @Test
  void aKeystoreIsOpenedByItsPasswordOnly() throws Exception {
    Keystores.make(folder.resolve("desk.p12"));
    desk.typing(PASSWORD + "\n").run("desk", "--set-password");
    String[] secured = {"desk", "--bind", "127.0.0.1", "--keystore", "desk.p12"};
    assertRefused(desk.typing("").run(secured), "password is wrong", "type it again");
    desk.with("HANDOUTS_KEYSTORE_PASSWORD", "secret but wrong");
    Run wrong = desk.run(secured);
    assertRefused(wrong, "password is wrong", "HANDOUTS_KEYSTORE_PASSWORD");
    assertThat(wrong.err()).doesNotContain("secret");
    desk.write("text.p12", "no keystore");
    assertRefused(
        desk.run("desk", "--bind", "127.0.0.1", "--keystore", "text.p12"),
        "is not a readable PKCS12 file",
        "README.md");
    assertRefused(
        desk.run("desk", "--bind", "127.0.0.1", "--keystore", "gone.p12"),
        "does not exist",
        "--keystore");
  }

  @Test
  void thePasswordIsTypedAndNeverShown() throws IOException {
    Run run = desk.typing(PASSWORD + "\n").run("desk", "--set-password");
    assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
    assertThat(run.err()).contains("New password: ").doesNotContain("plain");
    assertThat(desk.read(SETTINGS)).contains("pbkdf2-sha256:600000:").doesNotContain("plain");
  }

  @Test
  void anEasyPasswordIsRefused() {
    assertRefused(
        desk.typing("elevenchars\n").run("desk", "--set-password"), "11 characters", "12 to 200");
    assertRefused(desk.run("desk", "--set-password"), "characters", "12 to 200");
    assertThat(folder.resolve(SETTINGS)).doesNotExist();
  }

  @Test
  void aPasswordIsForAWorkspaceOfOnesOwnAndNeverForTheSamples(@TempDir Path elsewhere)
      throws IOException {
    Desk visitor = Desk.in(elsewhere).with("HANDOUTS_HOME", folder.toString());
    assertRefused(
        visitor.typing(PASSWORD + "\n").run("desk", "--set-password"),
        "there is no workspace here",
        "-w DIR");
    assertThat(folder.resolve(SETTINGS)).doesNotExist();
  }

  @Test
  void settingsThatWereSpoiltAreNamed() throws IOException {
    desk.write(SETTINGS, "password: secret\n");
    Run run = desk.run("desk", "--bind", "127.0.0.1", "--keystore", "desk.p12");
    assertRefused(run, ".handouts/desk.yaml can't be used", "--set-password");
    assertThat(run.err()).doesNotContain("secret");
  }

  @Test
  void onATerminalANewPasswordIsTypedTwice() {
    ArrayDeque<String> typed = new ArrayDeque<>(List.of("one", "one", "one", "other"));
    List<String> questions = new ArrayList<>();
    Secrets secrets =
        new Secrets(
            desk.program(),
            Optional.of(
                question -> {
                  questions.add(question);
                  return typed.remove();
                }));
    assertThat(secrets.askForNew("New: ")).isEqualTo("one");
    assertThat(questions).containsExactly("New: ", "Type it again: ");
    assertThatThrownBy(() -> secrets.askForNew("New: "))
        .isInstanceOf(UsageException.class)
        .hasMessage("the two passwords differ");
  }
}
