package clinic.handouts.files;

import java.nio.file.Path;

/** Thrown when a folder that was given as a workspace is not one. */
public final class NoSuchWorkspaceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoSuchWorkspaceException(Path folder, Throwable cause) {
    super(folder + " is not a workspace: it has no content/clinic.yaml", cause);
  }
}
