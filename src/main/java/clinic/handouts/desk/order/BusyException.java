package clinic.handouts.desk.order;

/** Thrown when the desk has too much to do; the message is for the person at the desk. */
public final class BusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BusyException(String message) {
    super(message);
  }
}
