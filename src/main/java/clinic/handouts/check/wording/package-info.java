/**
 * Takes one file's words as patients read them and gives what is hard, vague, unkind or unlawful in
 * them, with one class for each rule.
 */
package clinic.handouts.check.wording;
