package io.e5stream.eval.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.e5stream.embed.encoder.Role;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.task.data.Examples;
import io.e5stream.eval.task.data.RerankingQuery;
import java.util.List;
import org.junit.jupiter.api.Test;

class RerankingEvaluationTest {

  private final PlaneEncoder encoder = new PlaneEncoder();

  private TaskResult run(Role candidates, RerankingQuery... queries) {
    return RerankingEvaluation.run(
        new Examples<>("plane", List.of(queries), List.of()),
        candidates,
        new TaskModel(encoder, Prefixes.BUNDLE),
        EvalProgress.NONE);
  }

  @Test
  void meanOfAveragePrecisionOverTheQueries() {
    TaskResult result =
        run(
            Role.PASSAGE,
            // Order 10+ 20- 50+ 60-: (1 + 2/3) / 2
            new RerankingQuery("0", List.of("50", "10"), List.of("20", "60")),
            // Order 88- 80+: 1/2
            new RerankingQuery("90", List.of("80"), List.of("88")));

    assertThat(result.perItem().get("ap").get("1")).isCloseTo(5 / 6.0, within(1e-12));
    assertThat(result.perItem().get("ap").get("2")).isCloseTo(1 / 2.0, within(1e-12));
    assertThat(result.measurement().metrics().get("map")).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(result.measurement().setting()).isEqualTo("cosine");
  }

  @Test
  void candidatesThatTieComeInTogetherWhateverTheirOrder() {
    TaskResult result =
        run(Role.PASSAGE, new RerankingQuery("0", List.of("7"), List.of("7", "7", "90")));
    assertThat(result.measurement().metrics().get("map")).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void candidatesArePassagesUnlessTheTaskIsSymmetric() {
    RerankingQuery query = new RerankingQuery("0", List.of("1"), List.of("2", "1"));
    run(Role.PASSAGE, query);
    assertThat(encoder.asked).containsExactlyInAnyOrder("QUERY:0", "PASSAGE:1", "PASSAGE:2");

    encoder.asked.clear();
    TaskResult result = run(Role.QUERY, query);
    assertThat(encoder.asked).containsExactlyInAnyOrder("QUERY:0", "QUERY:1", "QUERY:2");
    assertThat(result.measurement().setting()).isEqualTo("cosine-symmetric");
  }
}
