package io.e5stream.eval.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Objects;

/**
 * One side of a benchmark. Rates are medians over the repetitions.
 *
 * @param name which side, such as {@code fp32}, {@code langchain4j}, {@code ceiling}
 * @param textsPerSecond texts a second; of searches, queries a second
 * @param tokensPerSecond tokens a second, padding not counted; null where none are counted
 * @param paddingShare padded tokens that carry no text, 0 to 1; null where it is not known
 * @param min slowest repetition, in the unit of the rate that the benchmark is about
 * @param median the middle one
 * @param max fastest repetition
 * @param gflops billions of floating-point operations a second that the median means, padding not
 *     counted; null where they are not known
 * @param p50Ms latency of a whole query; this and what follows is null but for searches
 * @param p95Ms the same, 95th percentile
 * @param p99Ms the same, 99th percentile
 * @param embed the part of the latency that embedding the query took
 * @param store the rest: asking the vector store
 * @param recall part of the ten nearest documents that was among the ten found, mean over queries
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonPropertyOrder({
  "name",
  "texts_per_second",
  "tokens_per_second",
  "padding_share",
  "min",
  "median",
  "max",
  "gflops",
  "p50_ms",
  "p95_ms",
  "p99_ms",
  "embed",
  "store",
  "recall"
})
public record BenchRow(
    String name,
    double textsPerSecond,
    Double tokensPerSecond,
    Double paddingShare,
    double min,
    double median,
    double max,
    Double gflops,
    Double p50Ms,
    Double p95Ms,
    Double p99Ms,
    Percentiles embed,
    Percentiles store,
    Double recall) {

  public BenchRow {
    Objects.requireNonNull(name, "name");
  }

  /** A side whose latencies are not of interest. */
  public BenchRow(
      String name,
      double textsPerSecond,
      Double tokensPerSecond,
      Double paddingShare,
      double min,
      double median,
      double max) {
    this(
        name,
        textsPerSecond,
        tokensPerSecond,
        paddingShare,
        min,
        median,
        max,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  BenchRow withGflops(double newGflops) {
    return new BenchRow(
        name,
        textsPerSecond,
        tokensPerSecond,
        paddingShare,
        min,
        median,
        max,
        newGflops,
        p50Ms,
        p95Ms,
        p99Ms,
        embed,
        store,
        recall);
  }

  /** A search load: rate in queries a second, latencies, recall. */
  static BenchRow ofSearches(
      String name,
      Spread rate,
      Percentiles whole,
      Percentiles embed,
      Percentiles store,
      double recall) {
    return new BenchRow(
        name,
        rate.median(),
        null,
        null,
        rate.min(),
        rate.median(),
        rate.max(),
        null,
        whole.p50Ms(),
        whole.p95Ms(),
        whole.p99Ms(),
        embed,
        store,
        recall);
  }
}
