/**
 * What a finished page paints, operation by operation, and its marks: where a box is, what belongs
 * to which tag, and what is an artifact that screen readers leave out.
 */
package clinic.handouts.pdf.marked;
