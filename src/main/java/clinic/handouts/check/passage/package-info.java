/** Texts as the wording rules read them: in passages, with the links in them. */
package clinic.handouts.check.passage;
