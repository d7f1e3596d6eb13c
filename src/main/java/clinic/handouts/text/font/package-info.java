/** Takes the font files of a workspace and says which characters they can print. */
package clinic.handouts.text.font;
