package io.e5stream.filter.consistency;

/**
 * A stretch of what was added to a pool, by sequence numbers.
 *
 * @param from the first one
 * @param to the one after the last
 */
public record PoolWindow(long from, long to) {

  /** How many pairs. */
  public int size() {
    return (int) (to - from);
  }

  boolean contains(long number) {
    return number >= from && number < to;
  }
}
