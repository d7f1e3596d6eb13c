/**
 * Takes the key of an edition, or of several, and gives one proved PDF; bytes leave only by a
 * release.
 */
package clinic.handouts.press;
