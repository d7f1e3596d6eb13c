/**
 * Takes a text in its structure and the tag tree of a page, and says whether the structure is there
 * for the ear, in the tags, and for the eye, on paper.
 */
package clinic.handouts.proof.structure;
