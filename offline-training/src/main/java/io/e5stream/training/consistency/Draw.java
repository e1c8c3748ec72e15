package io.e5stream.training.consistency;

import io.e5stream.filter.consistency.PairHashes;
import io.e5stream.filter.text.TextHash;
import java.util.Comparator;

/**
 * A pair's lot: the pairs with the smallest make up the pool. A function of the seed and of what
 * the pair says, id and texts, and of its place only between pairs that say the same: so the draw
 * depends neither on the parallelism nor on the pairs around.
 *
 * @param priority evenly distributed
 * @param position of the pair
 */
public record Draw(long priority, long position) implements Comparable<Draw> {

  private static final Comparator<Draw> ORDER =
      Comparator.comparingLong(Draw::priority).thenComparingLong(Draw::position);

  static Draw of(NumberedPair pair, long seed) {
    PairHashes hashes = pair.hashes();
    long id = TextHash.ofText(pair.pair().id());
    long texts = TextHash.append(hashes.query(), hashes.passage());
    return new Draw(TextHash.append(TextHash.append(seed, id), texts), pair.position());
  }

  @Override
  public int compareTo(Draw other) {
    return ORDER.compare(this, other);
  }
}
