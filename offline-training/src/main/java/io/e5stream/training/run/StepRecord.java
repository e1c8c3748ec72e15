package io.e5stream.training.run;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What a step came to: a line of {@code metrics.jsonl}.
 *
 * @param step from 1
 * @param loss mean over the batch's pairs, before the step
 * @param accuracy share of pairs whose own passage scored highest in the batch
 * @param learningRate of the step
 * @param gradientNorm before clipping
 * @param pairs of the batch
 * @param tokens of the batch, padding included
 * @param seconds that the step took
 */
@JsonPropertyOrder({
  "step",
  "loss",
  "accuracy",
  "learningRate",
  "gradientNorm",
  "pairs",
  "tokens",
  "seconds"
})
public record StepRecord(
    int step,
    double loss,
    double accuracy,
    double learningRate,
    double gradientNorm,
    int pairs,
    long tokens,
    double seconds) {}
