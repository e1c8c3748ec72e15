package io.e5stream.pipeline.train;

import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.training.consistency.FilterCounts;

/** Tells, of what a filter's job has counted, how far it is: first it embeds, then it ranks. */
final class FilterStages {

  private final EvalProgress progress;
  private final long pairs;
  private final int shards;
  private String stage = "";
  private long shown;

  /**
   * Nothing is shown yet.
   *
   * @param pairs there are; some of them may be skipped
   * @param shards of the pool: a pair is ranked in each
   */
  FilterStages(EvalProgress progress, long pairs, int shards) {
    this.progress = progress;
    this.pairs = pairs;
    this.shards = shards;
  }

  void show(FilterCounts counts) {
    if (counts.ranked() > 0) {
      // By now all are embedded, and what was skipped is known.
      show("ranking", counts.embedded(), counts.ranked() / shards);
    } else if (counts.embedded() > 0) {
      show("embedding", pairs, counts.embedded());
    }
  }

  private void show(String name, long total, long done) {
    if (!name.equals(stage)) {
      progress.stage(name, total);
      stage = name;
      shown = 0;
    }
    if (done > shown) {
      progress.advance(done - shown);
      shown = done;
    }
  }
}
