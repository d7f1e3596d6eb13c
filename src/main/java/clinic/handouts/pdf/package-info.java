/**
 * Takes XHTML and a workspace's fonts and images and gives a tagged PDF (PDF/UA-1 and PDF/A-2a)
 * whose bytes depend on nothing else; the only user of the HTML renderer.
 */
package clinic.handouts.pdf;
