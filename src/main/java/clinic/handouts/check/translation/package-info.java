/** Takes a library and reports where translations say something other than their source. */
package clinic.handouts.check.translation;
