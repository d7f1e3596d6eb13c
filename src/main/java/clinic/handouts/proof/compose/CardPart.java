package clinic.handouts.proof.compose;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;

/**
 * A clinician card in a composed PDF.
 *
 * @param fingerprint the fingerprint of the card: the same for equal cards, wherever they are
 * @param page the page it is on, from 0
 * @param content its instructions, with its marked content numbered from 0
 * @param fonts by their names in the content
 * @param numbers the numbers of its marked content on its page, in the order of its instructions
 * @param box the structure element of the body that contains it
 * @param links its annotations
 */
record CardPart(
    String fingerprint,
    int page,
    String content,
    Map<String, COSDictionary> fonts,
    List<Integer> numbers,
    COSObject box,
    Set<COSObject> links) {}
