package io.e5stream.filter;

import io.e5stream.filter.text.AnalyzedText;
import java.util.Arrays;

/**
 * Which different words the sides of a pair have, compared in lower case.
 *
 * @param both that both have
 * @param queryOnly that only the query has
 * @param passageOnly that only the passage has
 */
public record WordOverlap(int both, int queryOnly, int passageOnly) {

  static WordOverlap of(AnalyzedText query, AnalyzedText passage) {
    long[] one = distinct(query);
    long[] other = distinct(passage);
    int both = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length) {
      int order = Long.compare(one[i], other[j]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return new WordOverlap(both, one.length - both, other.length - both);
  }

  private static long[] distinct(AnalyzedText text) {
    long[] hashes = text.tokens().wordHashes().clone();
    Arrays.sort(hashes);
    int n = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[n++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, n);
  }

  /** Words of both as a share of all; NaN when there are none. */
  public double jaccard() {
    int all = both + queryOnly + passageOnly;
    return all == 0 ? Double.NaN : (double) both / all;
  }

  /** Words of the query that the passage has, as a share; NaN for a query without words. */
  public double queryInPassage() {
    int query = both + queryOnly;
    return query == 0 ? Double.NaN : (double) both / query;
  }
}
