/**
 * Takes the matrix of editions and an output folder and gives whole, proved PDF files, in parallel,
 * each failure for itself; old sheets of failed editions are moved away.
 */
package clinic.handouts.batch;
