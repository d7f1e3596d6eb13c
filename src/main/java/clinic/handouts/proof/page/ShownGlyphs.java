package clinic.handouts.proof.page;

import clinic.handouts.proof.page.LetterShapes.Letter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The glyphs that a page shows, in the order of painting. Letters of shaped scripts are kept when
 * their word ends, because they are judged with it.
 */
final class ShownGlyphs {
  private static final int UNMARKED = -1;

  private final String language;
  private final List<Glyph> all = new ArrayList<>();
  private final Map<Integer, List<Glyph>> marked = new HashMap<>();
  private ShapedWord word;
  private int wordId = UNMARKED;

  /**
   * A page that shows no glyphs yet.
   *
   * @param language the document's, by which some letters differ
   */
  ShownGlyphs(String language) {
    this.language = language;
    this.word = new ShapedWord(language);
  }

  /**
   * Adds a glyph.
   *
   * @param id of the marked content that it is in, or -1
   */
  void add(Glyph glyph, Letter letter, int id) {
    boolean shaped = letter.isShaped();
    if (!shaped || id != wordId || !word.goesOnWith(glyph, letter)) {
      endWord();
    }
    if (shaped) {
      wordId = id;
      word.add(glyph, letter);
    } else {
      keep(glyph, id);
    }
  }

  /** Ends the last word; to be called when the page has been read. */
  void endWord() {
    for (Glyph glyph : word.judged()) {
      keep(glyph, wordId);
    }
    word = new ShapedWord(language);
    wordId = UNMARKED;
  }

  private void keep(Glyph glyph, int id) {
    all.add(glyph);
    if (id >= 0) {
      marked.computeIfAbsent(id, each -> new ArrayList<>()).add(glyph);
    }
  }

  List<Glyph> all() {
    return all;
  }

  /** The glyphs of each marked content, by its id. */
  Map<Integer, List<Glyph>> marked() {
    return marked;
  }
}
