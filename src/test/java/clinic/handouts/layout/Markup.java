package clinic.handouts.layout;

import clinic.handouts.text.Markdown;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModelException;

/** The XHTML that layouts get, for tests to take apart. */
public final class Markup {
  private Markup() {}

  /** The XHTML of a section's text. */
  public static String of(String markdown) {
    try {
      return HTMLOutputFormat.INSTANCE.getMarkupString(
          MarkdownXhtml.blocks(Markdown.of(markdown), "blank to fill in", TableRoom.ENDLESS));
    } catch (TemplateModelException e) {
      throw new AssertionError(e);
    }
  }
}
