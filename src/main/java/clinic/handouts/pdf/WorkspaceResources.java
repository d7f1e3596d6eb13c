package clinic.handouts.pdf;

import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.Workspace;
import clinic.handouts.picture.ImageFile;
import clinic.handouts.picture.Picture;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Serves stylesheets and images to the renderer from the workspace and from nowhere else: no
 * network, no other files, no data URLs, no fonts except those in {@code templates/fonts/}. Use one
 * per rendering; it keeps a list of what was refused.
 */
final class WorkspaceResources {
  /**
   * The scheme of the addresses served: {@code workspace:templates/…}, {@code workspace:content/…}.
   */
  static final String SCHEME = "workspace";

  private static final Set<ExternalResourceType> SERVED =
      Set.of(
          ExternalResourceType.CSS,
          ExternalResourceType.IMAGE_RASTER,
          ExternalResourceType.XML_SVG,
          ExternalResourceType.SVG_BINARY);

  /** Paths below the two folders, without any {@code ..}. */
  private static final Pattern SERVED_PATHS =
      Pattern.compile("(content|templates)/(?!(.*/)?\\.\\.(/|$)).+");

  private final Workspace workspace;
  private final ConcurrentHashMap<String, byte[]> cache;
  private final List<String> refused = new ArrayList<>();

  WorkspaceResources(Workspace workspace, ConcurrentHashMap<String, byte[]> cache) {
    this.workspace = workspace;
    this.cache = cache;
  }

  /** Makes the renderer get everything from here, and only from here. */
  void serve(PdfRendererBuilder builder) {
    builder.useUriResolver(WorkspaceResources::resolve);
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl(this::mayLoad, when);
    }
    FSStreamFactory factory = this::open;
    builder.useProtocolsStreamImplementation(factory, SCHEME);
    builder.useProtocolsStreamImplementation(
        factory, Set.of("http", "https", "file", "jar", "data"));
  }

  /** What was requested and refused, with the reason. */
  List<String> refused() {
    return List.copyOf(refused);
  }

  private static String resolve(String base, String address) {
    return address;
  }

  private boolean mayLoad(String address, ExternalResourceType type) {
    boolean isOurs = address != null && address.startsWith(SCHEME + ":");
    if (!isOurs || !SERVED.contains(type)) {
      refused.add(address + " is not in the workspace");
      return false;
    }
    String path = address.substring(SCHEME.length() + 1);
    if (!SERVED_PATHS.matcher(path).matches()) {
      refused.add(path + " is in neither content/ nor templates/");
      return false;
    }
    return true;
  }

  private FSStream open(String address) {
    byte[] bytes;
    try {
      bytes = bytes(address);
    } catch (UnreadableException e) {
      refused.add(address.substring(SCHEME.length() + 1) + " " + e.getMessage());
      bytes = new byte[0];
    }
    byte[] content = bytes;
    return new FSStream() {
      @Override
      public InputStream getStream() {
        return new ByteArrayInputStream(content);
      }

      @Override
      public Reader getReader() {
        return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
      }
    };
  }

  private byte[] bytes(String address) throws UnreadableException {
    byte[] known = cache.get(address);
    if (known != null) {
      return known;
    }
    String[] parts = address.substring(SCHEME.length() + 1).split("\\?", 2);
    String path = parts[0];
    byte[] read;
    if (path.startsWith("templates/")) {
      String template = path.substring("templates/".length());
      read = workspace.template(template);
      if (parts.length == 2 && parts[1].matches("[0-9a-f]{6}")) {
        read = coloured(read, parts[1]);
      }
      if (ImageFile.isNamed(template) && workspace.isOwnTemplate(template)) {
        read = printable(ImageFile.read(path, read));
      }
    } else {
      read = printable(ImageFile.read(workspace, path.substring("content/".length())));
    }
    if (read.length == 0) {
      return read; // It was refused, and is to be refused again.
    }
    cache.put(address, read);
    return read;
  }

  private byte[] printable(Picture picture) {
    picture.errors().forEach(flaw -> refused.add(flaw.message().replaceFirst("^the image ", "")));
    return picture.bytes();
  }

  /** A stylesheet's picture in one of the brand's colours: {@code tick.svg?0b5c6b}. */
  private static byte[] coloured(byte[] svg, String colour) {
    return new String(svg, StandardCharsets.UTF_8)
        .replace("currentColor", "#" + colour)
        .getBytes(StandardCharsets.UTF_8);
  }
}
