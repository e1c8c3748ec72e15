package io.e5stream.eval.bench;

import io.e5stream.eval.measure.EvalProgress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs sides in turns, one pass each in every round, so that what the machine does beside it hits
 * all of them alike.
 */
final class Rounds {

  /** A pass and how long it took. */
  record Pass(Side.Work work, long nanos) {

    double tokensPerSecond() {
      return work.tokens() * 1e9 / nanos;
    }
  }

  private Rounds() {}

  /**
   * Warms all sides up, then runs the rounds.
   *
   * @return the passes of each side by its name, in the order of the rounds
   */
  static Map<String, List<Pass>> run(List<Side> sides, int rounds, EvalProgress progress) {
    progress.stage("warming up", sides.size());
    Map<String, List<Pass>> passes = new LinkedHashMap<>();
    for (Side side : sides) {
      if (passes.put(side.name(), new ArrayList<>()) != null) {
        throw new IllegalArgumentException("two sides are named " + side.name());
      }
      side.warmUp();
      progress.advance(1);
    }
    progress.stage(
        rounds + " rounds, tokens", rounds * sides.stream().mapToLong(Side::tokens).sum());
    for (int round = 0; round < rounds; round++) {
      for (Side side : sides) {
        long start = System.nanoTime();
        Side.Work work = side.pass(progress);
        passes.get(side.name()).add(new Pass(work, System.nanoTime() - start));
      }
    }
    return passes;
  }
}
