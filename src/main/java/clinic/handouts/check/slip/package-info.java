/**
 * Slips of authors that YAML and Markdown accept, but that would be printed otherwise than meant.
 */
package clinic.handouts.check.slip;
