package io.e5stream.eval.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.encoding.Workers;
import io.e5stream.eval.measure.EvalProgress;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExactNeighboursTest {

  @Test
  void findsTheLargestProducts() {
    float[][] documents = {{1, 0}, {0.6f, 0.8f}, {0, 1}, {-1, 0}};
    float[][] queries = {{1, 0}, {0, 1}};
    try (Workers workers = new Workers(2)) {
      // Products with the first query 1, 0.6, 0, -1; with the second 0, 0.8, 1, 0.
      assertThat(ExactNeighbours.of(queries, documents, 2, workers, EvalProgress.NONE))
          .containsExactly(Set.of(0, 1), Set.of(1, 2));
    }
  }
}
