/**
 * Takes a workspace and shows it in the browser of the same computer: pages of handouts as
 * pictures, and what is wrong with them.
 */
package clinic.handouts.desk;
