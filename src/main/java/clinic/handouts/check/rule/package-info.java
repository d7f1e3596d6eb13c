/** Takes nothing and gives what every rule is: its shape, and which editions a finding touches. */
package clinic.handouts.check.rule;
