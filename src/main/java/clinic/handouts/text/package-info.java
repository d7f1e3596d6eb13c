/**
 * Takes words and gives answers about them, the same for every stage: Markdown, phone numbers, language tags, ids,
 * names that were mistyped, characters that can't be seen.
 */
package clinic.handouts.text;
