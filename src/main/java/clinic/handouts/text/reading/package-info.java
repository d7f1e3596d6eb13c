/**
 * Takes running text and measures how hard it is to read: sentences, words, syllables, reading
 * grades.
 */
package clinic.handouts.text.reading;
