package clinic.handouts.print.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said at reception when a printer fails. */
final class TroubleTest {
  private static final String ENGINEERS =
      "(?is).*(\\b(ipps?|pdf|jobs?|queues?|attributes?|certificates?|encrypt\\w*|protocol|address|server"
          + "|status|option)\\b|://|--).*";

  @ParameterizedTest
  @EnumSource
  void isSaidInPlainWordsWithSomethingToDo(Trouble trouble) {
    assertThat(trouble.atReception()).matches("[a-z][a-z ']+").doesNotMatch(ENGINEERS);
    assertThat(trouble.help()).matches("[A-Z].*\\.").doesNotMatch(ENGINEERS);
  }
}
