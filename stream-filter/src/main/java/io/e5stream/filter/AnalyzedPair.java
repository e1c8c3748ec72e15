package io.e5stream.filter;

import io.e5stream.filter.text.AnalyzedText;
import io.e5stream.filter.text.WordOverlap;
import io.e5stream.ingest.TextPair;

/** A pair whose sides have been analysed, once for all rules. Used by one thread. */
public final class AnalyzedPair {

  private final TextPair pair;
  private final AnalyzedText query;
  private final AnalyzedText passage;
  private WordOverlap overlap;

  private AnalyzedPair(TextPair pair, AnalyzedText query, AnalyzedText passage) {
    this.pair = pair;
    this.query = query;
    this.passage = passage;
  }

  public static AnalyzedPair of(TextPair pair) {
    return new AnalyzedPair(pair, AnalyzedText.of(pair.query()), AnalyzedText.of(pair.passage()));
  }

  /** The pair as it came. */
  public TextPair pair() {
    return pair;
  }

  public AnalyzedText query() {
    return query;
  }

  public AnalyzedText passage() {
    return passage;
  }

  public WordOverlap overlap() {
    if (overlap == null) {
      overlap = WordOverlap.of(query, passage);
    }
    return overlap;
  }
}
