package io.e5stream.eval.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.measure.Task;
import io.e5stream.eval.task.data.Examples;
import io.e5stream.eval.task.data.ScoredPair;
import java.util.List;
import org.junit.jupiter.api.Test;

class StsEvaluationTest {

  private final PlaneEncoder encoder = new PlaneEncoder();

  private TaskResult run(ScoredPair... pairs) {
    return StsEvaluation.run(
        new Examples<>("plane", List.of(pairs), List.of()),
        new TaskModel(encoder, Prefixes.NONE),
        EvalProgress.NONE);
  }

  @Test
  void theCosineIsComparedWithTheJudgedScore() {
    TaskResult result =
        run(
            new ScoredPair("0", "10", 5),
            new ScoredPair("0x3", "20", 3),
            new ScoredPair("0", "30", 4));

    // Cosines fall 10, 20, 30 degrees: ranks 3 2 1 against 3 1 2: 1 - 6 (0 + 1 + 1) / (3 (9 - 1))
    assertThat(result.measurement().metrics().get("spearman")).isCloseTo(0.5, within(1e-12));
    assertThat(result.perItem().get("cosine"))
        .containsOnlyKeys("1", "2", "3")
        .hasEntrySatisfying(
            "2", c -> assertThat(c).isCloseTo(PlaneEncoder.cosine(20), within(1e-6)));
    assertThat(result.perItem().get("gold")).containsEntry("3", 4.0);
  }

  @Test
  void theMeasurementSaysWhatWasDone() {
    TaskResult result = run(new ScoredPair("0", "10", 5), new ScoredPair("0", "20", 3));
    assertThat(result.measurement().task()).isEqualTo(Task.STS);
    assertThat(result.measurement().dataset()).isEqualTo("plane");
    assertThat(result.measurement().model()).isEqualTo("plane-1");
    assertThat(result.measurement().setting()).isEqualTo("cosine");
    assertThat(result.measurement().prefixes()).isEqualTo(Prefixes.NONE);
    assertThat(result.measurement().metrics()).containsOnlyKeys("spearman", "pearson");
  }

  @Test
  void bothSidesAreQueriesAndEqualTextsAreEncodedOnce() {
    run(new ScoredPair("0", "10", 5), new ScoredPair("10", "0", 3));
    assertThat(encoder.asked).containsExactlyInAnyOrder("QUERY:0", "QUERY:10");
  }

  @Test
  void aModelThatFindsAllPairsAlikeGetsNothing() {
    assertThat(
            run(new ScoredPair("0", "0", 5), new ScoredPair("0", "0", 3)).measurement().metrics())
        .containsEntry("spearman", 0.0)
        .containsEntry("pearson", 0.0);
  }

  @Test
  void aVectorThatIsNoneIsRefusedWithItsText() {
    assertThatThrownBy(() -> run(new ScoredPair("0", "10xNaN", 5), new ScoredPair("0", "1", 3)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("plane-1 gave a vector of length NaN for the text: 10xNaN");
    assertThatThrownBy(() -> run(new ScoredPair("0", "10x0", 5), new ScoredPair("0", "1", 3)))
        .hasMessage("plane-1 gave a vector of length 0.0 for the text: 10x0");
  }
}
