/** Takes the words that reception types and gives the topics that match. */
package clinic.handouts.desk.search;
