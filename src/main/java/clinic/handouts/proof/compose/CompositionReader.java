package clinic.handouts.proof.compose;

import clinic.handouts.files.Digest;
import clinic.handouts.pdf.compose.Composed;
import clinic.handouts.pdf.marked.BoxPlace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Takes a composed PDF apart, from its bytes alone, into fingerprints of the body and of each
 * clinician card. Fingerprints are equal if the parts are equal, whatever else is in the PDF.
 * Anything that has no known role becomes part of the body's fingerprint, which makes it one that
 * has not been seen before.
 */
final class CompositionReader {
  private static final Pattern SIZE = Pattern.compile("/Size (\\d+)");
  private static final Pattern TEXT = Pattern.compile("<([0-9A-Fa-f]+)> Tj");
  private static final Pattern FONT = Pattern.compile("/(\\S+) [\\d.]+ Tf");
  private static final int SYMBOLS = 14;

  private final PDDocument document;
  private final Composed composed;
  private final long known;
  private final StructureParents parents;
  private final Set<COSObject> links = new HashSet<>();
  private final Set<COSObject> boxes = new HashSet<>();
  private final List<CardPart> cards = new ArrayList<>();
  private final List<ReferencePart> references = new ArrayList<>();
  private final CosFingerprint body;
  private final String fingerprint;

  /**
   * A place where the reference is printed.
   *
   * @param font the font it is set in
   * @param codes the codes of its symbols
   */
  record ReferencePart(COSDictionary font, List<Integer> codes) {}

  /**
   * Reads a composed PDF.
   *
   * @param document read from the composed bytes
   * @param digests of bodies that were read before
   * @throws IllegalArgumentException if it is not composed as expected
   */
  CompositionReader(PDDocument document, Composed composed, BodyDigests digests)
      throws IOException {
    this.document = document;
    this.composed = composed;
    this.known = size(composed);
    this.body = new CosFingerprint(known);
    this.parents = new StructureParents(document);
    Map<Integer, List<String>> added = new HashMap<>();
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      added.put(i, added(document.getPage(i)));
    }
    CardReader reader = new CardReader(document, parents, known);
    for (BoxPlace place : composed.places()) {
      add(reader.card(place, added.get(place.page()).remove(0)));
    }
    added.forEach((page, contents) -> contents.forEach(content -> reference(page, content)));
    readBody(digests);
    fingerprint = Digest.of(body.toString());
  }

  List<CardPart> cards() {
    return cards;
  }

  List<ReferencePart> references() {
    return references;
  }

  /** The fingerprint of the body. */
  String body() {
    return fingerprint;
  }

  private static long size(Composed composed) {
    int length = composed.bodyLength();
    int from = Math.max(0, length - 2048);
    String end = new String(composed.pdf(), from, length - from, StandardCharsets.ISO_8859_1);
    Matcher size = SIZE.matcher(end);
    long last = -1;
    while (size.find()) {
      last = Long.parseLong(size.group(1));
    }
    require(last > 0 && end.endsWith("%%EOF\n"), "the body has no end marker");
    return last;
  }

  /**
   * Refuses what is not as expected.
   *
   * @throws IllegalArgumentException if the condition does not hold
   */
  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** The content streams of a page that do not belong to the body. */
  private List<String> added(PDPage page) throws IOException {
    List<String> added = new ArrayList<>();
    COSBase contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
    if (contents instanceof COSArray all) {
      for (COSBase each : all) {
        if (!body.expands(each) || (added.isEmpty() && each == all.get(0))) {
          body.say("content").add(each);
        } else {
          try (InputStream in = ((COSStream) ((COSObject) each).getObject()).createInputStream()) {
            added.add(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
          }
        }
      }
    }
    return added;
  }

  private void add(CardPart card) {
    require(boxes.add(card.box()), "two cards are in one box");
    body.say("box").add(card.box());
    links.addAll(card.links());
    cards.add(card);
  }

  private void reference(int page, String content) {
    Matcher text = TEXT.matcher(content);
    Matcher name = FONT.matcher(content);
    require(text.find() && name.find(), "something other than the reference was added");
    String codes = text.group(1);
    int from = codes.length() - 4 * SYMBOLS;
    require(from >= 0, "the reference is too short");
    List<Integer> symbols = new ArrayList<>();
    for (int i = from; i < codes.length(); i += 4) {
      symbols.add(Integer.parseInt(codes.substring(i, i + 4), 16));
    }
    COSDictionary resources = document.getPage(page).getResources().getCOSObject();
    COSBase font = resources.getCOSDictionary(COSName.FONT).getItem(name.group(1));
    require(body.knows(font), "the reference's font is not the body's");
    references.add(new ReferencePart((COSDictionary) ((COSObject) font).getObject(), symbols));
    body.say("reference " + page)
        .say(content.substring(0, text.start(1) + from) + SYMBOLS + content.substring(text.end(1)));
  }

  private void readBody(BodyDigests digests) {
    body.say(digests.of(composed));
    composed.places().forEach(body::say);
    COSDictionary trailer = document.getDocument().getTrailer();
    for (COSName key : trailer.keySet()) {
      if (!Set.of(COSName.ID, COSName.PREV, COSName.SIZE).contains(key)) {
        body.say(key).add(trailer.getItem(key));
      }
    }
    new BodyChanges(known, parents, boxes).add(body, document.getDocument(), composed.bodyLength());
    for (PDPage page : document.getPages()) {
      for (COSBase each : annotations(page)) {
        if (body.expands(each) && !links.contains(each)) {
          body.say("annotation").add(each);
        }
      }
    }
  }

  /** The annotations of a page, as they are referred to there. */
  static List<COSBase> annotations(PDPage page) {
    COSArray all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
    List<COSBase> annotations = new ArrayList<>();
    if (all != null) {
      all.forEach(annotations::add);
    }
    return annotations;
  }
}
