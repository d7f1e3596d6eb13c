/**
 * Takes a {@link clinic.handouts.content.Library} and gives what is missing, unknown, unprintable
 * or out of date in it, with one class for each rule.
 */
package clinic.handouts.check.content;
