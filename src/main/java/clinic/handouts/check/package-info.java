/**
 * Takes a {@link clinic.handouts.content.Library} and gives {@link
 * clinic.handouts.yaml.Diagnostic}s: runs every rule, and takes waived findings away.
 */
package clinic.handouts.check;
