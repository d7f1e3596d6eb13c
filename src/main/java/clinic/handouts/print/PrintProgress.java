package clinic.handouts.print;

/** Receives each change of a job's state. */
@FunctionalInterface
public interface PrintProgress {
  /** Something has changed: what, in words. */
  void says(String words);

  /** The printer has answered that it has the whole job; another one may be sent now. */
  default void isAccepted() {}
}
