package clinic.handouts.proof;

import static clinic.handouts.proof.LayoutFixture.css;
import static clinic.handouts.proof.LayoutFixture.file;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.edition.EditionKey;
import clinic.handouts.proof.LayoutFixture.Change;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A blank in a cell of a table stands beside the head of its row, however closed up the page is.
 */
class BlankInCellTest {
  @TempDir private Path folder;

  @Test
  void itIsNoHigherThanItsRowAllows() {
    Change table =
        file(
            "content/topics/low-back-pain-bed-rest/en-AU.yaml",
            "      Rest matters in",
            "      | Which | Morning | Night |\n      |---|---|---|\n"
                + "      | Preventer | ____ puffs | ____ puffs |\n\n      Rest matters in");
    EditionKey key = new EditionKey("low-back-pain-bed-rest", "robin-sample", "en-AU", "standard");

    assertThat(
            new LayoutFixture(folder)
                .with(table.and(css(".section { line-height: 1.33; }")))
                .make(key)
                .problems())
        .isEmpty();
  }
}
