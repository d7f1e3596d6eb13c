/** What proof found, each at the text or the layout that it is about. */
package clinic.handouts.proof.finding;
