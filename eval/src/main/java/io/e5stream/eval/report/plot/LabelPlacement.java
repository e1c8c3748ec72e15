package io.e5stream.eval.report.plot;

import java.util.ArrayList;
import java.util.List;

/** Finds labels a place where they cover nothing, one after the other. */
final class LabelPlacement {

  private final Box bounds;
  private final List<Box> taken = new ArrayList<>();

  LabelPlacement(Box bounds) {
    this.bounds = bounds;
  }

  /** Keeps labels off a mark. */
  void block(Box box) {
    taken.add(box);
  }

  /**
   * Takes the first of the places that covers nothing and lies within bounds, or the one that
   * covers least.
   *
   * @param places at least one, best first
   */
  Box place(List<Box> places) {
    Box best = places.get(0);
    double least = Double.POSITIVE_INFINITY;
    for (Box place : places) {
      double cost =
          taken.stream().mapToDouble(place::overlap).sum()
              + (place.area() - place.overlap(bounds)) * 2;
      if (cost < least - 1e-6) {
        best = place;
        least = cost;
      }
    }
    taken.add(best);
    return best;
  }
}
