package io.e5stream.eval.task.score;

/**
 * Where a score parts two classes best.
 *
 * @param f1 harmonic mean of precision and recall there
 * @param score the lowest score that counts as positive
 */
public record Threshold(double f1, double score) {}
