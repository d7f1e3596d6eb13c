/**
 * Takes the command line and gives an exit status: one class per command, with no logic beyond
 * reading options and printing results.
 */
package clinic.handouts.cli;
