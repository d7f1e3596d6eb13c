/**
 * Whether the tag tree says what the document says: each text whole, in its place and under its
 * heading.
 */
package clinic.handouts.proof.tag;
