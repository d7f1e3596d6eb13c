package clinic.handouts.layout;

import clinic.handouts.content.UnreadableException;
import clinic.handouts.content.UnreadableException.Reason;
import clinic.handouts.content.Workspace;
import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives FreeMarker the layouts of a workspace, and nothing else. A layout that would evaluate
 * content as a template, reach into Java or switch off escaping is not loaded.
 */
final class WorkspaceTemplates implements TemplateLoader {
  private static final Pattern COMMENT = Pattern.compile("<#--.*?-->|\\[#--.*?--]", Pattern.DOTALL);
  private static final Pattern UNSAFE =
      Pattern.compile(
          "\\?\\s*(interpret|eval|eval_json|evalJson|new|api|no_esc|noEsc)\\b"
              + "|<#(noautoesc|noAutoEsc|outputformat|outputFormat|ftl)\\b"
              + "|\\[#(noautoesc|noAutoEsc|outputformat|outputFormat|ftl)\\b");

  private final Workspace workspace;

  WorkspaceTemplates(Workspace workspace) {
    this.workspace = workspace;
  }

  /** A layout as it was read. */
  private record Layout(String name, String text) {}

  @Override
  public Object findTemplateSource(String name) throws IOException {
    if (!name.endsWith(".ftlh")) {
      return null;
    }
    try {
      return new Layout(name, new String(workspace.template(name), StandardCharsets.UTF_8));
    } catch (UnreadableException e) {
      if (e.reason() == Reason.MISSING) {
        return null;
      }
      throw new IOException("templates/" + name + " " + e.getMessage(), e);
    }
  }

  @Override
  public Reader getReader(Object source, String encoding) throws IOException {
    Layout layout = (Layout) source;
    String spaced =
        COMMENT
            .matcher(layout.text)
            .replaceAll(comment -> comment.group().replaceAll("[^\\n]", " "));
    Matcher unsafe = UNSAFE.matcher(spaced);
    if (unsafe.find()) {
      throw new UnsafeTemplateException(
          layout.name,
          layout.text,
          unsafe.start(),
          unsafe.group().replaceAll("\\s", "").toLowerCase(Locale.ROOT));
    }
    return new StringReader(layout.text);
  }

  @Override
  public long getLastModified(Object source) {
    return 0;
  }

  @Override
  public void closeTemplateSource(Object source) {
    // Nothing is open.
  }

  /** A layout uses what layouts must not use. */
  static final class UnsafeTemplateException extends IOException {
    private static final long serialVersionUID = 1L;
    private final String name;
    private final String text;
    private final int offset;
    private final String construct;

    UnsafeTemplateException(String name, String text, int offset, String construct) {
      super("'" + construct + "' can't be used in layouts");
      this.name = name;
      this.text = text;
      this.offset = offset;
      this.construct = construct;
    }

    String name() {
      return name;
    }

    String text() {
      return text;
    }

    int offset() {
      return offset;
    }

    String construct() {
      return construct;
    }
  }
}
