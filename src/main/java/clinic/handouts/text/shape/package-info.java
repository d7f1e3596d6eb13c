/** Takes text and a font, and gives the glyphs that show it and where each one stands. */
package clinic.handouts.text.shape;
