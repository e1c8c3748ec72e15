package io.e5stream.pipeline.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomeSummaryTest {

  @Test
  void namesEveryOutcomeAndAddsThemUp() {
    String table = OutcomeSummary.table(Map.of(Outcome.INDEXED, 1200L, Outcome.DEAD_LETTER, 34L));
    assertThat(table.lines()).hasSize(Outcome.values().length + 1);
    assertThat(table)
        .containsPattern("indexed +1,200 ")
        .containsPattern("superseded +0 ")
        .containsPattern("dead_letter +34 ")
        .containsPattern("sum +1,234 ");
  }
}
