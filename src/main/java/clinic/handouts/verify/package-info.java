/**
 * Takes a reference, or a PDF that came back, and says which handout it is and whether it is
 * current.
 */
package clinic.handouts.verify;
