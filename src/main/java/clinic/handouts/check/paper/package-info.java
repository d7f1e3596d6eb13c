/** Takes nothing and gives the rules of what comes after content: layouts, pages, sheets. */
package clinic.handouts.check.paper;
