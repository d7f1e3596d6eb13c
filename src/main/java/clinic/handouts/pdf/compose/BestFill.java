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

  /** How often headings may move: those of one page move what is on the next. */
  private static final int ROUNDS = 12;

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
    best = carrying(best);
    if (best.misses(PageFill::isHollow)) {
      best = best(best, best.layout.spread());
    }
    if (best.misses(PageFill::isHollow)) {
      best = best(best, roomy.layout.spread());
    }
    best = carrying(best);
    return grown(best).set;
  }

  /** With a closing that does not stand alone, if that leaves no other page emptier for it. */
  private Way carrying(Way best) throws RenderingException {
    return best.misses(PageFill::closesAlone) ? best(best, best.layout.carrying()) : best;
  }

  /**
   * The first of other ways that is better, with red flags no later, no page emptier, no list
   * divided.
   */
  private Way best(Way best, List<FilledLayout> others) throws RenderingException {
    for (FilledLayout each : others) {
      Way other = opened(way(each));
      if (other.isBetterThan(best)
          && !other.hasLaterSigns(best)
          && !other.misses(fill -> fill.dividesOrWastesMoreThan(best.fill.orElse(fill)))) {
        return other;
      }
    }
    return best;
  }

  /**
   * In the largest type that takes no more pages and leaves the red flags on theirs, if the last
   * page would be nearly empty.
   */
  private Way grown(Way best) throws RenderingException {
    List<FilledLayout> largest =
        best.misses(PageFill::endsEarly) ? best.layout.larger() : List.of();
    for (FilledLayout larger : largest) {
      Way other = opened(way(larger));
      if (other.fill.isPresent() && !best.isBetterThan(other) && !other.hasLaterSigns(best)) {
        return other;
      }
    }
    return best;
  }

  /**
   * With a heading wherever a list goes on over a page. A heading moves what is below it, so that
   * lists may go on elsewhere: this is done again until they don't. If that never ends, or a
   * heading would be broken, it is set without headings, as a last resort.
   */
  private Way way(FilledLayout layout) throws RenderingException {
    Way way = new Way(layout, layout, setter.set(layout));
    Optional<PageFill> plain = way.fill;
    List<List<GoesOn>> tried = new ArrayList<>(List.of(List.of()));
    while (tried.size() <= ROUNDS && !way.misses(PageFill::losesHeading)) {
      List<GoesOn> wanted = way.fill.map(PageFill::goOn).orElse(List.of());
      if (wanted.equals(tried.get(tried.size() - 1))) {
        return way;
      }
      if (tried.contains(wanted)) {
        break;
      }
      tried.add(wanted);
      FilledLayout set = layout.continued(wanted);
      way = new Way(layout, set, setter.set(set));
    }
    return new Way(layout, layout, plain.map(PageFill::withoutHeadings));
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
