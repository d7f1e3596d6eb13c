/**
 * Takes what handouts are made from and saves it, word for word, before they are given out; gives
 * it back as it was.
 */
package clinic.handouts.history;
