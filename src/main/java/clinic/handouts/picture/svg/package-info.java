/** Takes an SVG as a drawing program exports it and gives one of plain shapes, or says why not. */
package clinic.handouts.picture.svg;
