/**
 * Takes a text in Markdown and gives the words and marks of each of its paragraphs, items and
 * cells; takes other words, and gives a text of the same structure.
 */
package clinic.handouts.text.marks;
