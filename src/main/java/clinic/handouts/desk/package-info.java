/**
 * Takes a workspace and shows it in the browser: the pages for reception, for the manager and for
 * the author.
 */
package clinic.handouts.desk;
