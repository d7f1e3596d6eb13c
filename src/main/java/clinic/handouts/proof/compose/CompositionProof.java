package clinic.handouts.proof.compose;

import clinic.handouts.check.paper.ProofRules;
import clinic.handouts.edition.Edition;
import clinic.handouts.edition.EditionKey;
import clinic.handouts.edition.Piece;
import clinic.handouts.edition.Role;
import clinic.handouts.files.Digest;
import clinic.handouts.files.LatestUsed;
import clinic.handouts.pdf.compose.Composed;
import clinic.handouts.proof.PageReport;
import clinic.handouts.proof.Proof;
import clinic.handouts.proof.finding.Findings;
import clinic.handouts.proof.page.LetterShapes;
import clinic.handouts.proof.page.PageContent;
import clinic.handouts.proof.page.Paint;
import clinic.handouts.yaml.Scope;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Proves composed PDFs. A handout whose body or clinician card has not been seen before is proved
 * as a whole, like any other. If its body and cards have all been proved before, in other
 * combinations, it is compared with what was seen then: the content of body and cards must be
 * unchanged, each card alone inside its box, the tag tree the union of theirs, the letters drawn as
 * they should be, and the reference the edition's own. Thread-safe.
 */
public final class CompositionProof {
  private static final int MOST = 8192;

  /** The maximum number of bodies to remember: a run needs one after the other. */
  private static final int MOST_BODIES = 64;

  /**
   * The maximum number of bodies whose paints are remembered: those of one topic, in its formats.
   */
  private static final int MOST_PAINTS = 8;

  private final Map<String, Seen> bodies = new LatestUsed<>(MOST_BODIES);
  private final Map<String, List<List<Paint>>> paints = new LatestUsed<>(MOST_PAINTS);
  private final Map<String, List<ShownLetter>> cards = new LatestUsed<>(MOST);

  private final BodyDigests digests = new BodyDigests(MOST_BODIES);
  private final Object[] turns = Stream.generate(Object::new).limit(MOST_BODIES).toArray();

  /** The fingerprints of all cards, each kept once. */
  private final Map<ShownLetter, ShownLetter> letters = new ConcurrentHashMap<>();

  /** The fingerprints of bodies and cards, by the XHTML they were typeset from. */
  private final Map<String, String> fingerprints = new LatestUsed<>(MOST);

  /**
   * What is known about a body that has been proved.
   *
   * @param measured what the pages of the handout measure
   * @param grounds what is underneath its boxes
   * @param letters the letters that its fonts show
   */
  private record Seen(PageReport measured, List<String> grounds, BodyLetters letters) {}

  /**
   * Proves a composed PDF.
   *
   * @param edition what it must show
   * @param layout path of the layout, which the problems name
   * @return the problems, sorted; none if the PDF may leave the program
   */
  public Proof.Result of(Composed composed, Edition edition, String layout) {
    try (PDDocument document = Loader.loadPDF(composed.pdf())) {
      CompositionReader reader = reader(document, composed);
      Optional<Proof.Result> known = known(reader, composed, edition);
      if (known.isPresent()) {
        return known.get();
      }
      synchronized (turn(reader, composed, edition)) {
        known = known(reader, composed, edition);
        return known.isPresent() ? known.get() : whole(document, reader, composed, edition, layout);
      }
    } catch (IOException | RuntimeException e) {
      return isNamed(composed)
          ? refused(edition, layout)
          : Proof.of(composed.pdf(), edition, layout);
    }
  }

  /** Proves a PDF as a whole, and remembers its parts. */
  private Proof.Result whole(
      PDDocument document,
      CompositionReader reader,
      Composed composed,
      Edition edition,
      String layout)
      throws IOException {
    if (isOther(reader, composed)) {
      return refused(edition, layout);
    }
    LetterShapes shapes = new LetterShapes();
    List<PageContent> pages = PageContent.of(document, shapes);
    Proof.Result result = Proof.of(document, pages, shapes, edition, layout);
    if (result.problems().isEmpty()) {
      remember(result.measured(), pages, reader, composed, edition);
    }
    return result;
  }

  private CompositionReader reader(PDDocument document, Composed composed) throws IOException {
    return new CompositionReader(document, composed, digests);
  }

  /**
   * The lock for what is new in a PDF, a body or else its cards, so that two threads don't prove
   * the same thing as a whole.
   */
  private Object turn(CompositionReader reader, Composed composed, Edition edition) {
    String body = body(reader, composed, edition);
    boolean isNew = seen(body).isEmpty();
    return turns[Math.floorMod((isNew ? body : composed.cards()).hashCode(), turns.length)];
  }

  /**
   * Whether a part differs from what was proved before, although it was typeset from the same
   * words.
   */
  private boolean isOther(CompositionReader reader, Composed composed) {
    synchronized (fingerprints) {
      boolean other = isOther(composed.body(), reader.body());
      for (int i = 0; i < reader.cards().size(); i++) {
        other |= isOther(composed.cards().get(i), reader.cards().get(i).fingerprint());
      }
      return other;
    }
  }

  private boolean isOther(String name, String fingerprint) {
    return !fingerprint.equals(fingerprints.getOrDefault(name, fingerprint));
  }

  /** Whether all parts have been proved before, judging by what they were typeset from. */
  private boolean isNamed(Composed composed) {
    synchronized (fingerprints) {
      return fingerprints.containsKey(composed.body())
          && composed.cards().stream().allMatch(fingerprints::containsKey);
    }
  }

  private static Proof.Result refused(Edition edition, String layout) {
    EditionKey key = edition.key();
    Findings findings =
        new Findings(layout, new Scope(key.topic(), key.language(), key.clinician()));
    findings.document(
        ProofRules.COMPOSITION,
        "the PDF does not consist of the body and the clinician card that were proved",
        "run it again; if that does not help, please report this");
    return new Proof.Result(PageReport.NONE, findings.problems(), Map.of());
  }

  /**
   * Whether all parts of a PDF have been proved before, so that it need not be proved as a whole.
   */
  boolean knows(Composed composed, Edition edition) {
    try (PDDocument document = Loader.loadPDF(composed.pdf())) {
      return known(reader(document, composed), composed, edition).isPresent();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private Optional<Proof.Result> known(CompositionReader reader, Composed composed, Edition edition)
      throws IOException {
    Optional<Seen> seen = seen(body(reader, composed, edition));
    return seen.isPresent() && isSeen(seen.get(), reader, edition)
        ? Optional.of(new Proof.Result(seen.get().measured(), List.of(), Map.of()))
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

  /** What the body must show: editions can share a body only if this is the same for them. */
  private static String saidByBody(Edition edition) {
    return Digest.of(
        edition.required().stream()
            .filter(each -> each.role() != Role.CLINICIAN && each.role() != Role.REFERENCE)
            .map(each -> each.role() + each.words())
            .collect(Collectors.joining("\n")));
  }

  private static String card(Edition edition, CardPart part, String ground) {
    String said =
        edition.document().pieces().stream()
            .filter(Piece::isOfCard)
            .map(each -> each.path() + " " + each.text().value() + " " + each.words())
            .collect(Collectors.joining("\n"));
    return Digest.of(String.join("\n", said, part.fingerprint(), ground));
  }

  private boolean isSeen(Seen body, CompositionReader reader, Edition edition) throws IOException {
    for (int i = 0; i < reader.cards().size(); i++) {
      CardPart part = reader.cards().get(i);
      List<ShownLetter> shown;
      synchronized (cards) {
        shown = cards.get(card(edition, part, body.grounds().get(i)));
      }
      if (shown == null || !body.letters().show(shown, part)) {
        return false;
      }
    }
    return body.letters().say(edition.reference().code(), reader.references());
  }

  /** What the pages of the body alone paint, read once for several clinicians. */
  private List<List<Paint>> paints(CompositionReader reader, Composed composed) throws IOException {
    String body = reader.body();
    synchronized (paints) {
      if (paints.containsKey(body)) {
        return paints.get(body);
      }
    }
    List<List<Paint>> read = BoxGrounds.paints(composed);
    synchronized (paints) {
      paints.put(body, read);
    }
    return read;
  }

  /** Remembers a body and its cards, if each card is alone in its box. */
  private void remember(
      PageReport measured,
      List<PageContent> pages,
      CompositionReader reader,
      Composed composed,
      Edition edition)
      throws IOException {
    Optional<List<String>> grounds =
        BoxGrounds.of(pages, paints(reader, composed), reader.cards(), composed);
    if (grounds.isEmpty()) {
      return;
    }
    String body = body(reader, composed, edition);
    Seen seen = new Seen(measured, grounds.get(), new BodyLetters());
    synchronized (bodies) {
      seen = bodies.getOrDefault(body, seen);
      bodies.put(body, seen);
    }
    synchronized (fingerprints) {
      fingerprints.put(composed.body(), reader.body());
    }
    for (int i = 0; i < reader.cards().size(); i++) {
      CardPart part = reader.cards().get(i);
      synchronized (fingerprints) {
        fingerprints.put(composed.cards().get(i), part.fingerprint());
      }
      String key = card(edition, part, grounds.get().get(i));
      List<ShownLetter> shown =
          seen.letters().of(part).stream()
              .map(each -> letters.computeIfAbsent(each, letter -> letter))
              .toList();
      if (shown.stream().noneMatch(letter -> letter.text().isEmpty())) {
        synchronized (cards) {
          cards.put(key, shown);
        }
      }
    }
  }
}
