/** Options and arguments that several commands share. */
package clinic.handouts.cli.option;
