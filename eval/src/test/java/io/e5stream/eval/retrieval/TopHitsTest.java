package io.e5stream.eval.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.eval.metric.Hit;
import org.junit.jupiter.api.Test;

class TopHitsTest {

  @Test
  void theCutBreaksTiesAsTheRankingDoes() {
    TopHits top = new TopHits(2);
    for (String id : new String[] {"a", "c", "b", "d"}) {
      top.offer(id, 0.5f);
    }
    top.offer("z", 0.4f);
    assertThat(top.bestFirst()).containsExactly(new Hit("d", 0.5f), new Hit("c", 0.5f));
  }

  @Test
  void refusesNan() {
    TopHits top = new TopHits(1);
    top.offer("a", 0.5f);
    assertThatThrownBy(() -> top.offer("b", Float.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("score of document b is NaN");
  }
}
