package io.e5stream.embed.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts texts into batches of similar length, so that little is computed on padding. */
final class TokenBatches {

  private TokenBatches() {}

  /**
   * Sorts texts by length and cuts.
   *
   * @param lengths {@code [texts]}, tokens of each text
   * @param budget padded tokens in a batch; a longer text is a batch of its own
   * @return for each batch the indices of its texts, the longest last; each text is in one batch
   */
  static List<int[]> cut(int[] lengths, int budget) {
    int[] order =
        IntStream.range(0, lengths.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> lengths[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    List<int[]> batches = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= order.length; i++) {
      boolean full = i == order.length || (long) (i + 1 - from) * lengths[order[i]] > budget;
      if (full) {
        batches.add(Arrays.copyOfRange(order, from, i));
        from = i;
      }
    }
    return batches;
  }
}
