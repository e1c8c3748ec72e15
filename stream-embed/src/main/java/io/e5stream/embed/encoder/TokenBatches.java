package io.e5stream.embed.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts texts into batches of similar length, so that little is computed on padding. */
final class TokenBatches {

  /**
   * What a run of the model costs beside its tokens, in tokens: below it, padding is cheaper than
   * another batch.
   */
  private static final int RUN_COST = 8;

  private TokenBatches() {}

  /**
   * Sorts texts by length and cuts where it costs least: the tokens computed on, padding included,
   * and {@value #RUN_COST} for each batch.
   *
   * @param lengths {@code [texts]}, tokens of each text
   * @param budget padded tokens in a batch; a longer text is a batch of its own
   * @param padding whether texts of a batch may differ in length
   * @return for each batch the indices of its texts, the longest last; each text is in one batch
   */
  static List<int[]> cut(int[] lengths, int budget, boolean padding) {
    int[] order =
        IntStream.range(0, lengths.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> lengths[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] starts = starts(order, lengths, budget, padding);
    List<int[]> batches = new ArrayList<>();
    for (int to = order.length; to > 0; to = starts[to]) {
      batches.add(0, Arrays.copyOfRange(order, starts[to], to));
    }
    return batches;
  }

  /** {@code [texts + 1]}: where the last batch of the cheapest cut of the first texts begins. */
  private static int[] starts(int[] order, int[] lengths, int budget, boolean padding) {
    long[] cost = new long[order.length + 1];
    int[] starts = new int[order.length + 1];
    for (int to = 1; to <= order.length; to++) {
      long longest = lengths[order[to - 1]];
      cost[to] = Long.MAX_VALUE;
      for (int from = to - 1; from >= 0; from--) {
        long padded = (to - from) * longest;
        boolean unlike = !padding && lengths[order[from]] != longest;
        if (unlike || (padded > budget && from < to - 1)) {
          break;
        }
        long whole = cost[from] + padded + RUN_COST;
        if (whole < cost[to]) {
          cost[to] = whole;
          starts[to] = from;
        }
      }
    }
    return starts;
  }
}
