/** Takes what a command has to say and prints it: tables, JSON, problems, exit statuses. */
package clinic.handouts.cli.console;
