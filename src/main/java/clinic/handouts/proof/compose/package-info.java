/**
 * Takes a composed PDF and says whether its body and cards are those that were proved, and nothing
 * else.
 */
package clinic.handouts.proof.compose;
