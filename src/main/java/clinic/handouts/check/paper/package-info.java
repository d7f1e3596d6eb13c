/** Takes nothing and gives the rules about what comes after content: layouts, pages, sheets. */
package clinic.handouts.check.paper;
