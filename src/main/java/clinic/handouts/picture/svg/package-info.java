/**
 * Takes an SVG as a drawing program exports it, and gives one that consists of plain shapes, or
 * says why it can't.
 */
package clinic.handouts.picture.svg;
