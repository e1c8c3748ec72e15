package io.e5stream.training.cycle;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What became of a cycle: a line of {@code cycles.jsonl}.
 *
 * @param cycle from 1
 * @param started ISO 8601, UTC
 * @param ended ISO 8601, UTC
 * @param outcome label of a {@link CycleOutcome}
 * @param reason in words
 * @param collected new pairs
 * @param kept of them by the filter
 * @param heldOut pairs to measure with
 * @param serving id of the model that served
 * @param candidate id of the new model; null without one
 */
@JsonPropertyOrder({
  "cycle",
  "started",
  "ended",
  "outcome",
  "reason",
  "collected",
  "kept",
  "heldOut",
  "serving",
  "candidate"
})
public record CycleRecord(
    int cycle,
    String started,
    String ended,
    String outcome,
    String reason,
    int collected,
    int kept,
    int heldOut,
    String serving,
    String candidate) {}
