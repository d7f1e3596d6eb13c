package clinic.handouts.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import clinic.handouts.files.Digest;
import clinic.handouts.files.PackedTemplates;
import clinic.handouts.files.UnreadableException;
import clinic.handouts.files.Workspace;
import clinic.handouts.picture.ImageFile;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files of a workspace that decide how XHTML looks: pictures, and those stylesheets and fonts
 * that differ from the program's own. Each is read once, when it is first needed. Thread-safe.
 */
final class LookFiles {
  private static final Pattern PICTURE =
      Pattern.compile(WorkspaceResources.SCHEME + ":(content/[^\"'?)<>]+)");

  /** In place of the digest of what can't be read: no handout is made with it. */
  private static final String UNREADABLE = "unreadable";

  private final Workspace workspace;
  private final Map<String, String> pictures = new ConcurrentHashMap<>();
  private String templates;

  LookFiles(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The same for files with the same contents, in whatever workspace. */
  String digest(String xhtml) {
    return Digest.of(templates() + pictures(xhtml));
  }

  private synchronized String templates() {
    if (templates == null) {
      templates =
          PackedTemplates.changedBy(workspace)
              .map(name -> name + " " + template(name))
              .collect(Collectors.joining("\n"));
    }
    return templates;
  }

  private String template(String name) {
    try {
      byte[] bytes = workspace.template(name);
      return Digest.of(bytes) + (name.endsWith(".css") ? pictures(new String(bytes, UTF_8)) : "");
    } catch (UnreadableException e) {
      return UNREADABLE;
    }
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

  private String picture(String address) {
    try {
      String path = address.substring(WorkspaceResources.SCHEME.length() + 1);
      return Digest.of(workspace.read(path, ImageFile.MAX_BYTES));
    } catch (UnreadableException e) {
      return UNREADABLE;
    }
  }
}
