package io.e5stream.training.mine;

import io.e5stream.filter.text.TextHash;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Which of the candidates are taken, when there are more than are wanted. */
public enum NegativeDraw {
  /** The best ones: the hardest. */
  FIRST,
  /** Any, all alike. */
  RANDOM;

  /**
   * Takes some, in the order that they have.
   *
   * @param seed with the id it decides the draw, whatever other pairs there are
   * @param id the pair's
   */
  <T> List<T> take(List<T> candidates, int count, long seed, String id) {
    if (candidates.size() <= count || this == FIRST) {
      return candidates.subList(0, Math.min(count, candidates.size()));
    }
    List<Integer> places = new ArrayList<>(candidates.size());
    for (int i = 0; i < candidates.size(); i++) {
      places.add(i);
    }
    Collections.shuffle(places, new Random(TextHash.append(seed, TextHash.ofText(id))));
    return places.subList(0, count).stream().sorted().map(candidates::get).toList();
  }
}
