package clinic.handouts.layout;

import clinic.handouts.check.paper.LayoutRules;
import clinic.handouts.check.paper.PressRules;
import clinic.handouts.edition.Edition;
import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.Workspace;
import clinic.handouts.layout.LockedConfiguration.UnsafeLayoutException;
import clinic.handouts.picture.ImageShape;
import clinic.handouts.text.PhoneNumbers;
import clinic.handouts.yaml.Diagnostic;
import clinic.handouts.yaml.Place;
import clinic.handouts.yaml.Scope;
import clinic.handouts.yaml.Source;
import clinic.handouts.yaml.Text;
import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Fills a workspace's layouts with editions. FreeMarker is locked down: no Java classes, no {@code
 * ?api}, no evaluation of content, escaping always on, includes from {@code templates/} only.
 * Layouts are parsed once. Thread-safe.
 */
public final class HandoutLayout {
  private static final Pattern PHONE_LINK = Pattern.compile("href=\"tel:([^\"]+)\"");
  private static final String PACKET = "packets/contents.ftlh";
  private static final String MODEL = "templates/README.md lists every variable a layout may use";

  private final Workspace workspace;
  private final Configuration configuration;
  private final LimitedFilling filling;
  private final Map<String, ImageShape> shapes = new ConcurrentHashMap<>();

  /** The layouts of a workspace. */
  public HandoutLayout(Workspace workspace) {
    this(workspace, LimitedFilling.LIMIT);
  }

  /** The layouts of a workspace, which may take only so long to be filled. */
  HandoutLayout(Workspace workspace, Duration limit) {
    this.workspace = workspace;
    this.filling = new LimitedFilling(limit);
    this.configuration = new LockedConfiguration(workspace);
    configuration.setSharedVariable(CardBox.NAME, new CardBox());
  }

  /** Path of the layout for a packet's table of contents, relative to the workspace. */
  public static final String PACKET_PATH = "templates/" + PACKET;

  /** Path of a format's layout, relative to the workspace. */
  public static String path(String format) {
    return "templates/" + name(format);
  }

  private static String name(String format) {
    return "formats/" + format + ".ftlh";
  }

  /**
   * Fills the layout of the edition's format, in both orders if there are two.
   *
   * @param wholeSheet whether an action card takes a whole sheet, because a half is too small for
   *     it
   * @throws LayoutException if the layout can't be read or filled; its problem says where
   */
  public FilledLayout fill(Edition edition, boolean wholeSheet) throws LayoutException {
    FilledLayout usual = fill(edition, wholeSheet, false);
    return edition.mayBeginWithHelp() ? usual.or(fill(edition, wholeSheet, true)) : usual;
  }

  private FilledLayout fill(Edition edition, boolean wholeSheet, boolean helpFirst)
      throws LayoutException {
    Map<String, Object> model = EditionModel.of(edition, wholeSheet, this::shape);
    model.put("helpFirst", helpFirst);
    String name = name(edition.key().format());
    String xhtml = filled(name, model);
    refuseChange(name, edition, model, xhtml);
    Optional<PictureSources.Wrong> wrong = PictureSources.wrong(xhtml, edition.document());
    if (wrong.isPresent()) {
      throw new LayoutException(problem(name, wrong.get()), null);
    }
    return FilledLayout.of(dialled(xhtml, edition.clinic().phoneNumbers()));
  }

  /**
   * What a layout prints for one patient is what it prints for any: nothing is hidden, moved or
   * added because of a name.
   */
  private void refuseChange(String name, Edition edition, Map<String, Object> model, String xhtml)
      throws LayoutException {
    if (Disguise.isNeeded(edition)) {
      Disguise.putOn(model);
      if (!Disguise.takenOff(filled(name, model), edition).equals(xhtml)) {
        throw new LayoutException(
            Diagnostic.of(
                PressRules.PATIENT_NAME,
                place(name, 1, 1),
                "the layout prints something else for this patient than for others",
                "print ${patient} as it is, and ask only whether it is there: <#if patient??>",
                Scope.EVERYTHING),
            null);
      }
    }
  }

  private Diagnostic problem(String name, PictureSources.Wrong picture) {
    return Diagnostic.of(
        LayoutRules.PICTURE,
        place(name, 1, 1),
        "the layout shows "
            + picture.shown()
            + " where the content has a different picture: \""
            + picture.described()
            + "\"",
        "take src and alt from the same figure: ${figure.src} and ${figure.alt}",
        Scope.EVERYTHING);
  }

  private ImageShape shape(Text picture) {
    return shapes.computeIfAbsent(picture.value(), path -> ImageShape.of(workspace, picture));
  }

  /**
   * Fills the table of contents of a packet.
   *
   * @param editions the handouts in it, of one clinician and language, at least one
   * @param firstPages the page on which each begins, from 1
   * @return XHTML, in which each handout's link is its {@link #packetLink}
   * @throws LayoutException if the layout can't be read or filled; its problem says where
   */
  public String contents(List<Edition> editions, List<Integer> firstPages) throws LayoutException {
    return filled(PACKET, PacketModel.of(editions, firstPages));
  }

  /** A placeholder for the position of a handout in a packet until the packet is bound. */
  public static String packetLink(int index) {
    return "https://packet.invalid/" + index;
  }

  /** Makes links to phone numbers, whoever wrote them, dial the number wherever the reader is. */
  private static String dialled(String xhtml, PhoneNumbers numbers) {
    return PHONE_LINK
        .matcher(xhtml)
        .replaceAll(
            link ->
                PhoneNumbers.isLink("tel:" + link.group(1))
                    ? "href=\"" + numbers.link(link.group(1)) + "\""
                    : "$0");
  }

  private String filled(String name, Map<String, Object> model) throws LayoutException {
    try {
      return filling.filled(configuration.getTemplate(name), model);
    } catch (TemplateException | IOException e) {
      throw new LayoutException(problem(name, e), e);
    }
  }

  /** The problem at the place closest to its cause: in the included part, not at the include. */
  private Diagnostic problem(String name, Throwable failure) {
    if (failure instanceof UnsafeLayoutException unsafe) {
      return Diagnostic.of(
          LayoutRules.UNSAFE,
          place(unsafe.name(), unsafe.breach().line(), unsafe.breach().column()),
          unsafe.getMessage(),
          "print values with ${…} only; texts are already escaped, and Markdown is already XHTML",
          Scope.EVERYTHING);
    }
    if (failure instanceof ParseException parse) {
      return failed(
          place(parse.getTemplateName(), parse.getLineNumber(), parse.getColumnNumber()),
          parse.getEditorMessage());
    }
    if (failure instanceof TemplateException template) {
      Throwable cause = template.getCause();
      if (cause instanceof UnsafeLayoutException || cause instanceof ParseException) {
        return problem(name, cause);
      }
      String message = template.getMessageWithoutStackTop();
      boolean unreadable = cause != null && cause.getCause() instanceof UnreadableException;
      return failed(
          place(
              Optional.ofNullable(template.getTemplateSourceName()).orElse(name),
              template.getLineNumber(),
              template.getColumnNumber()),
          unreadable ? cause.getMessage() : message);
    }
    return failed(place(name, 1, 1), failure.getMessage());
  }

  private static Diagnostic failed(Place place, String message) {
    return Diagnostic.of(
        LayoutRules.LAYOUT,
        place,
        "the layout can't be filled: " + firstLines(message),
        MODEL,
        Scope.EVERYTHING);
  }

  /** What FreeMarker says, without its tips, traces and lists of tokens. */
  private static String firstLines(String message) {
    return String.valueOf(message)
        .replaceFirst("(?s)\\s(----|Was expecting).*", "")
        .strip()
        .replaceAll("\\s+", " ");
  }

  /** A place according to FreeMarker's columns, which are in UTF-16 units. */
  private Place place(String name, Integer line, Integer column) {
    Source source = source(name);
    if (line == null || line < 1 || column == null || column < 1) {
      return source.start();
    }
    String text = source.line(line);
    int before = Math.min(column - 1, text.length());
    return new Place(source, line, 1 + text.codePointCount(0, before));
  }

  private Source source(String name) {
    try {
      return new Source("templates/" + name, WorkspaceTemplates.text(workspace, name));
    } catch (UnreadableException e) {
      return Source.unread("templates/" + name);
    }
  }
}
