/** In which order the characters of a line stand on paper, where some run from right to left. */
package clinic.handouts.text.bidi;
