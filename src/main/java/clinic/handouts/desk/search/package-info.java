/** Takes words that reception types and gives the topics that fit. */
package clinic.handouts.desk.search;
