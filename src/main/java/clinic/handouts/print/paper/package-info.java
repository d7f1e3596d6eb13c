/** What goes on paper: sizes and their names, pages and their selection. */
package clinic.handouts.print.paper;
