/** Takes requests and gives pages: one page handler per group of addresses. */
package clinic.handouts.desk.page;
