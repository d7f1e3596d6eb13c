/** Takes requests and gives pages: one page handler a group of addresses. */
package clinic.handouts.desk.page;
