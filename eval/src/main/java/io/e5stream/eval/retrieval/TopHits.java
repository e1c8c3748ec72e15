package io.e5stream.eval.retrieval;

import io.e5stream.eval.metric.Hit;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the best {@code k} hits of those offered, by the order of {@link Hit#BEST_FIRST}. */
final class TopHits {

  private final int k;
  private final PriorityQueue<Hit> worstFirst = new PriorityQueue<>(Hit.BEST_FIRST.reversed());

  TopHits(int k) {
    if (k < 1) {
      throw new IllegalArgumentException("k has to be at least 1, is " + k);
    }
    this.k = k;
  }

  /** Throws IllegalArgumentException for a score that is not finite. */
  void offer(String id, float score) {
    if (worstFirst.size() == k && score < worstFirst.element().score()) {
      return;
    }
    worstFirst.add(new Hit(id, score));
    if (worstFirst.size() > k) {
      worstFirst.remove();
    }
  }

  List<Hit> bestFirst() {
    return worstFirst.stream().sorted(Hit.BEST_FIRST).toList();
  }
}
