/**
 * Takes a page of a PDF and gives what is on it: glyphs, paints, pictures, and the tags that hold
 * them.
 */
package clinic.handouts.proof.page;
