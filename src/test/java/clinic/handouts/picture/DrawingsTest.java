package clinic.handouts.picture;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.MachineParts;
import clinic.handouts.VeraPdf;
import clinic.handouts.pdf.RenderedPdf;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawings of many programs are printed as a browser shows them, as vectors, by both standards. */
@Tag("machine")
final class DrawingsTest {
  private static final Path DRAWINGS =
      Path.of("src/test/resources/clinic/handouts/picture/drawings");
  private static final Path SAMPLES = Path.of("content/images");
  private static final int WIDTH = 240;
  private static final int HEIGHT = 120;
  private static final int FINE = 2;

  /** The largest mean difference of a channel, and the share of pixels that may clearly differ. */
  private static final double MEAN = 2.5;

  private static final double SHARE = 0.012;
  private static final int CLEAR = 70;

  private static List<Path> drawings() throws Exception {
    List<Path> all = new ArrayList<>();
    for (Path folder : List.of(DRAWINGS, SAMPLES)) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> file.toString().endsWith(".svg")).sorted().forEach(all::add);
      }
    }
    return all;
  }

  @Test
  void drawingsArePrintedAsABrowserShowsThem(@TempDir Path folder) throws Exception {
    List<Path> drawings = drawings();
    RenderedPdf rendered = new RenderedPdf(folder);
    StringBuilder pages = new StringBuilder();
    for (Path drawing : drawings) {
      rendered.write("content/images/" + drawing.getFileName(), Files.readAllBytes(drawing));
      pages.append(
          "<div><img src=\"workspace:content/images/%s\" alt=\"x\"/></div>"
              .formatted(drawing.getFileName()));
    }
    byte[] pdf =
        rendered.of(
            "<style>@page { size: 240px 120px; margin: 0; } body { margin: 0; } div {"
                + " page-break-after: always; } img { width: 240px; height: 120px; }</style>",
            pages.toString());
    assertThat(VeraPdf.failures(pdf)).isEmpty();
    BufferedImage browser = seenInBrowser(folder, drawings);
    List<String> different = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocument().getObjectsByType(COSName.XOBJECT).stream())
          .as("pixels in place of vectors")
          .noneMatch(
              each ->
                  each.getObject() instanceof org.apache.pdfbox.cos.COSStream stream
                      && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
                      && stream.getCOSStream(COSName.SMASK) == null);
      PDFRenderer printed = new PDFRenderer(document);
      for (int i = 0; i < drawings.size(); i++) {
        BufferedImage page = printed.renderImageWithDPI(i, 96 * FINE);
        BufferedImage seen = browser.getSubimage(0, i * HEIGHT * FINE, WIDTH * FINE, HEIGHT * FINE);
        String name = drawings.get(i).getFileName().toString();
        difference(page, seen).ifPresent(each -> different.add(name + ": " + each));
        if (System.getProperty("drawings") != null) {
          ImageIO.write(
              page, "png", new java.io.File(System.getProperty("drawings"), name + ".pdf.png"));
          ImageIO.write(
              seen, "png", new java.io.File(System.getProperty("drawings"), name + ".web.png"));
        }
      }
    }
    assertThat(different).isEmpty();
  }

  private static Optional<String> difference(BufferedImage page, BufferedImage seen) {
    BufferedImage one = soft(page);
    BufferedImage other = soft(seen);
    long sum = 0;
    int clear = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
          int each =
              Math.abs((one.getRGB(x, y) >> shift & 255) - (other.getRGB(x, y) >> shift & 255));
          sum += each;
          most = Math.max(most, each);
        }
        clear += most > CLEAR ? 1 : 0;
      }
    }
    double pixels = one.getWidth() * one.getHeight();
    double mean = sum / 3.0 / pixels;
    double share = clear / pixels;
    return mean > MEAN || share > SHARE
        ? Optional.of(String.format(Locale.ROOT, "mean %.2f, share %.4f", mean, share))
        : Optional.empty();
  }

  /** A picture without the fine differences by which two programs smooth edges. */
  private static BufferedImage soft(BufferedImage picture) {
    BufferedImage rgb =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    rgb.getGraphics().drawImage(picture, 0, 0, null);
    float[] equal = new float[25];
    Arrays.fill(equal, 1 / 25f);
    return new ConvolveOp(new Kernel(5, 5, equal), ConvolveOp.EDGE_NO_OP, null).filter(rgb, null);
  }

  private static BufferedImage seenInBrowser(Path folder, List<Path> drawings) throws Exception {
    Path chromium = MachineParts.program("chromium", "chromium");
    StringBuilder page =
        new StringBuilder(
            "<!DOCTYPE html><style>body { margin: 0 } img { display: block; width: 240px; height:"
                + " 120px; object-fit: contain }</style>");
    drawings.forEach(
        each -> page.append("<img src=\"").append(each.toAbsolutePath().toUri()).append("\">"));
    Files.writeString(folder.resolve("all.html"), page);
    Path picture = folder.resolve("all.png");
    Process process =
        new ProcessBuilder(
                chromium.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--allow-file-access-from-files",
                "--force-device-scale-factor=2",
                "--user-data-dir=" + folder.resolve("browser"),
                "--window-size=" + WIDTH + "," + HEIGHT * drawings.size(),
                "--screenshot=" + picture,
                folder.resolve("all.html").toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("browser.txt").toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return ImageIO.read(picture.toFile());
  }
}
