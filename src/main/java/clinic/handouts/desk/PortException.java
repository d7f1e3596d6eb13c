package clinic.handouts.desk;

/** Thrown when the machine does not give the port; the message says which. */
public final class PortException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortException(int port, Throwable cause) {
    super("port " + port + " can't be used; another program may have it", cause);
  }
}
