package io.e5stream.pipeline.cli;

import io.e5stream.eval.compare.ComparisonOptions;
import java.util.List;
import picocli.CommandLine.Option;

/** How two models are compared. */
final class ComparisonFlags {

  private static final List<String> METRICS = List.of("ndcg@10", "recall@100");

  @Option(
      names = "--metrics",
      paramLabel = "NAME",
      split = ",",
      description = "What to compare (default: ndcg@10,recall@100).")
  private List<String> metrics;

  @Option(
      names = "--alpha",
      paramLabel = "SHARE",
      description = "Chance of calling a difference significant that is none (default: 0.05).")
  private double alpha = ComparisonOptions.DEFAULTS.alpha();

  @Option(
      names = "--resamples",
      paramLabel = "N",
      description = "Random exchanges and resamples (default: 10000).")
  private int resamples = ComparisonOptions.DEFAULTS.resamples();

  @Option(names = "--seed", paramLabel = "N", description = "Of the random numbers.")
  private long seed = ComparisonOptions.DEFAULTS.seed();

  List<String> metrics() {
    return metrics == null ? METRICS : metrics;
  }

  /** Throws IllegalArgumentException for values out of range. */
  ComparisonOptions options() {
    return new ComparisonOptions(alpha, resamples, seed);
  }
}
