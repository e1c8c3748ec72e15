package io.e5stream.filter.text;

/**
 * Which different words two texts have, compared in lower case.
 *
 * @param both that both have
 * @param queryOnly that only the first, the query, has
 * @param passageOnly that only the second, the passage, has
 */
public record WordOverlap(int both, int queryOnly, int passageOnly) {

  public static WordOverlap of(AnalyzedText query, AnalyzedText passage) {
    HashTable queryWords = new HashTable(query.words());
    int different = 0;
    for (long word : query.tokens().wordHashes()) {
      different += queryWords.add(word) == 1 ? 1 : 0;
    }
    HashTable passageWords = new HashTable(passage.words());
    int both = 0;
    int passageOnly = 0;
    for (long word : passage.tokens().wordHashes()) {
      if (passageWords.add(word) == 1) {
        if (queryWords.contains(word)) {
          both++;
        } else {
          passageOnly++;
        }
      }
    }
    return new WordOverlap(both, different - both, passageOnly);
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
