package clinic.handouts.proof.compose;

import static clinic.handouts.proof.compose.CompositionReader.require;

import clinic.handouts.files.Digest;
import clinic.handouts.pdf.marked.BoxPlace;
import clinic.handouts.pdf.marked.FontCodes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Reads the clinician cards in a composed PDF: their instructions, resources and structure
 * elements.
 */
final class CardReader {
  private static final Pattern CARD =
      Pattern.compile("\\Aq\\n1 0 0 1 (-?[\\d.]+) (-?[\\d.]+) cm\\n(.*)Q\\n\\z", Pattern.DOTALL);
  private static final Pattern MARK = Pattern.compile("<</MCID (\\d+)>> BDC");
  private static final Pattern RESOURCE = Pattern.compile("/(Card\\w+)");

  private final PDDocument document;
  private final StructureParents parents;
  private final long known;

  /**
   * A reader of clinician cards.
   *
   * @param known the first object number that is not the body's
   */
  CardReader(PDDocument document, StructureParents parents, long known) {
    this.document = document;
    this.parents = parents;
    this.known = known;
  }

  /**
   * Reads a card.
   *
   * @param place the place of its box
   * @param content the content that was added to the box's page for it
   * @throws IllegalArgumentException if it is not inserted as expected
   */
  CardPart card(BoxPlace place, String content) {
    Matcher form = CARD.matcher(content);
    require(form.matches(), "a card is not inserted as expected");
    CardShift shift =
        new CardShift(Double.parseDouble(form.group(1)), Double.parseDouble(form.group(2)));
    List<Integer> numbers = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    Matcher mark = MARK.matcher(form.group(3));
    while (mark.find()) {
      mark.appendReplacement(plain, "<</MCID " + numbers.size() + ">> BDC");
      numbers.add(Integer.valueOf(mark.group(1)));
    }
    mark.appendTail(plain);
    require(
        new HashSet<>(numbers).size() == numbers.size(), "a marked-content number is used twice");
    PDPage page = document.getPage(place.page());
    CosFingerprint fingerprint = new CosFingerprint(known).say(plain);
    shift.add(fingerprint, place);
    Map<String, COSDictionary> fonts = resources(fingerprint, page, plain.toString());
    CardTags tags = new CardTags(fingerprint, page, parents, numbers, shift);
    COSObject box = tags.read();
    return new CardPart(
        Digest.of(fingerprint.toString()),
        place.page(),
        plain.toString(),
        fonts,
        numbers,
        box,
        tags.links());
  }

  /**
   * Adds the resources that a card's instructions name to the fingerprint, and returns the fonts.
   */
  private static Map<String, COSDictionary> resources(
      CosFingerprint fingerprint, PDPage page, String content) {
    Map<String, COSDictionary> fonts = new LinkedHashMap<>();
    Set<String> found = new HashSet<>();
    COSDictionary resources = page.getResources().getCOSObject();
    for (Matcher name = RESOURCE.matcher(content); name.find(); ) {
      if (!found.add(name.group(1))) {
        continue;
      }
      fingerprint.say("resource " + name.group(1));
      for (COSName kind : resources.keySet()) {
        boolean has =
            resources.getDictionaryObject(kind) instanceof COSDictionary all
                && all.containsKey(name.group(1));
        if (has) {
          COSBase resource = resources.getCOSDictionary(kind).getItem(name.group(1));
          fingerprint.say(kind);
          if (kind.equals(COSName.FONT)) {
            require(fingerprint.knows(resource), "a card's font is not the body's");
            COSDictionary font = (COSDictionary) ((COSObject) resource).getObject();
            fonts.put(name.group(1), font);
            fingerprint.say(FontCodes.face(font.getNameAsString(COSName.BASE_FONT)));
          } else {
            fingerprint.add(resource);
          }
        }
      }
    }
    return fonts;
  }
}
