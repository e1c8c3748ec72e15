package io.e5stream.eval.report.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.e5stream.eval.measure.Task;
import java.util.List;

/**
 * Quality against speed and size. Quality is the mean over the data sets that all runs measured.
 *
 * @param task whose values quality is made of
 * @param metric name of the metric
 * @param datasets what the mean is over
 * @param points one for each pair of a run and a benchmark row of the same bundle
 * @param baselines what BM25 reaches on the same data sets
 */
public record Tradeoff(
    Task task, String metric, List<String> datasets, List<Point> points, List<Level> baselines) {

  public Tradeoff {
    datasets = List.copyOf(datasets);
    points = List.copyOf(points);
    baselines = List.copyOf(baselines);
  }

  /**
   * A model in one precision.
   *
   * @param run name of the run
   * @param side name of the benchmark's row, such as {@code int8}
   * @param quality mean of the metric
   * @param textsPerSecond median rate of the benchmark
   * @param tokensPerSecond median rate; null where tokens are not counted
   * @param megabytes size of the model's file; null where it is not known
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  public record Point(
      String run,
      String side,
      double quality,
      double textsPerSecond,
      Double tokensPerSecond,
      Double megabytes) {

    /** Run and side, without saying the same twice. */
    public String label() {
      return run.contains(side) ? run : run + ", " + side;
    }
  }

  /** What a baseline reaches. */
  public record Level(String setting, double quality) {}
}
