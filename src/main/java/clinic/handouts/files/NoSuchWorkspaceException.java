package clinic.handouts.files;

import java.nio.file.Path;

/** Thrown where a folder was named as a workspace that is none. */
public final class NoSuchWorkspaceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoSuchWorkspaceException(Path folder, Throwable cause) {
    super(folder + " is no workspace: it has no content/clinic.yaml", cause);
  }
}
