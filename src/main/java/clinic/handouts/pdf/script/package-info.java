/** Takes words that were shaped, and gives the fonts and the drawing that show them in a PDF. */
package clinic.handouts.pdf.script;
