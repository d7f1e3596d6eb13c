/** What can be wrong with a printer, in words for receptionists and for engineers. */
package clinic.handouts.print.trouble;
