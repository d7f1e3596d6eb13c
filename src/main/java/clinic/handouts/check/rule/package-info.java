/** What all rules share: their interface, and which editions a finding affects. */
package clinic.handouts.check.rule;
