package clinic.handouts.proof.tag;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Accompaniment;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Surroundings;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.Glyph;
import clinic.handouts.proof.page.TagElement;
import clinic.handouts.proof.page.WordsOnPaper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the entries in the table of contents of a packet: each handout's title, with the page on
 * which it begins, in order, and around them nothing but what may also stand around a handout's
 * advice.
 */
public final class PacketEntries {
  private static final int QUOTED = 60;

  /** How far below its title the page of an entry may be, and how far above its line, in em. */
  private static final double BELOW = 2.5;

  private static final double ABOVE = 0.5;

  private final List<Entry> entries = new ArrayList<>();
  private final Surroundings around;
  private final List<String> above;
  private final Phrases phrases;
  private final int pages;
  private final Findings findings;
  private final List<Block> titles = new ArrayList<>();
  private final List<List<Glyph>> places = new ArrayList<>();

  private record Entry(Piece title, String page) {
    String words(boolean isPage) {
      return Accompaniment.squeezed(isPage ? page : title.words());
    }
  }

  /**
   * A search for entries.
   *
   * @param above what must stand above them, such as the heading and the patient's name
   * @param around what may stand around them
   * @param pages how many there are in the whole packet
   */
  public PacketEntries(List<String> above, Surroundings around, int pages, Findings findings) {
    this.above = List.copyOf(above);
    this.around = around;
    this.pages = pages;
    this.findings = findings;
    Set<String> all = new HashSet<>(around.sheet());
    all.addAll(above);
    this.phrases = new Phrases(all, around.page());
  }

  /**
   * Adds an entry.
   *
   * @param page where it begins, as it is printed
   */
  public void add(Piece title, String page) {
    entries.add(new Entry(title, page));
  }

  /**
   * Checks the table of contents.
   *
   * @param blocks those of the tag tree that are on its pages
   * @param margins by page, the text that is not tagged
   * @return the titles that were found
   */
  public List<Block> in(List<TagElement> blocks, List<List<Glyph>> margins) {
    StringBuilder before = new StringBuilder();
    int at = 0;
    int numbers = 0;
    for (TagElement block : blocks) {
      if (block.type().equals("Lbl")
          && block.characters().matches((numbers + 1) + "[.)]?|[^\\p{L}\\p{N}]")) {
        numbers++;
        continue;
      }
      if (block.glyphs().stream().allMatch(Glyph::isSpace)) {
        picture(block);
        continue;
      }
      int next = taken(block, at);
      if (next > at) {
        at = next;
      } else if (!isAround(block.glyphs())) {
        added(block.glyphs());
      }
      before.append(at == 0 ? block.characters() : "");
    }
    margins.stream().filter(each -> !each.isEmpty() && !isAround(each)).forEach(this::added);
    missing(at, before.toString());
    places();
    return titles;
  }

  private boolean isAround(List<Glyph> glyphs) {
    String words = AddedWords.words(glyphs);
    return phrases.make(words, glyphs.get(0).page() + 1, pages);
  }

  /**
   * How far a block takes the entries on, counting a title and a page each; no further if it does
   * not consist of the next ones.
   */
  private int taken(TagElement block, int from) {
    String said = block.characters();
    StringBuilder joined = new StringBuilder();
    for (int at = from; at < 2 * entries.size() && joined.length() < said.length(); at++) {
      joined.append(entries.get(at / 2).words(at % 2 == 1));
      if (said.contentEquals(joined)) {
        note(block, from, at + 1);
        return at + 1;
      }
    }
    return from;
  }

  private void note(TagElement block, int from, int to) {
    if (block.all().stream().anyMatch(TagElement::replaced)) {
      findings.document(
          ProofRules.REPLACED,
          "an entry of the table of contents is read aloud as something else",
          "remove 'abbr' elements and replacement texts from the layout");
    }
    List<Glyph> letters = block.glyphs().stream().filter(each -> !each.isSpace()).toList();
    int begin = 0;
    for (int at = from; at < to; at++) {
      Entry entry = entries.get(at / 2);
      int length = entry.words(at % 2 == 1).length();
      int end = begin;
      for (int said = 0; said < length && end < letters.size(); end++) {
        said += Accompaniment.squeezed(letters.get(end).text()).length();
      }
      List<Glyph> own = letters.subList(begin, end);
      begin = end;
      if (at % 2 == 0) {
        titles.add(new Block(entry.title(), own));
      } else {
        places.add(own);
      }
      WordsOnPaper.flaw(at % 2 == 0 ? entry.title().words() : entry.page(), own)
          .ifPresent(
              what ->
                  findings.text(
                      ProofRules.WORDS,
                      entry.title(),
                      what + ", in the table of contents",
                      "set it as running text: no repositioned words, no letter or word spacing"));
    }
  }

  private void missing(int at, String before) {
    if (at < 2 * entries.size()) {
      Entry entry = entries.get(at / 2);
      findings.text(
          ProofRules.MISSING,
          entry.title(),
          "is not in the table of contents, in its place and with \"" + entry.page() + "\"",
          "print ${entry.title} and ${entry.page} of each of the entries, in order");
    }
    above.stream()
        .filter(each -> !before.contains(Accompaniment.squeezed(each)))
        .findFirst()
        .ifPresent(
            each ->
                findings.document(
                    ProofRules.MISSING,
                    Findings.quoted(each) + " is not above the entries of the table of contents",
                    "print ${labels.packet}, ${from} and ${patient} above the list"));
  }

  /** Each title below the one before it, and each page beside its title. */
  private void places() {
    for (int i = 0; i < places.size(); i++) {
      Block title = titles.get(i);
      boolean follows = i == 0 || ReadingFlow.follows(titles.get(i - 1), title);
      if (!follows || !isBeside(places.get(i).get(0), title) || isBesideNext(i)) {
        findings.text(
            ProofRules.ORDER,
            title.required(),
            "is not below the title before it or not beside its own page number, in the table of"
                + " contents",
            "print the entries one below the other, each with its page");
      }
    }
  }

  private static boolean isBeside(Glyph place, Block title) {
    Glyph first = title.first();
    Glyph last = title.last();
    return place.page() == last.page()
        && place.baseline() > last.baseline() - BELOW * last.size()
        && (first.page() != place.page()
            || place.baseline() < first.baseline() + ABOVE * first.size());
  }

  /** Whether a page is as low as the next title; one in another column may be higher. */
  private boolean isBesideNext(int entry) {
    if (entry + 1 >= titles.size()) {
      return false;
    }
    Glyph own = titles.get(entry).first();
    Glyph next = titles.get(entry + 1).first();
    Glyph place = places.get(entry).get(0);
    return next.page() == place.page()
        && next.baseline() < own.baseline()
        && place.baseline() < next.baseline() + ABOVE * next.size();
  }

  private void picture(TagElement block) {
    String said = Accompaniment.squeezed(block.alternative());
    if (!said.isEmpty() && !around.descriptions().contains(said)) {
      findings.document(
          ProofRules.ADDED,
          "the table of contents describes a picture in words of its own: "
              + Findings.quoted(block.alternative()),
          "use the clinic's name, \"Logo\" or labels.qr");
    }
  }

  private void added(List<Glyph> glyphs) {
    String words = AddedWords.words(glyphs).strip();
    String quoted = words.length() <= QUOTED ? words : words.substring(0, QUOTED).strip() + "…";
    findings.document(
        ProofRules.ADDED,
        "the table of contents says something of its own: \"" + quoted + "\"",
        "remove it from the layout; the table of contents is the titles and pages of the handouts");
  }
}
