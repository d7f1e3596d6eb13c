/**
 * Takes the command line and gives an exit status: one class a command, no logic of its own beyond
 * reading options and printing results.
 */
package clinic.handouts.cli;
