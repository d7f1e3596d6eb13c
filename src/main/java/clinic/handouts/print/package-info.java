/** Takes proved PDFs and puts them on paper: printers and their jobs. */
package clinic.handouts.print;
