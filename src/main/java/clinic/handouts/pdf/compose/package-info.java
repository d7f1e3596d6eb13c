/**
 * Takes a filled layout and gives a PDF put together of a body and clinician cards that were each
 * set once.
 */
package clinic.handouts.pdf.compose;
