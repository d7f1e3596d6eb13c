package clinic.handouts.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What kind a file is, judging by its bytes: names can't be trusted, because browsers and people
 * rename pictures.
 */
enum PictureKind {
  PNG("a PNG", ".png", "", "\u0089PNG\r\n\u001a\n"),
  JPEG("a JPEG", ".jpg", "", "\u00ff\u00d8\u00ff"),
  SVG("an SVG", ".svg", ""),
  GIF("a GIF", "", Way.PIXELS, "GIF8"),
  WEBP("a WebP picture", "", Way.PIXELS, "RIFF????WEBP"),
  AVIF("an AVIF picture", "", Way.PIXELS, "????ftypavif", "????ftypavis"),
  HEIC(
      "a HEIC picture, as iPhones take them",
      "",
      Way.PHONE,
      "????ftyphe",
      "????ftypmif1",
      "????ftypmsf1"),
  RAW("a camera's raw file", "", Way.PIXELS, "????ftypcrx", "FUJIFILM", "IIRO", "IIU\0"),
  TIFF("a TIFF", "", Way.PIXELS, "II*\0", "MM\0*", "II+\0", "MM\0+"),
  BMP("a BMP (a Windows bitmap)", "", Way.PIXELS),
  JPEG_XL("a JPEG XL picture", "", Way.PIXELS, "\u00ff\n", "\0\0\0\fJXL "),
  JPEG_2000("a JPEG 2000 picture", "", Way.PIXELS, "\0\0\0\fjP", "\u00ffO\u00ffQ"),
  ICON("a Windows icon", "", Way.PIXELS, "\0\0\1\0"),
  PHOTOSHOP("a Photoshop document", "", Way.PIXELS, "8BPS"),
  GIMP("a GIMP document", "", Way.PIXELS, "gimp xcf"),
  ILLUSTRATOR("an Illustrator document", "", Way.ILLUSTRATOR),
  PDF("a PDF", "", Way.DRAWING, "%PDF-"),
  EPS("an EPS (PostScript) drawing", "", Way.DRAWING, "%!PS", "\u00c5\u00d0\u00d3\u00c6"),
  METAFILE("a Windows metafile (WMF or EMF)", "", Way.DRAWING, "\u00d7\u00cd\u00c6\u009a"),
  PACKED_SVG("a packed SVG (SVGZ)", "", Way.PACKED, "\u001f\u008b"),
  ARCHIVE(
      "a document or archive, not a picture",
      "",
      Way.DRAWING,
      "PK\3\4",
      "\u00d0\u00cf\u0011\u00e0"),
  VIDEO("a video", "", Way.PIXELS, "????ftyp", "\u001aE\u00df\u00a3"),
  WEB_PAGE("a web page, not a picture", "", Way.WEB),
  UNKNOWN("", "", "");

  /** What to do about a file that can't be printed. */
  private static final class Way {
    static final String PIXELS = "open it and save it as PNG or JPEG";
    static final String PHONE =
        "save it as PNG or JPEG: export or share it as JPEG, or set the camera to \"Most"
            + " Compatible\"";
    static final String DRAWING =
        "open it in the program it comes from and save it as SVG; or save it as PNG or JPEG";
    static final String ILLUSTRATOR =
        "in Illustrator, use File > Export > Export As > SVG; or save it as PNG or JPEG";
    static final String PACKED = "save it as plain SVG, not SVGZ (\"compressed\")";
    static final String WEB =
        "on the web page, save the picture itself: right-click it, Save image as; then save it as"
            + " PNG or JPEG";
  }

  /** How much of the beginning of a file is examined. */
  private static final int LOOKED_AT = 1 << 16;

  /** What a file of text is, by whichever comes first. */
  private static final Pattern FIRST_ELEMENT = Pattern.compile("<svg|:svg |<html|<!doctype html");

  private static final int EMF_SIGNATURE = 40;

  private final String words;
  private final String ending;
  private final String advice;
  private final Pattern beginning;

  /**
   * A kind of file.
   *
   * @param words what it is, with its article
   * @param ending the file name extension; empty if files of this kind are not printed
   * @param advice how to make one that can be printed; empty if files of this kind are printed
   * @param beginnings how its files begin; a question mark stands for any byte
   */
  PictureKind(String words, String ending, String advice, String... beginnings) {
    this.words = words;
    this.ending = ending;
    this.advice = advice;
    this.beginning =
        Pattern.compile(
            Arrays.stream(beginnings)
                .map(each -> Pattern.quote(each).replace("?", "\\E.\\Q"))
                .reduce((one, other) -> one + "|" + other)
                .orElse("(?!)"),
            Pattern.DOTALL);
  }

  /** What a file is, whatever its name says. */
  static PictureKind of(byte[] file) {
    String start =
        new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    return Arrays.stream(values())
        .filter(kind -> kind.beginning.matcher(start).lookingAt())
        .findFirst()
        .map(kind -> kind == PDF && isIllustrator(start) ? ILLUSTRATOR : kind)
        .orElseGet(() -> lessPlain(start));
  }

  private static PictureKind lessPlain(String start) {
    String lower = start.toLowerCase(Locale.ROOT);
    Matcher first = FIRST_ELEMENT.matcher(lower);
    if (first.find()) {
      return first.group().endsWith("html") ? WEB_PAGE : SVG;
    }
    if (start.startsWith("BM") && start.startsWith("\0\0\0\0", 6)) {
      return BMP;
    }
    return start.startsWith("\1\0\0\0") && start.startsWith(" EMF", EMF_SIGNATURE)
        ? METAFILE
        : UNKNOWN;
  }

  private static boolean isIllustrator(String start) {
    return start.contains("Illustrator");
  }

  /** Whether files of this kind are printed. */
  boolean isPrinted() {
    return !ending.isEmpty();
  }

  /** What it is, with its article. */
  String words() {
    return words;
  }

  /** The file name extension, such as {@code .png}; empty for kinds that are not printed. */
  String ending() {
    return ending;
  }

  /** How to make a file that can be printed; empty for kinds that are printed. */
  String advice() {
    return advice;
  }
}
