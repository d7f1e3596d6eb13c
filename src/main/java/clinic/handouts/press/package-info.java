/**
 * Takes the key of one edition or more and gives one proved PDF; its bytes leave only through a
 * release.
 */
package clinic.handouts.press;
