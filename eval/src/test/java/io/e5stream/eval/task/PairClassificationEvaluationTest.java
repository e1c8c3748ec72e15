package io.e5stream.eval.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.measure.Task;
import io.e5stream.eval.task.data.Examples;
import io.e5stream.eval.task.data.LabelledPair;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairClassificationEvaluationTest {

  private static TaskResult run(LabelledPair... pairs) {
    return PairClassificationEvaluation.run(
        new Examples<>("plane", List.of(pairs), List.of()),
        new TaskModel(new PlaneEncoder(), Prefixes.BUNDLE),
        EvalProgress.NONE);
  }

  @Test
  void closePairsAreTakenForPositive() {
    TaskResult result =
        run(
            new LabelledPair("0", "30", true),
            new LabelledPair("0", "10", true),
            new LabelledPair("0", "20", false),
            new LabelledPair("0", "40", false));

    // Order 10+ 20- 30+ 40-: precision 1 of 1, 2 of 3. Best F1 at 30: 4 / (3 + 2).
    Map<String, Double> metrics = result.measurement().metrics();
    assertThat(metrics.keySet()).containsExactly("ap", "f1", "threshold");
    assertThat(metrics.get("ap")).isCloseTo((1 + 2 / 3.0) / 2, within(1e-12));
    assertThat(metrics.get("f1")).isCloseTo(0.8, within(1e-12));
    assertThat(metrics.get("threshold")).isCloseTo(PlaneEncoder.cosine(30), within(1e-6));
    assertThat(result.measurement().task()).isEqualTo(Task.PAIR_CLASSIFICATION);
    assertThat(result.perItem().get("gold")).containsEntry("2", 1.0).containsEntry("3", 0.0);
    assertThat(result.perItem().get("cosine").get("4"))
        .isCloseTo(PlaneEncoder.cosine(40), within(1e-6));
  }

  @Test
  void aModelThatFindsAllPairsAlikeGetsTheShareOfThePositive() {
    TaskResult result =
        run(
            new LabelledPair("5", "5", true),
            new LabelledPair("5", "5", false),
            new LabelledPair("5", "5", false),
            new LabelledPair("5", "5", false));
    assertThat(result.measurement().metrics()).containsEntry("ap", 0.25);
  }
}
