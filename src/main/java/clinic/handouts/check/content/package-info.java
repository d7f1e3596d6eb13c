/**
 * Takes a {@link clinic.handouts.content.Library} and gives what is missing, unknown, unprintable
 * or out of date in it: one class a rule.
 */
package clinic.handouts.check.content;
