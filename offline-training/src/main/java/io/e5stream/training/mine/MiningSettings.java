package io.e5stream.training.mine;

import java.util.Objects;

/**
 * Which passages become negatives.
 *
 * @param ranks of the passages found, without the query's positives
 * @param margin how near their scores may come to the positive's
 * @param negatives for each pair, its own included; E5 has 7
 * @param draw which of more
 * @param seed of the draw
 */
public record MiningSettings(
    RankRange ranks, PositiveMargin margin, int negatives, NegativeDraw draw, long seed) {

  public static final MiningSettings DEFAULTS =
      new MiningSettings(new RankRange(10, 100), PositiveMargin.DEFAULT, 7, NegativeDraw.RANDOM, 1);

  public MiningSettings {
    Objects.requireNonNull(ranks, "ranks");
    Objects.requireNonNull(margin, "margin");
    Objects.requireNonNull(draw, "draw");
    if (negatives < 1 || negatives > ranks.size()) {
      throw new IllegalArgumentException(
          "%d negatives out of the ranks %s: must be from 1 to %d"
              .formatted(negatives, ranks, ranks.size()));
    }
  }
}
