package clinic.handouts.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which addresses of pages are a server's own. */
class BindingTest {
  @ParameterizedTest
  @CsvSource({
    "[::1]:7070, true",
    "[0:0:0:0:0:0:0:1]:7070, true",
    "[0::1]:7070, true",
    "[::2]:7070, false",
    "[::1]:7071, false",
    "[::ffff:127.0.0.1]:7070, false",
    "[127.0.0.1]:7070, false",
    "[:::]:7070, false",
    "[::1].attacker.example:7070, false",
    "localhost:7070, false"
  })
  void anAddressOfThisComputerIsItsOwnHoweverABrowserWritesIt(String asked, boolean isOwn) {
    assertThat(Binding.loopback("::1", 7070).isOwn(asked, 7070)).isEqualTo(isOwn);
  }
}
