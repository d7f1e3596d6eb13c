/** Texts as rules about their wording read them: in passages, with the links in them. */
package clinic.handouts.check.passage;
