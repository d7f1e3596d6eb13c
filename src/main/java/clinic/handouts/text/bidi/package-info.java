/** The order of a line's characters on paper, where some run from right to left. */
package clinic.handouts.text.bidi;
