/** Takes what reception asks for and gives sheets, print jobs and the day's log. */
package clinic.handouts.desk.order;
