package io.e5stream.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.training.consistency.FilterCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilterStagesTest {

  private final List<String> heard = new ArrayList<>();

  private final EvalProgress progress =
      new EvalProgress() {
        @Override
        public void stage(String name, long total) {
          heard.add(name + " " + total);
        }

        @Override
        public void advance(long steps) {
          heard.add("+" + steps);
        }
      };

  @Test
  void countsAPairInTheRankingWhenAllShardsHaveIt() {
    FilterStages stages = new FilterStages(progress, 100, 4);
    for (long[] counts : new long[][] {{0, 0}, {30, 0}, {30, 0}, {90, 0}, {90, 6}, {90, 360}}) {
      stages.show(FilterCounts.of(Map.of("embedded", counts[0], "ranked", counts[1])));
    }
    assertThat(heard).containsExactly("embedding 100", "+30", "+60", "ranking 90", "+1", "+89");
  }
}
