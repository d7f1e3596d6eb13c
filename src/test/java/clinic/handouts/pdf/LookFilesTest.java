package clinic.handouts.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.handouts.SampleLibrary;
import clinic.handouts.files.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** XHTML is the same to look at only where the files that it is set with are the same. */
final class LookFilesTest {
  private static final String XHTML = "<img src=\"workspace:content/images/photo.png\"/>";

  @TempDir private Path folder;

  private String digest(String workspace) {
    return new LookFiles(Workspace.open(folder.resolve(workspace), SampleLibrary.CLOCK))
        .digest(XHTML);
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
  }

  private void workspace(String name) throws IOException {
    write(name + "/content/clinic.yaml", "name: Sample Clinic\n");
    write(name + "/content/images/photo.png", "a picture");
  }

  @Test
  void itIsTheSameInWorkspacesWithTheSameFiles() throws IOException {
    workspace("one");
    workspace("other");
    write("other/content/clinic.yaml", "name: Other Clinic\n");
    Path own = SampleLibrary.root().resolve("templates/styles/base.css");
    write("other/templates/styles/base.css", Files.readString(own));
    assertThat(digest("other")).isEqualTo(digest("one"));
  }

  @Test
  void itChangesWithAStylesheetAFontAndAPicture() throws IOException {
    workspace("one");
    String before = digest("one");
    write("one/content/images/photo.png", "another picture");
    String picture = digest("one");
    write(
        "one/templates/styles/base.css", "li { background: url(workspace:content/images/a.svg) }");
    String sheet = digest("one");
    write("one/content/images/a.svg", "a mark");
    String mark = digest("one");
    write("one/templates/fonts/Own.ttf", "a font");
    assertThat(new String[] {before, picture, sheet, mark, digest("one")}).doesNotHaveDuplicates();
  }
}
