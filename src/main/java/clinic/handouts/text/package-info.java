/**
 * Takes words and gives answers about them, the same for every stage: Markdown, phone numbers, what
 * lines may not break, language tags, ids, names that were mistyped, characters that can't be seen.
 */
package clinic.handouts.text;
