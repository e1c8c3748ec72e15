package io.e5stream.eval.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.measure.Task;
import io.e5stream.eval.task.data.ClassificationData;
import io.e5stream.eval.task.data.LabelledText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassificationEvaluationTest {

  private final PlaneEncoder encoder = new PlaneEncoder();

  private TaskResult run(ClassificationProtocol protocol, String length) {
    List<LabelledText> train = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      train.add(new LabelledText(i + length, "east"));
      train.add(new LabelledText((90 + i) + length, "north"));
    }
    // The last one lies among the others' class: no classifier here gets it right.
    List<LabelledText> test =
        List.of(
            new LabelledText("5.5" + length, "east"),
            new LabelledText("95.5" + length, "north"),
            new LabelledText("99.5" + length, "north"),
            new LabelledText("90.5" + length, "east"));
    return ClassificationEvaluation.run(
        new ClassificationData("plane", train, test, List.of()),
        protocol,
        new TaskModel(encoder, Prefixes.BUNDLE),
        EvalProgress.NONE);
  }

  @Test
  void testTextsAreJudgedByClassifiersOfFewExamples() {
    TaskResult result = run(new ClassificationProtocol(5, 3, 1), "x4");

    assertThat(result.perItem().get("accuracy"))
        .containsEntry("1", 1.0)
        .containsEntry("3", 1.0)
        .containsEntry("4", 0.0);
    assertThat(result.measurement().metrics().get("accuracy")).isCloseTo(0.75, within(1e-12));
    // East: 1 right, 2 are, 1 said: 2/3. North: 2 right, 2 are, 3 said: 4/5.
    assertThat(result.measurement().metrics().get("f1-macro"))
        .isCloseTo((2 / 3.0 + 4 / 5.0) / 2, within(1e-12));
    assertThat(result.measurement().metrics().get("accuracy-sd")).isZero();
    assertThat(result.measurement().task()).isEqualTo(Task.CLASSIFICATION);
  }

  @Test
  void onlyWhatWasDrawnIsEncoded() {
    run(new ClassificationProtocol(1, 3, 1), "x4");
    assertThat(encoder.asked).hasSize(2 * 3 + 4).allMatch(asked -> asked.startsWith("QUERY:"));
  }

  @Test
  void theSettingTellsLengthOfVectorsAndNumberOfExamples() {
    ClassificationProtocol protocol = new ClassificationProtocol(1, 3, 1);
    assertThat(run(protocol, "x4").measurement().setting()).isEqualTo("logistic-regression-3");
    assertThat(run(protocol, "").measurement().setting())
        .isEqualTo("logistic-regression-normalised-3");
    assertThat(run(ClassificationProtocol.DEFAULTS, "x4").measurement().setting())
        .isEqualTo("logistic-regression");
  }

  @Test
  void theDefaultsAreMtebs() {
    assertThat(ClassificationProtocol.DEFAULTS.draws()).isEqualTo(10);
    assertThat(ClassificationProtocol.DEFAULTS.examplesPerLabel()).isEqualTo(8);
    assertThatThrownBy(() -> new ClassificationProtocol(0, 8, 1)).hasMessageContaining("0 and 8");
    assertThatThrownBy(() -> new ClassificationProtocol(1, 0, 1)).hasMessageContaining("1 and 0");
    for (long seed : new long[] {-1, 1L << 31}) {
      assertThatThrownBy(() -> new ClassificationProtocol(1, 1, seed))
          .hasMessage("the seed must be 0 to 2147483647 but is " + seed);
    }
  }
}
