package clinic.handouts.picture;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;

/** What the numbers of a picture's samples mean, and how they become sRGB. */
final class ColourProfile {
  private static final int GREY = 1;
  private static final int CMYK = 4;

  /** A difference between two channels that nobody notices, out of 1. */
  private static final float UNSEEN = 0.012f;

  private ColourProfile() {}

  /**
   * The meaning of samples.
   *
   * @param profile an ICC profile; without one, or if it does not fit, grey and colour are taken as
   *     sRGB, and CMYK as ink on coated paper (CGATS TR 001), which PDFBox brings along
   */
  static PDColorSpace of(byte[] profile, int components) throws IOException {
    PDColorSpace plain =
        switch (components) {
          case GREY -> PDDeviceGray.INSTANCE;
          case CMYK -> PDDeviceCMYK.INSTANCE;
          default -> PDDeviceRGB.INSTANCE;
        };
    if (profile.length == 0) {
      return plain;
    }
    COSStream stream = new COSStream();
    try (OutputStream out = stream.createOutputStream()) {
      out.write(profile);
    }
    stream.setInt(COSName.N, components);
    COSArray array = new COSArray();
    array.add(COSName.ICCBASED);
    array.add(stream);
    PDColorSpace space = PDICCBased.create(array, null);
    return isUsable(space, components) && !isSrgb(space, components) ? space : plain;
  }

  private static boolean isUsable(PDColorSpace space, int components) {
    try {
      space.toRGB(new float[components]);
      return space.getNumberOfComponents() == components;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static boolean isSrgb(PDColorSpace space, int components) throws IOException {
    if (components == CMYK) {
      return false;
    }
    float[][] colours = {
      {0.1f, 0.1f, 0.1f},
      {0.32f, 0.32f, 0.32f},
      {0.8f, 0.8f, 0.8f},
      {0.9f, 0.2f, 0.2f},
      {0.2f, 0.9f, 0.2f},
      {0.2f, 0.2f, 0.9f}
    };
    for (float[] colour : colours) {
      float[] rgb = space.toRGB(components == GREY ? new float[] {colour[0]} : colour);
      for (int i = 0; i < rgb.length; i++) {
        if (Math.abs(rgb[i] - colour[components == GREY ? 0 : i]) > UNSEEN) {
          return false;
        }
      }
    }
    return true;
  }
}
