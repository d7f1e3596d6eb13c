package clinic.handouts.picture.svg;

/** What can't be printed in an SVG, and the setting of drawing programs that avoids it. */
enum Finding {
  TEXT(
      "outline the text before you export (Illustrator: Type > Create Outlines; Inkscape: Path >"
          + " Object to Path; Figma: Outline text; Affinity: Convert to curves)"),
  PICTURE("it holds a photo: export all of it as PNG"),
  SCRIPT("scripts are never run: export it without scripts and interactivity"),
  OUTWARD("nothing outside the file is read: export it with everything embedded, as outlines"),
  EFFECT("flatten or expand shadows, blurs and other effects, or export it as PNG"),
  MASK("release the mask, or use a clipping path in its place, or export it as PNG"),
  TRANSPARENCY(
      "flatten transparency (Illustrator: Object > Flatten Transparency), or use lighter colours, or"
          + " export it as PNG"),
  PATTERN("expand patterns into shapes, or export it as PNG"),
  MARKER("convert arrow heads into shapes (Inkscape: Path > Stroke to Path; Illustrator: Expand)"),
  MOTION("export it without animation"),
  LANGUAGE("export one drawing for each language, with only that language's words and signs in it"),
  MEDIUM(
      "export it without @media rules, so that it looks the same on screens and on paper"
          + " (Illustrator: Styling > Presentation Attributes)"),
  UNIT(
      "export it with all lengths in px (Inkscape: plain SVG; Illustrator: Styling > Presentation"
          + " Attributes)"),
  UNKNOWN("export it as plain SVG (SVG 1.1) with shapes only, or as PNG"),
  STRETCHED("export it with a width and a height in the proportions of its viewBox"),
  NO_SVG("its first element must be <svg xmlns=\"http://www.w3.org/2000/svg\">"),
  NO_SIZE("add one, such as viewBox=\"0 0 480 240\", so that it can be scaled"),
  NO_AREA("give it a width and a height above 0, such as viewBox=\"0 0 480 240\""),
  DAMAGED("export it again from the drawing program"),
  TOO_MUCH("simplify the drawing, or use a PNG");

  private final String way;

  Finding(String way) {
    this.way = way;
  }

  /** What to do about it. */
  String way() {
    return way;
  }
}
