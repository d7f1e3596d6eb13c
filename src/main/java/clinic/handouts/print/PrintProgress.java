package clinic.handouts.print;

/** Receives what happens to a job on its way. */
@FunctionalInterface
public interface PrintProgress {
  /** Something has changed: what, in words. */
  void says(String words);

  /** The printer has answered that it has the whole job; another one may be sent now. */
  default void isAccepted() {}
}
