/**
 * Takes proved handouts and gives what goes to paper: packets of several, printers and their jobs.
 */
package clinic.handouts.print;
