package io.e5stream.filter.consistency;

/**
 * The latest pairs, as vectors: passages to rank for queries, queries to rank for passages, or
 * both.
 *
 * <p>A ring, so that the newest takes the place of the oldest. It keeps {@link #RUN} more than its
 * capacity: so that many can be added before the first of them is ranked against the full number
 * before it. Not thread-safe.
 */
public final class PairPool {

  /** How many pairs may be added and then ranked together. */
  public static final int RUN = 32;

  /** Of a pair's hashes with their object and its reference. */
  private static final int HASHES_BYTES = 48;

  private final int dimension;
  private final ConsistencyDirection direction;
  private final VectorStorage storage;
  private final int capacity;
  private final VectorRing passages;
  private final VectorRing queries;
  private final PairHashes[] hashes;
  private long next;

  /**
   * An empty pool.
   *
   * @param dimension of the vectors
   * @param direction which sides it keeps
   * @param capacity pairs that a pair is ranked against at most
   */
  public PairPool(
      int dimension, ConsistencyDirection direction, VectorStorage storage, int capacity) {
    if (capacity < 1 || capacity > Integer.MAX_VALUE / 2) {
      throw new IllegalArgumentException("a pool cannot have a capacity of " + capacity);
    }
    this.dimension = dimension;
    this.direction = direction;
    this.storage = storage;
    this.capacity = capacity;
    int blocks = (capacity + RUN + VectorBlock.SLOTS - 1) / VectorBlock.SLOTS;
    passages = direction.ofQuery() ? new VectorRing(dimension, storage, blocks) : null;
    queries = direction.ofPassage() ? new VectorRing(dimension, storage, blocks) : null;
    hashes = new PairHashes[blocks * VectorBlock.SLOTS];
  }

  /** Bytes of heap that a pair in a pool takes. */
  public static long bytesOfPair(
      int dimension, ConsistencyDirection direction, VectorStorage storage) {
    int sides = (direction.ofQuery() ? 1 : 0) + (direction.ofPassage() ? 1 : 0);
    return sides * storage.bytes(dimension) + HASHES_BYTES;
  }

  /**
   * Adds a pair.
   *
   * @return its sequence number
   * @throws IllegalArgumentException when a vector is of another dimension
   */
  public long add(PairHashes pair, float[] query, float[] passage) {
    int slot = slot(next);
    if (passages != null) {
      passages.set(slot, passage);
    }
    if (queries != null) {
      queries.set(slot, query);
    }
    hashes[slot] = pair;
    return next++;
  }

  /** Pairs in it, at most its capacity. */
  public int size() {
    return (int) Math.min(next, capacity);
  }

  /** The latest pairs, as many as the pool's capacity. */
  public PoolWindow latest() {
    return before(next);
  }

  /** The latest pairs before one that was added a moment ago. */
  public PoolWindow before(long number) {
    return new PoolWindow(Math.max(0, number - capacity), number);
  }

  int dimension() {
    return dimension;
  }

  ConsistencyDirection direction() {
    return direction;
  }

  VectorStorage storage() {
    return storage;
  }

  /** The passages; null when they are not kept. */
  VectorRing passages() {
    return passages;
  }

  /** The queries; null when they are not kept. */
  VectorRing queries() {
    return queries;
  }

  PairHashes hashes(int slot) {
    return hashes[slot];
  }

  int slot(long number) {
    return (int) (number % hashes.length);
  }

  /** Whether what a slot holds counts against a candidate. */
  boolean isRival(int slot, Candidate candidate) {
    PairHashes other = hashes[slot];
    return other != null
        && candidate.window().contains(number(slot))
        && !candidate.hashes().isRelated(other);
  }

  /** The sequence number of what a slot holds. */
  private long number(int slot) {
    long last = next - 1;
    return last - Math.floorMod(last - slot, (long) hashes.length);
  }
}
