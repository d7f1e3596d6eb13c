package clinic.handouts.pdf.compose;

import clinic.handouts.layout.FilledLayout;
import clinic.handouts.layout.GoesOn;
import clinic.handouts.pdf.RenderingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the way to set a layout that fills its pages best: with the red flags in time, no page
 * needlessly empty, and no last page for the closing alone. It sets the layout as it is, and in
 * other ways only where that misses something.
 */
final class BestFill {
  /** How many boxes may be opened on trial, so that no handout is typeset forever. */
  private static final int TRIALS = 6;

  /** How often headings may move. */
  private static final int ROUNDS = 5;

  private final Setter setter;

  /** Sets a layout, and measures its pages; if that can't be done, it is taken as it is. */
  @FunctionalInterface
  interface Setter {
    Optional<PageFill> set(FilledLayout layout) throws RenderingException;
  }

  BestFill(Setter setter) {
    this.setter = setter;
  }

  /**
   * A way to set it.
   *
   * @param layout without headings where lists go on over pages
   * @param set with them
   */
  private record Way(FilledLayout layout, FilledLayout set, Optional<PageFill> fill) {
    boolean isBetterThan(Way other) {
      return fill.isPresent()
          && other.fill.isPresent()
          && fill.get().isBetterThan(other.fill.get());
    }

    boolean hasLaterSigns(Way other) {
      return fill.map(PageFill::signs).orElse(0) > other.fill.map(PageFill::signs).orElse(0);
    }

    boolean misses(Predicate<PageFill> miss) {
      return fill.filter(miss).isPresent();
    }
  }

  /** The best way to set a layout. */
  FilledLayout of(FilledLayout layout) throws RenderingException {
    Way best = opened(way(layout));
    if (layout.inOtherOrder().isPresent() && best.misses(PageFill::hasLateSigns)) {
      Way other = opened(way(layout.inOtherOrder().get()));
      best = other.isBetterThan(best) ? other : best;
    }
    Way roomy = best;
    if (best.misses(PageFill::lacksLittle)) {
      for (FilledLayout closer : roomy.layout.closer()) {
        Way other = opened(way(closer));
        if (other.isBetterThan(best)) {
          best = other;
        }
        if (!best.misses(PageFill::lacksLittle)) {
          break;
        }
      }
    }
    return grown(best, roomy).set;
  }

  /**
   * In the largest type that takes no more pages and leaves the red flags on theirs, if the last
   * page would be nearly empty, or the page before a closing that stands alone.
   *
   * @param roomy as set before it was closed up
   */
  private Way grown(Way best, Way roomy) throws RenderingException {
    List<FilledLayout> largest = new ArrayList<>();
    if (best.misses(PageFill::endsEarly)) {
      largest.addAll(best.layout.larger());
    }
    if (best.misses(PageFill::endsHollow)) {
      largest.addAll(roomy.layout.spread());
    }
    for (FilledLayout larger : largest) {
      Way other = opened(way(larger));
      if (other.fill.isPresent() && !best.isBetterThan(other) && !other.hasLaterSigns(best)) {
        return other;
      }
    }
    return best;
  }

  private Way way(FilledLayout layout) throws RenderingException {
    Way plain = new Way(layout, layout, setter.set(layout));
    return continued(plain, plain, List.of(), ROUNDS);
  }

  /**
   * With a heading wherever a list goes on over a page. A heading moves what is below it, so that
   * lists may go on elsewhere: this is done again until they don't.
   *
   * @param plain without headings: taken if none settle
   * @param way with headings
   * @param headings where they stand
   */
  private Way continued(Way plain, Way way, List<GoesOn> headings, int rounds)
      throws RenderingException {
    List<GoesOn> wanted = way.fill.map(PageFill::goOn).orElse(headings);
    if (rounds == 0 || way.misses(PageFill::losesHeading)) {
      return plain;
    }
    if (wanted.equals(headings)) {
      return way;
    }
    FilledLayout set = plain.layout.continued(wanted);
    return continued(plain, new Way(plain.layout, set, setter.set(set)), wanted, rounds - 1);
  }

  /** Lets boxes go on overleaf, one after the other, where that fills pages better. */
  private Way opened(Way whole) throws RenderingException {
    Way best = whole;
    Set<String> tried = new HashSet<>();
    while (tried.size() < TRIALS) {
      Optional<String> next =
          best.fill.stream()
              .flatMap(each -> Stream.concat(each.tooLong().stream(), each.pushed().stream()))
              .filter(id -> !tried.contains(id))
              .findFirst();
      if (next.isEmpty()) {
        return best;
      }
      tried.add(next.get());
      Way other = way(best.layout.opened(next.get()));
      if (other.isBetterThan(best)) {
        best = other;
      }
    }
    return best;
  }
}
