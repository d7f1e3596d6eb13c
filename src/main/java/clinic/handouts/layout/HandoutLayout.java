package clinic.handouts.layout;

import clinic.handouts.content.Diagnostic;
import clinic.handouts.content.Place;
import clinic.handouts.content.Scope;
import clinic.handouts.content.Source;
import clinic.handouts.content.UnreadableException;
import clinic.handouts.content.Workspace;
import clinic.handouts.edition.Edition;
import clinic.handouts.layout.WorkspaceTemplates.UnsafeTemplateException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Fills a workspace's layouts with editions. FreeMarker is locked down: no Java classes, no {@code
 * ?api}, no evaluation of content, escaping always on, includes from {@code templates/} only.
 * Layouts are parsed once. Thread-safe.
 */
public final class HandoutLayout {
  private static final Version VERSION = Configuration.VERSION_2_3_34;

  private final Workspace workspace;
  private final Configuration configuration;

  /** The layouts of a workspace. */
  public HandoutLayout(Workspace workspace) {
    this.workspace = workspace;
    configuration = new Configuration(VERSION);
    configuration.setTemplateLoader(new WorkspaceTemplates(workspace));
    configuration.setObjectWrapper(new SimpleObjectWrapper(VERSION));
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("computer");
    configuration.setLocalizedLookup(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
  }

  /** Path of a format's layout, relative to the workspace. */
  public static String path(String format) {
    return "templates/formats/" + format + ".ftlh";
  }

  /**
   * Fills the layout of the edition's format.
   *
   * @return XHTML
   * @throws LayoutException if the layout can't be read or filled; its problem tells where
   */
  public String xhtml(Edition edition) throws LayoutException {
    String name = "formats/" + edition.key().format() + ".ftlh";
    try {
      Template template = configuration.getTemplate(name);
      StringWriter out = new StringWriter();
      template.process(EditionModel.of(edition), out);
      return out.toString();
    } catch (UnsafeTemplateException e) {
      throw new LayoutException(
          problem(
              "layout-unsafe",
              new Source("templates/" + e.name(), e.text()).place(e.offset()),
              e.getMessage(),
              "print values with ${…} only; texts come escaped, Markdown comes as XHTML"),
          e);
    } catch (ParseException e) {
      throw failed(
          e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), e.getEditorMessage(), e);
    } catch (TemplateException e) {
      throw failed(
          e.getTemplateSourceName(),
          e.getLineNumber(),
          e.getColumnNumber(),
          e.getMessageWithoutStackTop(),
          e);
    } catch (TemplateNotFoundException | MalformedTemplateNameException e) {
      throw failed(name, 1, 1, e.getMessage(), e);
    } catch (IOException e) {
      throw failed(name, 1, 1, e.getMessage(), e);
    }
  }

  private LayoutException failed(
      String name, Integer line, Integer column, String message, Exception cause) {
    if (cause.getCause() instanceof UnsafeTemplateException unsafe) {
      return new LayoutException(
          problem(
              "layout-unsafe",
              new Source("templates/" + unsafe.name(), unsafe.text()).place(unsafe.offset()),
              unsafe.getMessage(),
              "print values with ${…} only; texts come escaped, Markdown comes as XHTML"),
          cause);
    }
    Source source = source(name == null ? "formats" : name);
    Place place =
        line == null || line < 1 || column == null || column < 1
            ? source.start()
            : new Place(source, line, column);
    return new LayoutException(
        problem(
            "layout",
            place,
            "the layout can't be filled: " + firstLines(message),
            "templates/README.md lists every variable a layout may use"),
        cause);
  }

  private static String firstLines(String message) {
    String text = String.valueOf(message);
    int tip = text.indexOf("\n----");
    return (tip < 0 ? text : text.substring(0, tip)).strip().replaceAll("\\s+", " ");
  }

  private Source source(String name) {
    try {
      return new Source(
          "templates/" + name, new String(workspace.template(name), StandardCharsets.UTF_8));
    } catch (UnreadableException e) {
      return Source.unread("templates/" + name);
    }
  }

  private static Diagnostic problem(String rule, Place place, String message, String help) {
    return Diagnostic.error(rule, place, message, help, Scope.EVERYTHING);
  }
}
