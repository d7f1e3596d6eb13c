package clinic.handouts.proof.compose;

import clinic.handouts.proof.PageReport;
import java.util.List;

/**
 * What is known about a body that has been proved.
 *
 * @param measured what the pages of the handout measure
 * @param grounds what is underneath its boxes
 * @param letters the letters that its fonts show
 */
record Seen(PageReport measured, List<String> grounds, BodyLetters letters) {}
