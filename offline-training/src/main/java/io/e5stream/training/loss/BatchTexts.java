package io.e5stream.training.loss;

/**
 * Which texts of a batch are the same, and what a teacher says of them.
 *
 * @param queries {@code [n]}, a hash of each query's text
 * @param passages {@code [n]}, of each passage's
 * @param negatives {@code [n * k]}, of each hard negative's
 * @param teacher {@code [n][1 + k]}, a teacher's logits of the passage and the negatives; null
 *     without a teacher
 */
public record BatchTexts(long[] queries, long[] passages, long[] negatives, float[][] teacher) {}
