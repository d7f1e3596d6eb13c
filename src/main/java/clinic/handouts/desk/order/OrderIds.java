package clinic.handouts.desk.order;

import clinic.handouts.files.Digest;
import clinic.handouts.files.LatestUsed;
import clinic.handouts.print.PrintOptions;
import java.util.Map;
import java.util.UUID;

/**
 * Which order each job's id stands for, also after the job is forgotten, so that no id stands for
 * two. Orders are kept as digests that only this process can compare. Not thread-safe.
 */
final class OrderIds {
  private static final int MOST = 20_000;

  private final String secret = UUID.randomUUID().toString();
  private final Map<JobId, String> orders = new LatestUsed<>(MOST);

  /**
   * Whether an id has been used.
   *
   * @throws IllegalArgumentException if it was used for another order
   */
  boolean isUsed(JobId id, DeskOrder order, PrintOptions options, String printer) {
    String before = orders.getOrDefault(id, "");
    if (!before.isEmpty() && !before.equals(digest(order, options, printer))) {
      throw new IllegalArgumentException("the id was used for another order");
    }
    return !before.isEmpty();
  }

  /** Remembers that an id is used. */
  void use(JobId id, DeskOrder order, PrintOptions options, String printer) {
    orders.put(id, digest(order, options, printer));
  }

  private String digest(DeskOrder order, PrintOptions options, String printer) {
    String patient = order.patient().letters();
    return Digest.of(
        String.join(
            "\n", secret, patient, order.withoutName().toString(), options.toString(), printer));
  }
}
