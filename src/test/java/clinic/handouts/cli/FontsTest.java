package clinic.handouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.cli.Desk.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People can look up which scripts can be set. */
final class FontsTest {
  @TempDir private Path folder;

  @Test
  void listsScriptsWithWhatSetsThem() {
    Run run = Desk.in(folder).run("fonts");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().map(line -> line.strip().replaceAll(" {2,}", " | ")))
        .contains(
            "Greek | Grek | the brand's, or NotoSans",
            "Devanagari | Deva | NotoSansDevanagari",
            "Han | Hani | NotoSansSC, NotoSansTC",
            "Arabic | Arab | NotoNaskhArabic, NotoNastaliqUrdu",
            "Hebrew | Hebr | NotoSansHebrew");
  }
}
