/**
 * Takes an {@link clinic.handouts.edition.Edition} and a FreeMarker layout of {@code templates/}
 * and gives XHTML; Markdown and the QR code are turned into markup here. The only package that uses
 * FreeMarker for handouts.
 */
package clinic.handouts.layout;
