package clinic.handouts.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import clinic.handouts.files.Digest;
import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.Workspace;
import clinic.handouts.picture.ImageFile;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files of a workspace that decide how XHTML looks: its own stylesheets, fonts and pictures.
 * Each is read once. Thread-safe.
 */
final class LookFiles {
  private static final Pattern PICTURE =
      Pattern.compile(WorkspaceResources.SCHEME + ":(content/[^\"'?)<>]+)");

  private final Workspace workspace;
  private final Map<String, String> pictures = new ConcurrentHashMap<>();
  private final String templates;

  LookFiles(Workspace workspace) {
    this.workspace = workspace;
    this.templates =
        workspace.ownTemplates().stream()
            .map(name -> name + " " + template(name))
            .collect(Collectors.joining("\n"));
  }

  /** The same for files with the same contents; different in each process. */
  String digest(String xhtml) {
    return Digest.of(templates + pictures(xhtml));
  }

  private String pictures(String text) {
    return PICTURE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .distinct()
        .map(address -> pictures.computeIfAbsent(address, this::picture))
        .collect(Collectors.joining());
  }

  private String template(String name) {
    try {
      byte[] bytes = workspace.template(name);
      String own = name.endsWith(".css") ? pictures(new String(bytes, UTF_8)) : "";
      return Digest.of(bytes) + own;
    } catch (UnreadableException e) {
      return unlikeAnyOther();
    }
  }

  private String picture(String address) {
    try {
      String path = address.substring(WorkspaceResources.SCHEME.length() + 1);
      return Digest.of(workspace.read(path, ImageFile.MAX_BYTES));
    } catch (UnreadableException e) {
      return unlikeAnyOther();
    }
  }

  private String unlikeAnyOther() {
    return "@" + System.identityHashCode(this);
  }
}
