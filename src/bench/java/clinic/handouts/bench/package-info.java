/**
 * Takes generated workspaces and the program, gives one table of what was measured, ratios first.
 */
package clinic.handouts.bench;
