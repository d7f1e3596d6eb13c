package clinic.handouts.layout;

import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.UnreadableException.Reason;
import clinic.handouts.files.Workspace;
import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/** Gives FreeMarker the layouts and parts of a workspace ({@code .ftlh}), and nothing else. */
final class WorkspaceTemplates implements TemplateLoader {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Workspace workspace;

  WorkspaceTemplates(Workspace workspace) {
    this.workspace = workspace;
  }

  /** A layout as read. */
  private record Layout(String name, String text) {}

  @Override
  public Object findTemplateSource(String name) throws IOException {
    if (!name.endsWith(".ftlh")) {
      return null;
    }
    try {
      return new Layout(name, text(workspace, name));
    } catch (UnreadableException e) {
      if (e.reason() == Reason.MISSING) {
        return null;
      }
      throw new IOException("templates/" + name + " " + e.getMessage(), e);
    }
  }

  /** The text of a file in {@code templates/}, without a byte order mark. */
  static String text(Workspace workspace, String name) throws UnreadableException {
    String text = new String(workspace.template(name), StandardCharsets.UTF_8);
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  @Override
  public Reader getReader(Object source, String encoding) {
    return new StringReader(((Layout) source).text);
  }

  @Override
  public long getLastModified(Object source) {
    return 0;
  }

  @Override
  public void closeTemplateSource(Object source) {
    // Nothing is open.
  }
}
