package clinic.handouts.layout;

import clinic.handouts.files.Workspace;
import freemarker.core.TemplateClassResolver;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * FreeMarker, locked down: no Java classes, no {@code ?api}, no evaluation of content, escaping
 * always on, the same in all places and at all times. Every layout and part is checked before it is
 * used. Thread-safe.
 */
final class LockedConfiguration extends Configuration {
  private static final Version VERSION = Configuration.VERSION_2_3_34;

  private final Set<Template> safe = new HashSet<>();

  LockedConfiguration(Workspace workspace) {
    super(VERSION);
    setTemplateLoader(new WorkspaceTemplates(workspace));
    setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    setObjectWrapper(new SimpleObjectWrapper(VERSION));
    setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    setAPIBuiltinEnabled(false);
    setDefaultEncoding(StandardCharsets.UTF_8.name());
    setLocale(Locale.ROOT);
    setNumberFormat("computer");
    setTabSize(1);
    setLocalizedLookup(false);
    setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    setLogTemplateExceptions(false);
    setWrapUncheckedExceptions(true);
  }

  /** All layouts and parts come through here, whether included or not. */
  @Override
  public Template getTemplate(
      String name,
      Locale locale,
      Object customLookupCondition,
      String encoding,
      boolean parseAsFtl,
      boolean ignoreMissing)
      throws IOException {
    Template template =
        super.getTemplate(name, locale, customLookupCondition, encoding, parseAsFtl, ignoreMissing);
    if (template != null && parseAsFtl) {
      makeSafe(template);
    }
    return template;
  }

  /** Checks a layout before it is first used, and lets it be interrupted from then on. */
  private synchronized void makeSafe(Template template) throws UnsafeLayoutException {
    if (safe.contains(template)) {
      return;
    }
    Optional<LayoutSafety.Breach> breach = LayoutSafety.breach(template);
    if (breach.isPresent()) {
      throw new UnsafeLayoutException(template.getName(), breach.get());
    }
    _CoreAPI.addThreadInterruptedChecks(template);
    safe.add(template);
  }

  /** Thrown when a layout uses something that layouts must not use. */
  static final class UnsafeLayoutException extends IOException {
    private static final long serialVersionUID = 1L;
    private final String name;
    private final transient LayoutSafety.Breach breach;

    UnsafeLayoutException(String name, LayoutSafety.Breach breach) {
      super("'" + breach.construct() + "' can't be used in layouts");
      this.name = name;
      this.breach = breach;
    }

    /** Path of the layout within {@code templates/}. */
    String name() {
      return name;
    }

    LayoutSafety.Breach breach() {
      return breach;
    }
  }
}
