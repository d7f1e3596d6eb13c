/** The rules about what comes after content: layouts, pages and sheets. */
package clinic.handouts.check.paper;
