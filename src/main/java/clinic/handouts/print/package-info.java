/** Takes proved PDFs and gives paper: printers and their jobs. */
package clinic.handouts.print;
