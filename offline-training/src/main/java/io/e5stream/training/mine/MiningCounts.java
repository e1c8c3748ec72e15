package io.e5stream.training.mine;

/**
 * What became of the pairs: each is complete, partial or without.
 *
 * @param complete pairs with as many negatives as wanted
 * @param partial pairs with fewer
 * @param without pairs with none
 * @param negatives negatives mined, all pairs together
 * @param tooNear candidates in the range of ranks that scored above the margin
 * @param positiveUnfound pairs whose own passage was not among those found: with a margin, all that
 *     were found score above it
 */
public record MiningCounts(
    long complete, long partial, long without, long negatives, long tooNear, long positiveUnfound) {

  static final MiningCounts NONE = new MiningCounts(0, 0, 0, 0, 0, 0);

  public long pairs() {
    return complete + partial + without;
  }

  MiningCounts plus(MiningCounts more) {
    return new MiningCounts(
        complete + more.complete,
        partial + more.partial,
        without + more.without,
        negatives + more.negatives,
        tooNear + more.tooNear,
        positiveUnfound + more.positiveUnfound);
  }
}
