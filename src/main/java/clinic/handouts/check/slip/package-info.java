/**
 * Slips of authors that YAML and Markdown accept, but that would not be printed as they were meant.
 */
package clinic.handouts.check.slip;
