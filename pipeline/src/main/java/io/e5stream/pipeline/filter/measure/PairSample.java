package io.e5stream.pipeline.filter.measure;

import io.e5stream.ingest.TextPair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Draws some of many pairs. */
public final class PairSample {

  private PairSample() {}

  /**
   * As many as the limit, in their order; all where there are no more.
   *
   * @param seed draws others
   */
  public static List<TextPair> of(List<TextPair> pairs, int limit, long seed) {
    if (pairs.size() <= limit) {
      return pairs;
    }
    List<Integer> places = new ArrayList<>(IntStream.range(0, pairs.size()).boxed().toList());
    Collections.shuffle(places, new Random(seed));
    return places.subList(0, limit).stream().sorted().map(pairs::get).toList();
  }
}
