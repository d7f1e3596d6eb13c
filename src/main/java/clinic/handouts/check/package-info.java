/**
 * Takes a {@link clinic.handouts.content.Library} and gives {@link
 * clinic.handouts.content.Diagnostic}s: one small class a rule, each with its id and what it holds.
 */
package clinic.handouts.check;
