/**
 * Takes a finished PDF and its {@link clinic.handouts.edition.Edition} and says what part of the
 * edition can't be read in it; trusts neither the renderer nor the stylesheets, only the file.
 */
package clinic.handouts.proof;
