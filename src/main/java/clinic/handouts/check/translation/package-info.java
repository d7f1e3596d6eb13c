/** Takes a library and reports where translations say something else than their source. */
package clinic.handouts.check.translation;
