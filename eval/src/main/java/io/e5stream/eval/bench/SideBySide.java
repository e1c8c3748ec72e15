package io.e5stream.eval.bench;

import io.e5stream.eval.measure.EvalProgress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Sides that embed the same texts, measured beside each other. Closes them all. */
public final class SideBySide implements AutoCloseable {

  private final TextMix mix;
  private final ModelShape shape;
  private final List<Side> sides = new ArrayList<>();
  private final List<Ratio> ratios = new ArrayList<>();

  /**
   * Starts without sides.
   *
   * @param mix what all sides embed
   * @param shape sizes of the model, null where they are not known
   */
  public SideBySide(TextMix mix, ModelShape shape) {
    this.mix = mix;
    this.shape = shape;
  }

  /**
   * Results.
   *
   * @param rows one a side
   * @param ratios the median ratio of the rounds, by name
   * @param ratioSpread smallest and largest
   * @param descriptions what each side is
   */
  public record Result(
      List<BenchRow> rows,
      Map<String, Double> ratios,
      Map<String, List<Double>> ratioSpread,
      Map<String, String> descriptions) {}

  /** Adds a side; from now on it is closed with the others. */
  public SideBySide side(Side side) {
    sides.add(side);
    return this;
  }

  /** Asks for a ratio of two sides. */
  public SideBySide ratio(Ratio ratio) {
    ratios.add(ratio);
    return this;
  }

  /** Measures; takes as long as all sides need for all rounds. */
  public Result run(int rounds, EvalProgress progress) {
    Map<String, List<Rounds.Pass>> passes = Rounds.run(sides, rounds, progress);
    List<BenchRow> rows = new ArrayList<>();
    Map<String, String> descriptions = new LinkedHashMap<>();
    for (Side side : sides) {
      rows.add(row(side, passes.get(side.name())));
      descriptions.put(side.name(), side.description());
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    Map<String, List<Double>> spreads = new LinkedHashMap<>();
    for (Ratio ratio : ratios) {
      Spread spread = Ratio.of(passes.get(ratio.of()), passes.get(ratio.by()));
      medians.put(ratio.name(), spread.median());
      spreads.put(ratio.name(), List.of(spread.min(), spread.max()));
    }
    return new Result(rows, medians, spreads, descriptions);
  }

  private BenchRow row(Side side, List<Rounds.Pass> passes) {
    Spread rate = Spread.of(passes.stream().mapToDouble(Rounds.Pass::tokensPerSecond).toArray());
    long tokens = sum(passes, pass -> pass.work().tokens());
    long padded = sum(passes, pass -> pass.work().paddedTokens());
    BenchRow row =
        new BenchRow(
            side.name(),
            rate.median() * mix.texts().size() / mix.tokens(),
            rate.median(),
            padded == 0 ? null : Double.valueOf(1 - (double) tokens / padded),
            rate.min(),
            rate.median(),
            rate.max());
    if (shape == null) {
      return row;
    }
    double flops = side.flopsPerToken(shape.flopsPerToken(mix.lengths()));
    return row.withGflops(rate.median() * flops / 1e9);
  }

  private static long sum(List<Rounds.Pass> passes, ToLongFunction<Rounds.Pass> value) {
    return passes.stream().mapToLong(value).sum();
  }

  /** Closes all sides; the first failure is thrown when all are closed. */
  @Override
  public void close() {
    RuntimeException failure = null;
    for (Side side : sides) {
      try {
        side.close();
      } catch (RuntimeException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    sides.clear();
    if (failure != null) {
      throw failure;
    }
  }
}
