package clinic.handouts.proof;

import clinic.handouts.content.Digest;
import clinic.handouts.content.LatestUsed;
import clinic.handouts.content.Scope;
import clinic.handouts.content.Text;
import clinic.handouts.edition.Card;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Required.Part;
import clinic.handouts.pdf.BoxPlace;
import clinic.handouts.pdf.Composed;
import clinic.handouts.pdf.FontCodes;
import clinic.handouts.proof.CompositionReader.ReferencePart;
import clinic.handouts.proof.LetterShapes.Letter;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;

/**
 * Proves composed PDFs. A handout whose body or card was never seen is proved as a whole, like any
 * other. One whose body and cards were proved, in other company, is compared with what was seen
 * then: the content of body and cards unchanged, each card inside its box with nothing else in it,
 * the tag tree the union of theirs, the letters drawn as they say, the reference the edition's own.
 * Thread-safe.
 */
public final class CompositionProof {
  private static final int MOST = 8192;

  /** How far letters and lines may reach over the edges of their box, in points. */
  private static final double OVER = 1;

  private final Map<String, Seen> bodies = new LatestUsed<>(MOST);
  private final Map<String, List<Shown>> cards = new LatestUsed<>(MOST);
  private final Map<Shown, Shown> letters = new ConcurrentHashMap<>();

  /** By what bodies and cards were set of, their prints. */
  private final Map<String, String> prints = new LatestUsed<>(MOST);

  /** What is known of a body that was proved. */
  private static final class Seen {
    private final int pages;
    private final List<String> grounds;
    private final Map<String, Shown> letters = new HashMap<>();

    Seen(int pages, List<String> grounds) {
      this.pages = pages;
      this.grounds = List.copyOf(grounds);
    }
  }

  /**
   * A letter.
   *
   * @param face of its font
   * @param code in that font
   * @param text that it says, and shows; empty when it shows something else
   * @param width in thousandths of the type size
   */
  private record Shown(String face, int code, String text, float width) {
    String key() {
      return face + " " + code;
    }
  }

  /**
   * Proves a composed PDF.
   *
   * @param edition what it must show
   * @param layout path of the layout, which the problems name
   * @return problems, sorted; none when the PDF may leave the program
   */
  public Proof.Result of(Composed composed, Edition edition, String layout) {
    try (PDDocument document = Loader.loadPDF(composed.pdf())) {
      CompositionReader reader = new CompositionReader(document, composed);
      Optional<Proof.Result> known = known(reader, composed, edition);
      if (known.isPresent()) {
        return known.get();
      }
      if (isOther(reader, composed)) {
        return refused(edition, layout);
      }
      Proof.Result result = Proof.of(composed.pdf(), edition, layout);
      if (result.problems().isEmpty()) {
        remember(result.pages(), document, reader, composed, edition);
      }
      return result;
    } catch (IOException | RuntimeException e) {
      return isNamed(composed)
          ? refused(edition, layout)
          : Proof.of(composed.pdf(), edition, layout);
    }
  }

  /** Whether a part is not as it was when it was proved, though it was set of the same words. */
  private boolean isOther(CompositionReader reader, Composed composed) {
    synchronized (prints) {
      boolean other = isOther(composed.body(), reader.body());
      for (int i = 0; i < reader.cards().size(); i++) {
        other |= isOther(composed.cards().get(i), reader.cards().get(i).print());
      }
      return other;
    }
  }

  private boolean isOther(String name, String print) {
    return !print.equals(prints.getOrDefault(name, print));
  }

  /** Whether all parts were proved before, by what they were set of. */
  private boolean isNamed(Composed composed) {
    synchronized (prints) {
      return prints.containsKey(composed.body())
          && composed.cards().stream().allMatch(prints::containsKey);
    }
  }

  private static Proof.Result refused(Edition edition, String layout) {
    EditionKey key = edition.key();
    Findings findings =
        new Findings(layout, new Scope(key.topic(), key.language(), key.clinician()));
    findings.document(
        "proof-composition",
        "the PDF is not put together of the body and the card that were proved",
        "run it again; if that does not help, please report it");
    return new Proof.Result(0, findings.problems());
  }

  /** Whether all parts of a PDF were proved before, so that it need not be proved as a whole. */
  boolean knows(Composed composed, Edition edition) {
    try (PDDocument document = Loader.loadPDF(composed.pdf())) {
      return known(new CompositionReader(document, composed), composed, edition).isPresent();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private Optional<Proof.Result> known(CompositionReader reader, Composed composed, Edition edition)
      throws IOException {
    Optional<Seen> seen = seen(body(reader, composed, edition));
    return seen.isPresent() && isSeen(seen.get(), reader, composed, edition)
        ? Optional.of(new Proof.Result(seen.get().pages, List.of()))
        : Optional.empty();
  }

  private static String body(CompositionReader reader, Composed composed, Edition edition) {
    return composed.body() + saidByBody(edition) + reader.body();
  }

  private Optional<Seen> seen(String body) {
    synchronized (bodies) {
      return Optional.ofNullable(bodies.get(body));
    }
  }

  /** What the body must show: two editions may share a body only if it is the same. */
  private static String saidByBody(Edition edition) {
    return Digest.of(
        edition.required().stream()
            .filter(each -> each.part() != Part.CLINICIAN && each.part() != Part.REFERENCE)
            .map(each -> each.part() + each.words())
            .collect(Collectors.joining("\n")));
  }

  private static String card(String name, Edition edition, CardPart part, String ground) {
    Card card = edition.card();
    return Digest.of(
        String.join(
            "\n",
            name,
            card.name(),
            card.credentials().value(),
            card.registration().value(),
            card.phone().value(),
            card.email().value(),
            card.booking().value(),
            card.photo().value(),
            card.notes().stream().map(Text::value).toList().toString(),
            part.print(),
            ground));
  }

  private boolean isSeen(Seen body, CompositionReader reader, Composed composed, Edition edition)
      throws IOException {
    for (int i = 0; i < reader.cards().size(); i++) {
      CardPart part = reader.cards().get(i);
      List<Shown> shown;
      synchronized (cards) {
        shown = cards.get(card(composed.cards().get(i), edition, part, body.grounds.get(i)));
      }
      if (shown == null || !isShown(body, shown, part)) {
        return false;
      }
    }
    return says(body, reader.references(), edition.reference().code());
  }

  /** Whether all letters of a card are drawn by the body's fonts as they were where it was seen. */
  private static boolean isShown(Seen body, List<Shown> letters, CardPart part) throws IOException {
    Map<String, COSDictionary> fonts = new HashMap<>();
    part.fonts().values().forEach(font -> fonts.put(FontCodes.face(font), font));
    for (Shown letter : letters) {
      if (!letter.equals(shown(body, fonts.get(letter.face()), letter.code()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean says(Seen body, List<ReferencePart> references, String code)
      throws IOException {
    for (ReferencePart reference : references) {
      StringBuilder words = new StringBuilder();
      for (int symbol : reference.codes()) {
        words.append(shown(body, reference.font(), symbol).text());
      }
      if (!words.toString().equals(code)) {
        return false;
      }
    }
    return !references.isEmpty();
  }

  /** What a font of a body draws; looked at once. */
  private static Shown shown(Seen body, COSDictionary font, int code) throws IOException {
    synchronized (body.letters) {
      Shown known = body.letters.get(FontCodes.face(font) + " " + code);
      if (known == null) {
        known = shown(new LetterShapes(), PDFontFactory.createFont(font), code);
        body.letters.put(known.key(), known);
      }
      return known;
    }
  }

  private static Shown shown(LetterShapes shapes, PDFont font, int code) throws IOException {
    Letter letter = shapes.letter(font, code);
    String text = letter.foreign() ? "" : letter.text();
    return new Shown(FontCodes.face(font.getCOSObject()), code, text, font.getWidth(code));
  }

  /** Remembers a body and its cards, if the cards stand by themselves in their boxes. */
  private void remember(
      int pages, PDDocument document, CompositionReader reader, Composed composed, Edition edition)
      throws IOException {
    Optional<List<String>> grounds = grounds(document, reader, composed);
    if (grounds.isEmpty()) {
      return;
    }
    String body = body(reader, composed, edition);
    Seen seen = new Seen(pages, grounds.get());
    synchronized (bodies) {
      seen = bodies.getOrDefault(body, seen);
      bodies.put(body, seen);
    }
    synchronized (prints) {
      prints.put(composed.body(), reader.body());
    }
    for (int i = 0; i < reader.cards().size(); i++) {
      CardPart part = reader.cards().get(i);
      synchronized (prints) {
        prints.put(composed.cards().get(i), part.print());
      }
      String key = card(composed.cards().get(i), edition, part, grounds.get().get(i));
      List<Shown> shown = letters(seen, part);
      if (shown.stream().noneMatch(letter -> letter.text().isEmpty())) {
        synchronized (cards) {
          cards.put(key, shown);
        }
      }
    }
  }

  private List<Shown> letters(Seen body, CardPart part) throws IOException {
    Set<Shown> found = new HashSet<>();
    PDFStreamParser parser =
        new PDFStreamParser(part.content().getBytes(StandardCharsets.ISO_8859_1));
    COSDictionary font = null;
    List<COSBase> operands = new ArrayList<>();
    for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
      if (token instanceof COSBase operand) {
        operands.add(operand);
        continue;
      }
      if (((Operator) token).getName().equals("Tf")) {
        font = part.fonts().get(((COSName) operands.get(0)).getName());
      }
      for (COSBase operand : operands) {
        byte[] codes = operand instanceof COSString text ? text.getBytes() : new byte[0];
        for (int i = 0; i + 1 < codes.length; i += 2) {
          found.add(shown(body, font, ((codes[i] & 0xff) << 8) | (codes[i + 1] & 0xff)));
        }
      }
      operands.clear();
    }
    return found.stream().map(each -> letters.computeIfAbsent(each, letter -> letter)).toList();
  }

  /** What lies under each box, when nothing else is in it and its card in nothing else. */
  private static Optional<List<String>> grounds(
      PDDocument document, CompositionReader reader, Composed composed) throws IOException {
    List<PageContent> together = PageContent.of(document, new LetterShapes());
    List<PageContent> alone;
    try (PDDocument body = Loader.loadPDF(Arrays.copyOf(composed.pdf(), composed.bodyLength()))) {
      alone = PageContent.of(body, new LetterShapes());
    }
    List<String> grounds = new ArrayList<>();
    for (int i = 0; i < composed.places().size(); i++) {
      int page = composed.places().get(i).page();
      Optional<String> ground =
          isApart(i, reader, composed, together.get(page), alone.get(page))
              ? ground(box(composed.places().get(i)), alone.get(page))
              : Optional.empty();
      if (ground.isEmpty()) {
        return Optional.empty();
      }
      grounds.add(ground.get());
    }
    return Optional.of(grounds);
  }

  private static Rectangle2D box(BoxPlace place) {
    return new Rectangle2D.Double(
        place.left(), place.top() - place.height(), place.width(), place.height());
  }

  /** A box with what may reach a little over its edges. */
  private static Rectangle2D wider(BoxPlace place) {
    return new Rectangle2D.Double(
        place.left() - OVER,
        place.top() - place.height() - OVER,
        place.width() + 2 * OVER,
        place.height() + 2 * OVER);
  }

  /** Whether a card's letters are all in its box, and no others, and what is drawn in some box. */
  private static boolean isApart(
      int card,
      CompositionReader reader,
      Composed composed,
      PageContent together,
      PageContent alone) {
    BoxPlace place = composed.places().get(card);
    Set<Glyph> own = new HashSet<>();
    reader
        .cards()
        .get(card)
        .numbers()
        .forEach(number -> own.addAll(together.marked().getOrDefault(number, List.of())));
    boolean letters =
        together.glyphs().stream()
            .filter(glyph -> !glyph.isSpace())
            .allMatch(
                glyph ->
                    own.contains(glyph)
                        ? wider(place).contains(glyph.box())
                        : !box(place).intersects(glyph.box()));
    return letters
        && together.paints().stream()
            .skip(alone.paints().size())
            .filter(Paint::isSeen)
            .allMatch(
                paint ->
                    composed.places().stream()
                        .anyMatch(
                            each ->
                                each.page() == place.page()
                                    && wider(each).contains(paint.bounds())));
  }

  /** What a body paints under a whole box; empty when it paints only under some of it. */
  private static Optional<String> ground(Rectangle2D box, PageContent alone) {
    List<String> under = new ArrayList<>();
    for (Paint paint : alone.paints()) {
      if (paint.isSeen() && paint.touches(box)) {
        if (!paint.contains(box) || !paint.hasOneColour()) {
          return Optional.empty();
        }
        under.add(paint.rgb() + " " + paint.alpha());
      }
    }
    return Optional.of(String.join(",", under));
  }
}
