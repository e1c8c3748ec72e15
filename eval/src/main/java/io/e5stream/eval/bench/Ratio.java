package io.e5stream.eval.bench;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How many times as fast one side is as another.
 *
 * @param name such as {@code fp32_vs_langchain4j}
 * @param of the side whose rate is divided
 * @param by the side by whose rate it is divided
 */
public record Ratio(String name, String of, String by) {

  /** A ratio named after its sides. */
  public static Ratio of(String of, String by) {
    return new Ratio(of + "_vs_" + by, of, by);
  }

  /**
   * The ratios of the rounds: each compares two passes that ran one after the other, so that a
   * machine that slows down from round to round does not shift it.
   */
  static Spread of(List<Rounds.Pass> of, List<Rounds.Pass> by) {
    return Spread.of(
        IntStream.range(0, of.size())
            .mapToDouble(round -> of.get(round).tokensPerSecond() / by.get(round).tokensPerSecond())
            .toArray());
  }
}
