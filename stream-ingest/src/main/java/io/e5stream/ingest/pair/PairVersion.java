package io.e5stream.ingest.pair;

/**
 * Versions of pairs: the Kafka timestamp of the newest raw record (ms) in the upper bits, below it
 * room to tell records of one millisecond apart.
 *
 * <p>Time comes first because a version outlives what it was made from: the settle stage remembers
 * that of a clean pair for ever, while forming forgets a key after its time to live, the topic may
 * get other partitions or be made again, and an answer may move to another question, which is
 * another key. Offsets do not compare over any of these, timestamps do. They can go back, with a
 * producer's clock; therefore a version is at least one above its key's last, as long as that is
 * known.
 *
 * <p>Versions are compared as {@code long}; they exceed 2^53 and go to no store that compares
 * doubles.
 */
final class PairVersion {

  /** Version of a key that nothing is known of. */
  static final long NONE = -1;

  private static final int ROOM = 20;

  /** In the year 2109; later ones (a clock in microseconds) count as this, so nothing overflows. */
  private static final long LATEST = (1L << 42) - 1;

  private PairVersion() {}

  /**
   * The version of what a record changes.
   *
   * @param time when it was written, milliseconds since the epoch
   * @param last version of its key, or {@link #NONE}
   */
  static long of(long time, long last) {
    return Math.max(Math.min(Math.max(time, 0), LATEST) << ROOM, last + 1);
  }
}
