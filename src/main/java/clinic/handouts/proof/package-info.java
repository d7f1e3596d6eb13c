/**
 * Takes a finished PDF and its {@link clinic.handouts.edition.Edition} and says what of the edition
 * can't be read on it; trusts neither the renderer nor the stylesheets, only the file.
 */
package clinic.handouts.proof;
