package io.e5stream.eval.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.metric.Hit;
import io.e5stream.eval.metric.Ranking;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReciprocalRankFusionTest {

  @Test
  void sumsTheReciprocalsOfTheRanks() {
    List<Hit> fused =
        ReciprocalRankFusion.fuse(List.of(ranking("a", "b", "c"), ranking("b", "d")), 10);
    assertThat(fused)
        .containsExactly(
            new Hit("b", (float) (1 / 62.0 + 1 / 61.0)),
            new Hit("a", (float) (1 / 61.0)),
            new Hit("d", (float) (1 / 62.0)),
            new Hit("c", (float) (1 / 63.0)));
  }

  @Test
  void hitsBelowTheDepthDoNotCount() {
    assertThat(ReciprocalRankFusion.fuse(List.of(ranking("a", "b"), ranking("b", "c")), 1))
        .extracting(Hit::documentId)
        .containsExactly("b", "a"); // equal scores: by id descending
  }

  @Test
  void anEmptyRankingAddsNothing() {
    assertThat(ReciprocalRankFusion.fuse(List.of(ranking(), ranking("a")), 10))
        .containsExactly(new Hit("a", (float) (1 / 61.0)));
    assertThat(ReciprocalRankFusion.fuse(List.of(ranking()), 10)).isEmpty();
  }

  private static Ranking ranking(String... ids) {
    List<Hit> hits = new ArrayList<>();
    for (String id : ids) {
      hits.add(new Hit(id, 1f / (1 + hits.size())));
    }
    return new Ranking("q", hits);
  }
}
