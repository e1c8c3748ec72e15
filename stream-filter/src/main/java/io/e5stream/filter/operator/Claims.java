package io.e5stream.filter.operator;

import java.util.Arrays;
import java.util.Objects;

/**
 * What an id last asked. Lies in checkpoints.
 *
 * @param sequence number of its newest change
 * @param version newest version
 * @param time when its first version came. It does not change with later ones: were the order of
 *     two ids to change, each could be rejected because of the other
 * @param buckets that its text falls into, and where older versions are kept those of theirs; empty
 *     when it has left
 */
public record Claims(long sequence, long version, long time, long[] buckets) {

  /** Buckets that an id claims at most, where those of its older versions stay. */
  static final int MOST = 256;

  /** No buckets. */
  static final long[] NONE = {};

  public Claims {
    Objects.requireNonNull(buckets, "buckets");
  }

  /** Of an id that never asked before. */
  static Claims none(long time) {
    return new Claims(0, 0, time, NONE);
  }

  /** After one more change that asks. */
  Claims of(long newVersion, long[] newBuckets) {
    return new Claims(sequence + 1, newVersion, time, newBuckets);
  }

  /**
   * After one more change that asks, where the buckets of older versions stay claimed: the newest
   * first.
   */
  Claims and(long newVersion, long[] newBuckets) {
    long[] older = without(new Claims(0, 0, 0, newBuckets));
    long[] all =
        Arrays.copyOf(
            newBuckets,
            Math.min(Math.max(MOST, newBuckets.length), newBuckets.length + older.length));
    System.arraycopy(older, 0, all, newBuckets.length, all.length - newBuckets.length);
    return of(newVersion, all);
  }

  /** After one more change whose text claims nothing and takes nothing away. */
  Claims kept(long newVersion) {
    return of(newVersion, buckets);
  }

  /** After one more change that leaves. */
  Claims left(long newVersion) {
    return of(newVersion, NONE);
  }

  /** After one more change that came too late to say anything. */
  Claims unchanged() {
    return new Claims(sequence + 1, version, time, buckets);
  }

  /** The buckets of this one that are not among those of the other. */
  long[] without(Claims other) {
    long[] kept = other.buckets.clone();
    Arrays.sort(kept);
    return Arrays.stream(buckets).filter(b -> Arrays.binarySearch(kept, b) < 0).toArray();
  }
}
