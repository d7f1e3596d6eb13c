package clinic.handouts.text.shape;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.files.PackedTemplates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Words and sentences of 22 languages are shaped as HarfBuzz's own program shapes them. */
final class ShaperTest {
  private static final Map<String, ShapingFont> FONTS = new ConcurrentHashMap<>();

  private static final ThreadLocal<HarfBuzz> ANEW = ThreadLocal.withInitial(HarfBuzz::new);

  /** Greek and Vietnamese are set without shaping. */
  private static final Set<String> UNSHAPED = Set.of("vi", "el");

  @Test
  void words() {
    List<String[]> words = Words.rows("words.tsv");
    assertThat(words).hasSize(125);
    for (String[] word : words) {
      assertThat(shaped(word)).as(word[0] + " " + word[5]).isEqualTo(word[6]);
    }
  }

  @Test
  void sentences() {
    Map<String, String> glyphs = new ConcurrentHashMap<>();
    Words.rows("sentence-glyphs.tsv").forEach(row -> glyphs.put(row[0], row[1]));
    List<String[]> sentences = new ArrayList<>(Words.rows("sentences.tsv"));
    sentences.removeIf(row -> UNSHAPED.contains(row[0]));
    assertThat(sentences).hasSize(22);
    for (String[] sentence : sentences) {
      assertThat(comparable(sentence, shaped(sentence)))
          .as(sentence[0])
          .isEqualTo(comparable(sentence, glyphs.get(sentence[0])));
    }
  }

  /** The expected sentences put Arabic and Hebrew marks into their letters' clusters. */
  private static String comparable(String[] sentence, String glyphs) {
    return sentence[4].equals("rtl") ? glyphs.replaceAll("=\\d+", "") : glyphs;
  }

  @Test
  void onFourThreadsAtOnce() throws Exception {
    List<String[]> words = Words.rows("words.tsv");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<String>>> each =
          Collections.nCopies(4, () -> words.stream().map(ShaperTest::shapedAnew).toList());
      for (Future<List<String>> shaped : threads.invokeAll(each)) {
        assertThat(shaped.get()).isEqualTo(words.stream().map(word -> word[6]).toList());
      }
    } finally {
      threads.shutdown();
    }
  }

  /** Not as it is remembered: every thread has a HarfBuzz of its own. */
  private static String shapedAnew(String[] word) {
    return told(ANEW.get().shape(font(word[1]), text(word)));
  }

  @Test
  void moreFontsThanOneMemoryHolds() {
    byte[] font = PackedTemplates.bytes("fonts/NotoSans-Regular.ttf").orElseThrow();
    ShapedText text = new ShapedText("AV", "Latn", "en", false);
    List<ShapedGlyph> glyphs = Shaper.shape(new ShapingFont("Test", font), text);
    assertThat(glyphs).hasSize(2);
    for (int i = 0; i < 20; i++) {
      font[font.length - 1]++;
      assertThat(Shaper.shape(new ShapingFont("Test", font), text)).isEqualTo(glyphs);
    }
  }

  private static String shaped(String[] row) {
    return told(Shaper.shape(font(row[1]), text(row)));
  }

  private static ShapedText text(String[] row) {
    return new ShapedText(row[5], row[3], row[2], row[4].equals("rtl"));
  }

  /** As hb-shape writes it. */
  private static String told(List<ShapedGlyph> glyphs) {
    StringJoiner all = new StringJoiner("|", "[", "]");
    for (ShapedGlyph glyph : glyphs) {
      String moved = glyph.x() == 0 && glyph.y() == 0 ? "" : "@" + glyph.x() + "," + glyph.y();
      all.add(glyph.id() + "=" + glyph.cluster() + moved + "+" + glyph.advance());
    }
    return all.toString();
  }

  private static ShapingFont font(String name) {
    String file = name.replace("_400", "-") + ".ttf";
    return FONTS.computeIfAbsent(
        file,
        each ->
            new ShapingFont(
                each,
                PackedTemplates.bytes("fonts/scripts/" + each)
                    .orElseGet(() -> Words.resource("fonts/" + each))));
  }
}
