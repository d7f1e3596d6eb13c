package clinic.handouts.text.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of scripts without spaces end between words; "|" stands for each such place. */
final class LineEndsTest {
  @Test
  void aWordWithoutSuchPlacesIsOnePiece() {
    assertThat(LineEnds.pieces("unbroken")).containsExactly("unbroken");
    assertThat(LineEnds.pieces("क्षेत्र")).containsExactly("क्षेत्र");
    assertThat(LineEnds.pieces("请致电（），“不要”停"))
        .containsExactly("请", "致", "电", "（），", "“不", "要”", "停");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "움직이면 |산소와 |MRI를 |11개(92%)가 |갑니다.",
        "김선영 |님께 |1회 |5mg씩, |하루 |2번",
        "1時間ごとに|立って|歩いて|ください。",
        "次の|どれかが|ある|ときは、|その日の|うちに",
        "腰が|痛い|とき、|寝ていた|ほうが|よいですか？",
        "血|液|把|氧|气|带|到|组|织。",
      })
  void linesEndBetweenWords(String marked) {
    String text = marked.replace("|", "");
    StringBuilder found = new StringBuilder(text);
    for (int at : LineEnds.places(text).stream().map(each -> -each).sorted().toArray()) {
      if (-at < text.length()) {
        found.insert(-at, '|');
      }
    }
    assertThat(found).hasToString(marked);
  }
}
