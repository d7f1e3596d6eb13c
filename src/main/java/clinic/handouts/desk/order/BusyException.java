package clinic.handouts.desk.order;

/** Thrown when the desk has more to do than it can; the message says so to the person. */
public final class BusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BusyException(String message) {
    super(message);
  }
}
