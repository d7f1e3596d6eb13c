package clinic.handouts.pdf.compose;

import clinic.handouts.layout.FilledLayout;
import clinic.handouts.pdf.RenderingException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the way to set a layout that fills its pages best: with the red flags in time, no page
 * needlessly empty, and no last page for the closing alone. It sets the layout as it is, and in
 * other ways only where that misses something.
 */
final class BestFill<T> {
  /** How many boxes may be opened on trial, so that no handout is set without end. */
  private static final int TRIALS = 6;

  private final Setter<T> setter;
  private final Function<T, Optional<PageFill>> fill;

  /** Sets a layout. */
  @FunctionalInterface
  interface Setter<T> {
    T set(FilledLayout layout) throws RenderingException;
  }

  /**
   * A search.
   *
   * @param fill how pages are filled; if empty, what was set is taken as it is
   */
  BestFill(Setter<T> setter, Function<T, Optional<PageFill>> fill) {
    this.setter = setter;
    this.fill = fill;
  }

  private record Way<T>(FilledLayout layout, T made, Optional<PageFill> fill) {
    boolean isBetterThan(Way<T> other) {
      return fill.isPresent()
          && other.fill.isPresent()
          && fill.get().isBetterThan(other.fill.get());
    }

    boolean misses(Function<PageFill, Boolean> miss) {
      return fill.map(miss).orElse(false);
    }
  }

  T of(FilledLayout layout) throws RenderingException {
    Way<T> best = opened(way(layout));
    if (layout.inOtherOrder().isPresent() && best.misses(PageFill::hasLateSigns)) {
      Way<T> other = opened(way(layout.inOtherOrder().get()));
      best = other.isBetterThan(best) ? other : best;
    }
    if (best.misses(PageFill::closesAlone)) {
      for (FilledLayout closer : best.layout.closer()) {
        Way<T> other = opened(way(closer));
        if (other.isBetterThan(best)) {
          best = other;
        }
        if (!best.misses(PageFill::closesAlone)) {
          break;
        }
      }
    }
    return grown(best).made;
  }

  /** In the largest type that takes no more pages, if the last page would be nearly empty. */
  private Way<T> grown(Way<T> best) throws RenderingException {
    if (best.misses(PageFill::endsEarly)) {
      for (FilledLayout larger : best.layout.larger()) {
        Way<T> other = opened(way(larger));
        if (!best.isBetterThan(other)) {
          return other;
        }
      }
    }
    return best;
  }

  private Way<T> way(FilledLayout layout) throws RenderingException {
    T made = setter.set(layout);
    return new Way<>(layout, made, fill.apply(made));
  }

  /** Lets boxes go on overleaf, one after the other, where that fills pages better. */
  private Way<T> opened(Way<T> whole) throws RenderingException {
    Way<T> best = whole;
    Set<String> tried = new HashSet<>();
    while (tried.size() < TRIALS) {
      Optional<String> next =
          best.fill.stream()
              .flatMap(each -> each.pushed().stream())
              .filter(id -> !tried.contains(id))
              .findFirst();
      if (next.isEmpty()) {
        return best;
      }
      tried.add(next.get());
      Way<T> other = way(best.layout.opened(next.get()));
      if (other.isBetterThan(best)) {
        best = other;
      }
    }
    return best;
  }
}
