package clinic.handouts.desk.web;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The program's own web pages; everything filled in is escaped. Thread-safe. */
public final class Pages {
  private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

  public Pages() {
    configuration.setClassForTemplateLoading(Pages.class, "/clinic/handouts/desk");
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("computer");
    configuration.setLocalizedLookup(false);
    configuration.setLogTemplateExceptions(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
  }

  /** Answers with a page. */
  public void show(Context context, String name, Map<String, Object> model) {
    StringWriter page = new StringWriter();
    try {
      configuration.getTemplate(name + ".ftlh").process(model, page);
    } catch (TemplateException | IOException e) {
      throw new UncheckedIOException("the page " + name + " can't be filled", new IOException(e));
    }
    context.html(page.toString());
  }
}
