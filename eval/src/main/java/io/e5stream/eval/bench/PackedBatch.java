package io.e5stream.eval.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A batch without padding: rows of one length.
 *
 * @param rows number of rows
 * @param length tokens of each
 * @param ids {@code [rows * length]}, row by row
 */
record PackedBatch(int rows, int length, long[] ids) {

  int tokens() {
    return rows * length;
  }

  /**
   * Packs texts perfectly: those of about equal length meet in a batch, and its tokens are laid out
   * anew in as many rows of equal length. What does not fill all rows, less than a token a row, is
   * left out and not counted.
   *
   * @param texts token ids of each text, none empty
   * @param budget tokens in a batch; a longer text is a batch of its own
   */
  static List<PackedBatch> pack(List<long[]> texts, int budget) {
    List<long[]> byLength =
        texts.stream().sorted(Comparator.comparingInt(ids -> ids.length)).toList();
    List<PackedBatch> batches = new ArrayList<>();
    int from = 0;
    long tokens = 0;
    for (int i = 0; i < byLength.size(); i++) {
      tokens += byLength.get(i).length;
      boolean last = i + 1 == byLength.size();
      if (last || tokens + byLength.get(i + 1).length > budget) {
        batches.add(of(byLength.subList(from, i + 1)));
        from = i + 1;
        tokens = 0;
      }
    }
    return batches;
  }

  private static PackedBatch of(List<long[]> texts) {
    int sum = texts.stream().mapToInt(ids -> ids.length).sum();
    int length = sum / texts.size();
    long[] ids = new long[texts.size() * length];
    int filled = 0;
    for (long[] text : texts) {
      int count = Math.min(text.length, ids.length - filled);
      System.arraycopy(text, 0, ids, filled, count);
      filled += count;
    }
    return new PackedBatch(texts.size(), length, ids);
  }
}
