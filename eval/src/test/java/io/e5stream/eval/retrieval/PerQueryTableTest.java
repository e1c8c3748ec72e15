package io.e5stream.eval.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PerQueryTableTest {

  @Test
  void hasALineAQueryAndAColumnAMetric() {
    Map<String, Double> first = new LinkedHashMap<>();
    first.put("q2", 0.25);
    first.put("q1", 1.0);
    Map<String, Map<String, Double>> perQuery = new LinkedHashMap<>();
    perQuery.put("ndcg@10", first);
    perQuery.put("own", Map.of("q1", 0.5));
    assertThat(PerQueryTable.of(perQuery))
        .isEqualTo("query-id\tndcg@10\town\nq2\t0.25\t\nq1\t1.0\t0.5\n");
  }
}
