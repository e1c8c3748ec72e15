package io.e5stream.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.training.settings.BatchMixing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BatchPlanTest {

  private static List<String> sources(int ofA, int ofB) {
    List<String> sources = new ArrayList<>(Collections.nCopies(ofA, "a"));
    sources.addAll(Collections.nCopies(ofB, "b"));
    return sources;
  }

  @Test
  void anEpochShowsEveryPairOnceButForTheRest() {
    BatchPlan plan = new BatchPlan(sources(70, 33), 10, BatchMixing.MIXED, 1);
    assertThat(plan.stepsOfEpoch()).isEqualTo(10);
    for (int epoch = 0; epoch < 3; epoch++) {
      Set<Integer> seen = new HashSet<>();
      for (int step = 1; step <= 10; step++) {
        Arrays.stream(plan.batch(epoch * 10 + step)).forEach(seen::add);
      }
      assertThat(seen).hasSize(100);
    }
  }

  @Test
  void aStepIsTheSameWheneverItIsAskedFor() {
    BatchPlan plan = new BatchPlan(sources(50, 50), 8, BatchMixing.MIXED, 7);
    int[] late = plan.batch(30);
    int[] early = plan.batch(2);
    BatchPlan again = new BatchPlan(sources(50, 50), 8, BatchMixing.MIXED, 7);
    assertThat(again.batch(2)).isEqualTo(early);
    assertThat(again.batch(30)).isEqualTo(late);
    assertThat(new BatchPlan(sources(50, 50), 8, BatchMixing.MIXED, 8).batch(2))
        .isNotEqualTo(early);
    assertThat(plan.batch(2 + plan.stepsOfEpoch())).isNotEqualTo(early);
  }

  @Test
  void aBatchCanBeOfOneSource() {
    List<String> sources = sources(25, 19);
    BatchPlan plan = new BatchPlan(sources, 5, BatchMixing.ONE_SOURCE, 1);
    assertThat(plan.stepsOfEpoch()).isEqualTo(8);
    for (int step = 1; step <= 16; step++) {
      assertThat(Arrays.stream(plan.batch(step)).mapToObj(sources::get).distinct()).hasSize(1);
    }
  }

  @Test
  void tooFewPairsAreRefused() {
    assertThatThrownBy(() -> new BatchPlan(sources(3, 4), 8, BatchMixing.MIXED, 1))
        .hasMessage("7 pairs do not fill one batch of 8: set training.batch-size lower");
    assertThatThrownBy(() -> new BatchPlan(sources(7, 7), 8, BatchMixing.ONE_SOURCE, 1))
        .hasMessageContaining("of 2 sources, kept apart, do not fill");
  }
}
