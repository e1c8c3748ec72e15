package io.e5stream.pipeline.filter.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Keeps a uniform sample of what it is given, of bounded size (Vitter 1985, algorithm R).
 *
 * @param <T> what is sampled
 */
final class Reservoir<T> {

  private final int capacity;
  private final Random random;
  private final List<T> kept = new ArrayList<>();
  private long seen;

  Reservoir(int capacity, Random random) {
    this.capacity = capacity;
    this.random = random;
  }

  void add(T item) {
    seen++;
    if (kept.size() < capacity) {
      kept.add(item);
    } else {
      long place = random.nextLong(seen);
      if (place < capacity) {
        kept.set((int) place, item);
      }
    }
  }

  /** How many it was given. */
  long seen() {
    return seen;
  }

  List<T> sample() {
    return List.copyOf(kept);
  }
}
