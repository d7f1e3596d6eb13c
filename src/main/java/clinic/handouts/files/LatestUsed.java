package clinic.handouts.files;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A map that keeps the most recently used entries and discards the others. Not thread-safe.
 *
 * @param <K> what names an entry
 * @param <V> the value remembered for it
 */
public final class LatestUsed<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;
  private static final float LOAD = 0.75f;

  private final int most;

  /** A map with a maximum number of entries, at least 1. */
  public LatestUsed(int most) {
    super(16, LOAD, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
