/**
 * Takes a {@link clinic.handouts.content.Library} and gives {@link
 * clinic.handouts.edition.Edition}s: topic x clinician x language x format, with the clinician's
 * changes applied, a list of everything that must be on paper, and a reference.
 */
package clinic.handouts.edition;
