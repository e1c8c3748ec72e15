package io.e5stream.pipeline.cli;

import io.e5stream.filter.consistency.ConsistencyDirection;
import io.e5stream.filter.consistency.VectorStorage;
import io.e5stream.training.consistency.FilterSettings;
import picocli.CommandLine.Option;

/** How pairs are filtered between two rounds of training. */
final class ConsistencyFlags {

  @Option(
      names = "--rank",
      paramLabel = "K",
      defaultValue = "2",
      description = "The last rank that the filter keeps (default: ${DEFAULT-VALUE}, as in E5).")
  private int rank;

  @Option(
      names = "--direction",
      paramLabel = "query|passage|both",
      defaultValue = "query",
      description =
          "What the filter ranks for what, as in 'train filter' (default: ${DEFAULT-VALUE}).")
  private ConsistencyDirection direction;

  @Option(
      names = "--pool",
      paramLabel = "N",
      defaultValue = "20000",
      description = "Pairs that the filter ranks among (default: ${DEFAULT-VALUE}).")
  private int pool;

  FilterSettings settings() {
    return new FilterSettings(direction, rank, pool, 1, VectorStorage.FLOAT);
  }
}
