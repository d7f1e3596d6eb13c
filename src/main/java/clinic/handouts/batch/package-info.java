/**
 * Takes all editions and an output folder and gives complete, proved PDF files, in parallel; a
 * failure affects only its own edition, whose old sheet is moved away.
 */
package clinic.handouts.batch;
