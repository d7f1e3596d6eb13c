/**
 * Takes a {@link clinic.handouts.content.Library} and gives {@link
 * clinic.handouts.yaml.Diagnostic}s: runs every rule, and removes waived findings.
 */
package clinic.handouts.check;
