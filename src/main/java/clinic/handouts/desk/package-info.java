/**
 * Takes a workspace and shows it in the browser: the pages of reception, of the manager and of the
 * author.
 */
package clinic.handouts.desk;
