package io.e5stream.filter;

import io.e5stream.filter.text.AnalyzedText;
import io.e5stream.filter.text.WordOverlap;
import io.e5stream.ingest.TextPair;

/**
 * A pair whose sides have been analysed, once for all rules. Used by one thread.
 *
 * <p>Which of a citation's sides is the query was drawn: rules take the cited title for it in
 * either case, so that none prefers one outcome of the draw.
 */
public final class AnalyzedPair {

  /** Among the signals of a citation whose context is the query. */
  private static final String CONTEXT_ASKS = "\"query\":\"context\"";

  private final TextPair pair;
  private final boolean swapped;
  private final AnalyzedText query;
  private final AnalyzedText passage;
  private WordOverlap overlap;

  private AnalyzedPair(TextPair pair, boolean swapped, AnalyzedText query, AnalyzedText passage) {
    this.pair = pair;
    this.swapped = swapped;
    this.query = query;
    this.passage = passage;
  }

  public static AnalyzedPair of(TextPair pair) {
    boolean swapped = pair.source().equals("papers") && pair.signals().contains(CONTEXT_ASKS);
    return new AnalyzedPair(
        pair,
        swapped,
        AnalyzedText.of(swapped ? pair.passage() : pair.query()),
        AnalyzedText.of(swapped ? pair.query() : pair.passage()));
  }

  /** The pair as it came. */
  public TextPair pair() {
    return pair;
  }

  /** The side of the pair as it came that rules for this side look at. */
  public Side side(Side side) {
    return switch (side) {
      case QUERY -> swapped ? Side.PASSAGE : side;
      case PASSAGE -> swapped ? Side.QUERY : side;
      default -> side;
    };
  }

  /** What asks: the query, or a citation's cited title. */
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
