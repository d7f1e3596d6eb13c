package clinic.handouts.pdf;

import clinic.handouts.SampleLibrary;
import clinic.handouts.files.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** XHTML and files of a small workspace, rendered by the real renderer. */
public final class RenderedPdf {
  static final String LAYOUT = "templates/formats/standard.ftlh";
  static final DocumentInfo INFO =
      new DocumentInfo(
          "Title & <more>",
          "Dr Dan East (Osteopath)",
          "In \"short\": yes.",
          List.of("back", "rest"),
          "en-AU",
          LocalDate.of(2026, 11, 1));

  private final Path folder;

  public RenderedPdf(Path folder) throws IOException {
    this.folder = folder;
    write("content/clinic.yaml", new byte[0]);
  }

  public void write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  public byte[] of(String head, String body) throws RenderingException {
    return ofDocument(
        """
        <html xmlns="http://www.w3.org/1999/xhtml"><head>
        <style>@page { size: A4; } body { font-family: AtkinsonHyperlegibleNext, NotoSans; }</style>
        %s
        </head><body>%s</body></html>"""
            .formatted(head, body));
  }

  byte[] ofDocument(String xhtml) throws RenderingException {
    return new PdfRenderer(Workspace.open(folder, SampleLibrary.CLOCK)).render(xhtml, INFO, LAYOUT);
  }
}
