package clinic.handouts.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is fetched from a network, ever; nothing outside the workspace is read. */
final class ResourcesTest {
  @TempDir private Path folder;
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;
  private RenderedPdf rendered;
  private byte[] secret;

  @BeforeEach
  void files() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.add(exchange.getRequestURI().toString());
          byte[] answer =
              "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    rendered = new RenderedPdf(folder.resolve("workspace"));
    BufferedImage image = new BufferedImage(37, 41, BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 3, 0x123456);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    secret = png.toByteArray();
    Files.write(folder.resolve("secret.png"), secret);
    Files.writeString(folder.resolve("secret.css"), "body { color: #123456; }");
    Files.writeString(folder.resolve("secret.txt"), "the-secret-words");
    rendered.write("content/images/fine.png", secret);
    rendered.write(".handouts/desk.yaml", "the-secret-words".getBytes(StandardCharsets.UTF_8));
    rendered.write("out/mine.png", secret);
  }

  @AfterEach
  void nothingWasFetched() {
    server.stop(0);
    assertThat(requests).isEmpty();
  }

  private String filled(String text) {
    return text.replace("HTTP", "http://127.0.0.1:" + server.getAddress().getPort())
        .replace("FOLDER", folder.toUri().toString().replaceFirst("/$", ""))
        .replace(
            "DATA",
            "data:image/png;base64," + java.util.Base64.getEncoder().encodeToString(secret));
  }

  /** Refused, or made without what was asked for: never with it. */
  private void isNeverOpened(String head, String body) throws IOException {
    byte[] pdf;
    try {
      pdf = rendered.of(filled(head), filled(body));
    } catch (RenderingException e) {
      assertThat(e.problems())
          .isNotEmpty()
          .allSatisfy(
              problem -> {
                assertThat(problem.ruleId()).isEqualTo("renderer");
                assertThat(problem.place()).hasToString(RenderedPdf.LAYOUT + ":1:1");
                assertThat(problem.message()).startsWith("the renderer ");
              });
      return;
    }
    assertThat(foreign(pdf)).isEmpty();
  }

  /** Pictures of the secret's size, its words, its colour, attached files, file actions. */
  private static List<String> foreign(byte[] pdf) throws IOException {
    List<String> found = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (COSObject object : document.getDocument().getObjectsByType(COSName.XOBJECT)) {
        COSStream stream = (COSStream) object.getObject();
        if (stream.getInt(COSName.WIDTH) == 37) {
          found.add("picture");
        }
      }
      for (var key : document.getDocument().getXrefTable().keySet()) {
        var base = document.getDocument().getObjectFromPool(key).getObject();
        if (base instanceof COSStream stream) {
          String text =
              new String(stream.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
          if (text.contains("the-secret-words") || text.contains("0.0706 0.2039 0.3373")) {
            found.add(text);
          }
        }
      }
      if (document.getDocumentCatalog().getNames() != null
          && document.getDocumentCatalog().getNames().getEmbeddedFiles() != null) {
        found.add("attached file");
      }
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=\"HTTP/x.png\" alt=\"x\"/>",
        "<img src=\"https://127.0.0.1:1/x.png\" alt=\"x\"/>",
        "<img src=\"//127.0.0.1/x.png\" alt=\"x\"/>",
        "<img src=\"FOLDER/secret.png\" alt=\"x\"/>",
        "<img src=\"../secret.png\" alt=\"x\"/>",
        "<img src=\"secret.png\" alt=\"x\"/>",
        "<img src=\"/etc/hostname\" alt=\"x\"/>",
        "<img src=\"DATA\" alt=\"x\"/>",
        "<img src=\"jar:FOLDER/x.jar!/x.png\" alt=\"x\"/>",
        "<img src=\"workspace:../secret.png\" alt=\"x\"/>",
        "<img src=\"workspace:content/../../secret.png\" alt=\"x\"/>",
        "<img src=\"workspace:templates/../../secret.png\" alt=\"x\"/>",
        "<img src=\"workspace:content/%2e%2e/%2e%2e/secret.png\" alt=\"x\"/>",
        "<img src=\"workspace:/etc/hostname\" alt=\"x\"/>",
        "<img src=\"workspace://127.0.0.1/x.png\" alt=\"x\"/>",
        "<img src=\"workspace:out/mine.png\" alt=\"x\"/>",
        "<img src=\"workspace:content/../out/mine.png\" alt=\"x\"/>",
        "<img src=\"workspace:templates/../out/mine.png\" alt=\"x\"/>",
        "<img src=\"WORKSPACE:out/mine.png\" alt=\"x\"/>",
        "<img src=\"workspace:content/images/nothing.png\" alt=\"x\"/>",
        "<img src=\"workspace:content/images\" alt=\"x\"/>",
        "<img src=\"\" alt=\"x\"/>",
        "<img srcset=\"HTTP/x.png\" alt=\"x\"/>",
        "<input type=\"image\" src=\"HTTP/x.png\"/>",
        "<p style=\"background-image: url(HTTP/x.png)\">x</p>",
        "<p style=\"background: url('FOLDER/secret.png')\">x</p>",
        "<p style=\"list-style-image: url(HTTP/x.png)\">x</p>",
        "<ul style=\"list-style-image: url(DATA)\"><li>x</li></ul>",
        "<object type=\"image/png\" data=\"HTTP/x.png\">x</object>",
        "<object type=\"image/svg+xml\" data=\"FOLDER/secret.svg\">x</object>",
        "<object type=\"application/pdf\" data=\"HTTP/x.pdf\">x</object>",
        "<iframe src=\"HTTP/x.html\">x</iframe>",
        "<embed src=\"HTTP/x.svg\"/>",
        "<video src=\"HTTP/x.mp4\" poster=\"HTTP/x.png\">x</video>",
        "<script src=\"HTTP/x.js\">x</script>",
        "<img src=\"HTTP/x.pdf\" page=\"1\" alt=\"x\"/>",
        "<img src=\"HTTP/x.svg\" alt=\"x\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
            + " alt=\"x\" width=\"9\" height=\"9\"><image xlink:href=\"HTTP/x.png\" width=\"9\""
            + " height=\"9\"/></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
            + " alt=\"x\" width=\"37\" height=\"41\"><image xlink:href=\"FOLDER/secret.png\""
            + " width=\"37\" height=\"41\"/></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
            + " alt=\"x\" width=\"37\" height=\"41\"><image xlink:href=\"DATA\""
            + " width=\"37\" height=\"41\"/></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
            + " alt=\"x\" width=\"9\" height=\"9\"><use xlink:href=\"HTTP/x.svg#a\"/></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" alt=\"x\" width=\"9\" height=\"9\">"
            + "<style>@import url(HTTP/x.css); rect { fill: url(HTTP/y.svg#z) }</style>"
            + "<rect width=\"9\" height=\"9\"/></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" alt=\"x\" width=\"9\" height=\"9\">"
            + "<style>@font-face { font-family: F; src: url(HTTP/x.ttf) }</style>"
            + "<text y=\"9\" font-family=\"F\">x</text></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" alt=\"x\" width=\"9\" height=\"9\">"
            + "<script>throw 1</script></svg>",
        "<a href=\"HTTP/x.txt\" download=\"x.txt\" data-content-type=\"text/plain\""
            + " relationship=\"Source\" title=\"x\">x</a>",
        "<a href=\"FOLDER/secret.txt\" download=\"x.txt\" data-content-type=\"text/plain\""
            + " relationship=\"Source\" title=\"x\">x</a>",
        "<a href=\"workspace:.handouts/desk.yaml\" download=\"x.txt\" data-content-type=\"text/plain\""
            + " relationship=\"Source\" title=\"x\">x</a>",
      })
  void inTheBody(String body) throws IOException {
    isNeverOpened("", "<p>text</p>" + body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link rel=\"stylesheet\" href=\"HTTP/x.css\"/>",
        "<link rel=\"stylesheet\" type=\"text/css\" href=\"FOLDER/secret.css\"/>",
        "<link rel=\"stylesheet\" type=\"text/css\" href=\"../secret.css\"/>",
        "<link rel=\"stylesheet\" type=\"text/css\" href=\"data:text/css,body%7Bcolor:%23123456%7D\"/>",
        "<link rel=\"stylesheet\" type=\"text/css\" href=\"workspace:templates/../../secret.css\"/>",
        "<link rel=\"attachment\" type=\"text/plain\" href=\"HTTP/x.txt\" title=\"x\"/>",
        "<link rel=\"attachment\" type=\"text/plain\" href=\"FOLDER/secret.txt\" title=\"x\"/>",
        "<link rel=\"icon\" href=\"HTTP/x.ico\"/>",
        "<base href=\"HTTP/\"/><link rel=\"stylesheet\" type=\"text/css\" href=\"x.css\"/>",
        "<style>@import url(HTTP/x.css);</style>",
        "<style>@import 'FOLDER/secret.css';</style>",
        "<style>@import url(x.css);</style>",
        "<style>@font-face { font-family: F; src: url(HTTP/x.ttf); } p { font-family: F; }</style>",
        "<style>@font-face { font-family: F; src: url(FOLDER/x.ttf); -fs-pdf-font-embed: embed }"
            + " p { font-family: F; }</style>",
        "<style>@font-face { font-family: F; src: url(workspace:templates/fonts/NotoSans-Bold.ttf)}"
            + " p { font-family: F; }</style>",
        "<style>@page { background-image: url(HTTP/x.png); }</style>",
        "<style>p:before { content: url(HTTP/x.png); }</style>",
        "<style>@page { @top-left { content: url(HTTP/x.png); } }</style>",
      })
  void inTheHead(String head) throws IOException {
    isNeverOpened(head, "<p>text</p>");
  }

  @Test
  void asAProcessingInstruction() throws IOException {
    String xhtml =
        filled(
            "<?xml-stylesheet type=\"text/css\" href=\"HTTP/x.css\"?>"
                + "<html><head><style>body { font-family: NotoSans }</style></head>"
                + "<body><p>x</p></body></html>");
    try {
      assertThat(foreign(rendered.ofDocument(xhtml))).isEmpty();
    } catch (RenderingException e) {
      assertThat(e.problems()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"HTTP/svg.dtd\"><svg %s/>",
        "<!DOCTYPE svg [<!ENTITY x SYSTEM \"HTTP/x.txt\">]><svg %s><desc>&x;</desc></svg>",
        "<!DOCTYPE svg [<!ENTITY %% x SYSTEM \"HTTP/x.dtd\"> %%x;]><svg %s/>",
        "<?xml-stylesheet type=\"text/css\" href=\"HTTP/x.css\"?><svg %s/>",
        "<svg %s xmlns:xlink=\"http://www.w3.org/1999/xlink\"><image width=\"9\" height=\"9\""
            + " xlink:href=\"HTTP/x.png\"/></svg>",
        "<svg %s xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"HTTP/x.svg\"/></svg>",
        "<svg %s xmlns:xlink=\"http://www.w3.org/1999/xlink\"><linearGradient id=\"a\""
            + " xlink:href=\"HTTP/x.svg#b\"/><rect width=\"9\" height=\"9\" fill=\"url(#a)\"/></svg>",
        "<svg %s><rect width=\"9\" height=\"9\" filter=\"url(HTTP/x.svg#f)\"/></svg>",
        "<svg %s xmlns:xlink=\"http://www.w3.org/1999/xlink\"><script xlink:href=\"HTTP/x.js\"/></svg>",
      })
  void inADrawing(String svg) throws IOException {
    String sized =
        "xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\" viewBox=\"0 0 9 9\"";
    rendered.write(
        "templates/styles/marks/mine.svg",
        filled(svg.formatted(sized)).getBytes(StandardCharsets.UTF_8));
    isNeverOpened("", "<img src=\"workspace:templates/styles/marks/mine.svg\" alt=\"x\"/>");
  }

  @Test
  void throughALink() throws IOException {
    Files.createSymbolicLink(
        folder.resolve("workspace/content/images/link.png"), folder.resolve("secret.png"));
    Files.createDirectories(folder.resolve("workspace/templates/styles"));
    Files.createSymbolicLink(
        folder.resolve("workspace/templates/styles/link.css"), folder.resolve("secret.css"));
    assertThat(problem("", "<img src=\"workspace:content/images/link.png\" alt=\"x\"/>"))
        .contains("content/images/link.png leads outside the workspace through a link");
    assertThat(
            problem(
                "<link rel=\"stylesheet\" type=\"text/css\""
                    + " href=\"workspace:templates/styles/link.css\"/>",
                "x"))
        .contains("templates/styles/link.css leads outside the workspace through a link");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://example.com/x.png | https://example.com/x.png is not in the workspace",
        "x.png | x.png is not in the workspace",
        "workspace:content/images/x.png | content/images/x.png does not exist",
        "workspace:out/mine.png | out/mine.png is in neither content/ nor templates/",
        "workspace:content/../out/mine.png |"
            + " content/../out/mine.png is in neither content/ nor templates/",
      })
  void theProblemSaysWhatAndWhy(String address, String message) {
    assertThat(problem("", "<img src=\"" + address + "\" alt=\"x\"/>"))
        .contains("the renderer warns: " + message);
  }

  private String problem(String head, String body) {
    try {
      rendered.of(head, body);
    } catch (RenderingException e) {
      return String.join("\n", e.problems().stream().map(problem -> problem.message()).toList());
    }
    throw new AssertionError("nothing was refused");
  }

  @Test
  void theWorkspacesOwnPictureIsPrinted() throws Exception {
    byte[] pdf =
        rendered.of("", "<p><img src=\"workspace:content/images/fine.png\" alt=\"x\"/></p>");
    assertThat(foreign(pdf)).containsExactly("picture");
  }
}
