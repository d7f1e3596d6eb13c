package clinic.handouts.proof.compose;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;

/**
 * A card of a composed PDF.
 *
 * @param print of it: equal for equal cards, wherever they stand
 * @param page on which it stands, from 0
 * @param content its instructions, its marked contents numbered from 0
 * @param fonts by their name in it
 * @param numbers of its marked contents on its page, in the order of its instructions
 * @param box the body's structure element that it is in
 * @param links its annotations
 */
record CardPart(
    String print,
    int page,
    String content,
    Map<String, COSDictionary> fonts,
    List<Integer> numbers,
    COSObject box,
    Set<COSObject> links) {}
