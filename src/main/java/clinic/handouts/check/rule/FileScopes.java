package clinic.handouts.check.rule;

import clinic.handouts.content.ContentFile;
import clinic.handouts.yaml.Scope;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which editions a problem at a path in a file affects. */
public final class FileScopes {
  private static final Pattern OWN_VERSION = Pattern.compile("handouts\\.([^.\\[]+).*");

  private FileScopes() {}

  /** The file's scope; within a clinician's own version of a topic, only that topic's editions. */
  public static Scope of(ContentFile file, String path) {
    if (!file.is("clinician")) {
      return file.scope();
    }
    Matcher own = OWN_VERSION.matcher(path);
    return own.matches() ? new Scope(own.group(1), "", file.id()) : file.scope();
  }
}
