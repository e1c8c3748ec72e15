package io.e5stream.pipeline.filter.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.Limit.Bound;
import io.e5stream.filter.Rejection;
import io.e5stream.filter.Rejection.Kind;
import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict.Rejected;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejectionSampleTest {

  private static Rejection rejection(int i, double threshold) {
    return new Rejection(
        Kind.PAIR,
        "web:" + i,
        "web",
        i,
        new Rejected("nemo.digits", Side.PASSAGE, i, Bound.AT_MOST, threshold),
        "",
        "head",
        "body");
  }

  private static List<String> ids(long seed) {
    RejectionSample sample = new RejectionSample(5, seed);
    for (int i = 0; i < 1_000; i++) {
      sample.add(rejection(i, 0.15));
    }
    assertThat(sample.total()).isEqualTo(1_000);
    RejectionSample.OfRule rule = sample.rules().values().iterator().next();
    return rule.rejections().sample().stream().map(Rejection::id).toList();
  }

  @Test
  void theSeedDecidesWhatIsShown() {
    assertThat(ids(1)).hasSize(5).isEqualTo(ids(1)).isNotEqualTo(ids(2));
  }

  @Test
  void aSecondThresholdIsAnotherRule() {
    RejectionSample sample = new RejectionSample(5, 1);
    sample.add(rejection(1, 0.15));
    sample.add(rejection(2, 0.15));
    sample.add(rejection(3, 0.25));
    assertThat(sample.counts().get("web").values()).containsExactly(2L, 1L);
  }

  @Test
  void aReservoirDrawsWithEqualChances() {
    int[] drawn = new int[10];
    for (int seed = 0; seed < 2_000; seed++) {
      Reservoir<Integer> reservoir = new Reservoir<>(3, new java.util.Random(seed * 7919L));
      for (int i = 0; i < 10; i++) {
        reservoir.add(i);
      }
      reservoir.sample().forEach(i -> drawn[i]++);
    }
    for (int count : drawn) {
      assertThat(count).isBetween(500, 700);
    }
  }
}
