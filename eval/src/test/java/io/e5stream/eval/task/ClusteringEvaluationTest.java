package io.e5stream.eval.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.measure.Task;
import io.e5stream.eval.task.data.ClusteringProblem;
import io.e5stream.eval.task.data.Examples;
import io.e5stream.eval.task.data.LabelledText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusteringEvaluationTest {

  private static final ClusteringProblem APART =
      new ClusteringProblem(
          "apart",
          List.of(
              new LabelledText("0", "east"),
              new LabelledText("90", "north"),
              new LabelledText("1", "east"),
              new LabelledText("91", "north")));

  /** Every text is the same: one cluster. */
  private static final ClusteringProblem ALIKE =
      new ClusteringProblem(
          "alike", List.of(new LabelledText("45", "a"), new LabelledText("45", "b")));

  private static TaskResult run(int runs, ClusteringProblem... problems) {
    return ClusteringEvaluation.run(
        new Examples<>("plane", List.of(problems), List.of()),
        runs,
        42,
        new TaskModel(new PlaneEncoder(), Prefixes.BUNDLE),
        EvalProgress.NONE);
  }

  @Test
  void problemsCountTheSame() {
    TaskResult result = run(3, APART, ALIKE);

    Map<String, Double> metrics = result.measurement().metrics();
    assertThat(result.perItem().get("v-measure").get("apart")).isCloseTo(1, within(1e-12));
    assertThat(result.perItem().get("v-measure").get("alike")).isCloseTo(0, within(1e-12));
    assertThat(metrics.get("v-measure")).isCloseTo(0.5, within(1e-12));
    // One cluster for all is complete, not homogeneous.
    assertThat(metrics.get("homogeneity")).isCloseTo(0.5, within(1e-12));
    assertThat(metrics.get("completeness")).isCloseTo(1, within(1e-12));
    assertThat(metrics.get("v-measure-sd")).isCloseTo(0, within(1e-12));
    assertThat(result.measurement().task()).isEqualTo(Task.CLUSTERING);
    assertThat(result.measurement().setting()).isEqualTo("mini-batch-k-means");
  }

  @Test
  void noRunsAreRefused() {
    assertThatThrownBy(() -> run(0, APART)).hasMessage("runs must be at least 1 but is 0");
  }
}
