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
    WordSet passageWords = new WordSet(passage.tokens());
    Tokens tokens = query.tokens();
    WordSet queryWords = new WordSet(tokens.words());
    int both = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i)
          && queryWords.add(tokens.hash(i))
          && passageWords.contains(tokens.hash(i))) {
        both++;
      }
    }
    return new WordOverlap(both, queryWords.size() - both, passageWords.size() - both);
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
