package clinic.handouts.desk.web;

/** Thrown when a port can't be used; the message says which one. */
public final class PortException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortException(Binding binding, Throwable cause) {
    super(
        "port "
            + binding.port()
            + (binding.keys().isPresent()
                ? " of "
                    + binding.address()
                    + " can't be used; either another program is using it, or"
                    + " this computer does not have that address"
                : " can't be used; another program may be using it"),
        cause);
  }
}
