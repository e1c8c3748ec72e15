package io.e5stream.eval.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.e5stream.eval.encoding.HashEncoder;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.measure.Task;
import io.e5stream.eval.task.data.Examples;
import io.e5stream.eval.task.data.GroupedText;
import io.e5stream.eval.task.score.Cosine;
import io.e5stream.eval.task.score.ScoreCurve;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DuplicateEvaluationTest {

  private static TaskResult run(List<GroupedText> texts) {
    return DuplicateEvaluation.run(
        new Examples<>("plane", texts, List.of()),
        new TaskModel(new PlaneEncoder(), Prefixes.BUNDLE),
        EvalProgress.NONE);
  }

  @Test
  void allPairsAreSorted() {
    TaskResult result =
        run(
            List.of(
                new GroupedText("1", "0", "a"),
                new GroupedText("2", "2", "a"),
                new GroupedText("3", "90", "b"),
                new GroupedText("4", "94", "b"),
                new GroupedText("5", "91", null),
                new GroupedText("6", "200x3", null)));

    // Degrees apart: 1- (90 91), 2+ (0 2), 3- (91 94), 4+ (90 94), the others more. Texts without
    // group are no duplicates of each other: 91 and 200 are 109 apart.
    Map<String, Double> metrics = result.measurement().metrics();
    assertThat(metrics.get("ap")).isCloseTo((1 / 2.0 + 2 / 4.0) / 2, within(1e-12));
    assertThat(metrics.get("f1")).isCloseTo(4 / (4 + 2.0), within(1e-12));
    assertThat(metrics.get("threshold")).isCloseTo(PlaneEncoder.cosine(4), within(1e-6));
    assertThat(result.measurement().task()).isEqualTo(Task.DUPLICATE_DETECTION);
    assertThat(result.perItem()).isEmpty();
  }

  @Test
  void blocksAndThreadsFindThePairsThatALoopFinds() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<GroupedText> texts = new ArrayList<>();
    for (int i = 0; i < 700; i++) { // more than two blocks
      String group = random.nextInt(3) == 0 ? null : "g" + random.nextInt(100);
      texts.add(
          new GroupedText("" + i, "w" + random.nextInt(90) + " w" + random.nextInt(90), group));
    }
    List<Double> positives = new ArrayList<>();
    List<Double> negatives = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      for (int j = 0; j < i; j++) {
        GroupedText a = texts.get(i);
        GroupedText b = texts.get(j);
        double cosine =
            Cosine.dot(
                Cosine.unit(HashEncoder.vector(a.text())),
                Cosine.unit(HashEncoder.vector(b.text())));
        boolean positive = a.group() != null && a.group().equals(b.group());
        (positive ? positives : negatives).add(cosine);
      }
    }
    ScoreCurve curve =
        new ScoreCurve(positives.stream().mapToDouble(Double::doubleValue).toArray());
    negatives.forEach(curve::addNegative);

    TaskResult result =
        DuplicateEvaluation.run(
            new Examples<>("words", texts, List.of()),
            new TaskModel(new HashEncoder(), Prefixes.BUNDLE),
            EvalProgress.NONE);
    assertThat(result.measurement().metrics())
        .isEqualTo(PairClassificationEvaluation.metrics(curve));
  }

  @Test
  void moreThanCanBeCountedIsRefused() {
    List<GroupedText> many =
        Collections.nCopies(DuplicateEvaluation.MAX_TEXTS + 1, new GroupedText("1", "0", "a"));
    assertThatThrownBy(() -> run(many))
        .hasMessage(
            "50,001 texts make too many pairs; duplicates are detected among 50,000 at most");
    assertThatThrownBy(() -> run(many.subList(0, 20_000)))
        .hasMessageStartingWith("199,990,000 pairs of one group are too many");
  }
}
