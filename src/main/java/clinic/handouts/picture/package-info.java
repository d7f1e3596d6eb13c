/** Takes picture files and judges them: what they are, whether they can be printed and read. */
package clinic.handouts.picture;
