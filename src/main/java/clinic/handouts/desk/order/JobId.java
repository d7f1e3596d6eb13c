package clinic.handouts.desk.order;

import java.util.UUID;

/**
 * Which job it is.
 *
 * @param owner the browser that ordered it; no other browser can refer to its jobs
 * @param id chosen by the page, so that an order that is sent twice is one job
 */
public record JobId(String owner, String id) {
  /** A fresh id for a browser. */
  public static JobId of(String owner) {
    return new JobId(owner, UUID.randomUUID().toString());
  }
}
