/**
 * Takes generated workspaces and the program, and gives one table of measurements, ratios first.
 */
package clinic.handouts.bench;
