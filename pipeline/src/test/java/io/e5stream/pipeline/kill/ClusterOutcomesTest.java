package io.e5stream.pipeline.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.e5stream.ingest.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterOutcomesTest {

  private static final String ANSWERS =
      """
      {
        "": {"vertices": [{"id": "a"}, {"id": "b"}]},
        "/vertices/a/subtasks/metrics":
            [{"id": "decode.outcomes.dead_letter"}, {"id": "decode.numRecordsIn"}],
        "/vertices/b/subtasks/metrics":
            [{"id": "resolve_versions.outcomes.deleted"}, {"id": "store:_W.outcomes.dead_letter"}],
        "/vertices/a/subtasks/metrics?agg=sum&get=decode.outcomes.dead_letter":
            [{"id": "decode.outcomes.dead_letter", "sum": 3.0}],
        "/vertices/b/subtasks/metrics?agg=sum&get=resolve_versions.outcomes.deleted":
            [{"id": "resolve_versions.outcomes.deleted", "sum": 5.0}],
        "/vertices/b/subtasks/metrics?agg=sum&get=store%3A_W.outcomes.dead_letter":
            [{"id": "store:_W.outcomes.dead_letter", "sum": 2.0}]
      }
      """;

  @Test
  void addsWhatSeveralOperatorsCount() throws JsonProcessingException {
    JsonNode answers = new ObjectMapper().readTree(ANSWERS);

    // Dead letters: 3 of decode and 2 of store.
    assertThat(ClusterOutcomes.of(answers::path))
        .containsAllEntriesOf(
            Map.of(Outcome.DEAD_LETTER, 5L, Outcome.DELETED, 5L, Outcome.INDEXED, 0L));
  }

  @Test
  void countsNothingWhileTheJobManagerIsAway() {
    assertThat(ClusterOutcomes.of(path -> MissingNode.getInstance()).values()).containsOnly(0L);
  }
}
