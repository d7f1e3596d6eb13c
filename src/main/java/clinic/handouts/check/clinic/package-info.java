/** Rules about the clinic, its brand and its people. */
package clinic.handouts.check.clinic;
