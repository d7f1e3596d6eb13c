/** Prints what commands found and made, as text and as JSON. */
package clinic.handouts.cli.report;
