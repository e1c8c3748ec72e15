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
 * @param textsPerSecond texts a second
 * @param tokensPerSecond tokens a second, padding not counted; null where none are counted
 * @param paddingShare padded tokens that carry no text, 0 to 1; null where it is not known
 * @param min slowest repetition, in the unit of the rate that the benchmark is about
 * @param median the middle one
 * @param max fastest repetition
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
  "max"
})
public record BenchRow(
    String name,
    double textsPerSecond,
    Double tokensPerSecond,
    Double paddingShare,
    double min,
    double median,
    double max) {

  public BenchRow {
    Objects.requireNonNull(name, "name");
  }
}
