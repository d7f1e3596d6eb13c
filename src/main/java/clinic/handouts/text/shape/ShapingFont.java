package clinic.handouts.text.shape;

import clinic.handouts.files.Digest;

/** A font that texts are shaped with. Thread-safe. */
public final class ShapingFont {
  private final String name;
  private final byte[] file;
  private final String digest;
  private final FontTables tables;

  /**
   * A font.
   *
   * @param name its PostScript name, such as "NotoSansThai-Bold"
   * @param file the bytes of a TrueType font
   */
  public ShapingFont(String name, byte[] file) {
    this.name = name;
    this.file = file.clone();
    this.digest = Digest.of(file);
    this.tables = new FontTables(this.file);
  }

  public String name() {
    return name;
  }

  public FontTables tables() {
    return tables;
  }

  /** The digest of its bytes, which identifies it. */
  public String digest() {
    return digest;
  }

  /** Its bytes; not to be changed. */
  public byte[] file() {
    return file;
  }
}
