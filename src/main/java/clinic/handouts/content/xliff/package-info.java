/**
 * Takes a topic and gives an XLIFF 2.1 file for translators and their tools; takes that file back
 * and gives the topic in another language.
 */
package clinic.handouts.content.xliff;
