package io.e5stream.eval.metric;

import static io.e5stream.eval.metric.NdcgTest.ranking;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RecallTest {

  @Test
  void isTheShareOfAllRelevantDocuments() {
    Map<String, Integer> judged = Map.of("a", 1, "b", 3, "c", 1, "d", 2, "n", 0, "m", -1);
    assertThat(new Recall(3).of(ranking("a", "n", "b", "c"), judged)).isEqualTo(2 / 4.0);
    assertThat(new Recall(4).of(ranking("a", "n", "b", "c"), judged)).isEqualTo(3 / 4.0);
    assertThat(new Recall(100).of(ranking("m", "n"), judged)).isZero();
  }

  @Test
  void theCutDoesNotShrinkTheDivisor() {
    // As trec_eval: with two relevant documents, recall@1 is at most 1/2.
    assertThat(new Recall(1).of(ranking("a", "b"), Map.of("a", 1, "b", 1))).isEqualTo(0.5);
  }

  @Test
  void degenerateInputIsWorthZero() {
    assertThat(new Recall(10).of(ranking(), Map.of("a", 1))).isZero();
    assertThat(new Recall(10).of(ranking("a"), Map.of("a", 0))).isZero();
  }
}
