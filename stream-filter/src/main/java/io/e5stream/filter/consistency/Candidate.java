package io.e5stream.filter.consistency;

/**
 * A pair to rank.
 *
 * @param hashes which pair it is
 * @param query vector {@code [dim]}
 * @param passage vector {@code [dim]}
 * @param window what it is ranked among
 */
public record Candidate(PairHashes hashes, float[] query, float[] passage, PoolWindow window) {}
