package clinic.handouts.desk.web;

/** Thrown when the machine does not give the port; the message says which. */
public final class PortException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortException(Binding binding, Throwable cause) {
    super(
        "port "
            + binding.port()
            + (binding.keys().isPresent()
                ? " of "
                    + binding.address()
                    + " can't be used; perhaps another program has it, or"
                    + " the address is not this computer's"
                : " can't be used; another program may have it"),
        cause);
  }
}
