/**
 * Takes a {@link clinic.handouts.content.Library} and gives {@link
 * clinic.handouts.edition.Edition}s: topic x clinician x language x format, with the clinician's
 * changes applied, all that must be on paper named, and a reference.
 */
package clinic.handouts.edition;
