/**
 * Whether what is drawn beside the texts could be read as words, or says the opposite: marks,
 * signs, logos, codes and pictures.
 */
package clinic.handouts.proof.drawn;
