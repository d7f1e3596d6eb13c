/**
 * Takes words and answers questions about them, the same for every stage: Markdown, phone numbers,
 * line breaks, language tags, ids, mistyped names, invisible characters.
 */
package clinic.handouts.text;
