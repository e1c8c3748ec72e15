package io.e5stream.pipeline.eval;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmbeddedIndexTest {

  @Test
  void refusesToMeasureAnIndexThatLacksDocuments() {
    assertThatCode(() -> EmbeddedIndex.requireAllIndexed(Map.of(Outcome.INDEXED, 3L), 3))
        .doesNotThrowAnyException();
    Map<Outcome, Long> lost = Map.of(Outcome.INDEXED, 2L, Outcome.DEAD_LETTER, 1L);
    assertThatThrownBy(() -> EmbeddedIndex.requireAllIndexed(lost, 3))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("3 documents were produced, but not all of them were indexed")
        .hasMessageContaining("dead_letter");
  }
}
