package io.e5stream.eval.task;

import io.e5stream.embed.encoder.Role;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.measure.Task;
import io.e5stream.eval.task.data.ClassificationData;
import io.e5stream.eval.task.data.LabelledText;
import io.e5stream.eval.task.learn.Features;
import io.e5stream.eval.task.learn.FewShotDraws;
import io.e5stream.eval.task.learn.LogisticRegression;
import io.e5stream.eval.task.score.Cosine;
import io.e5stream.eval.task.score.LabelScores;
import io.e5stream.eval.task.score.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Texts and their classes: what a linear classifier learns on the vectors of few examples, judged
 * on all test texts, as in MTEB. Texts are read as queries.
 *
 * <p>Metrics, means over the draws: {@code accuracy} (the one that is published), {@code f1-macro};
 * and {@code accuracy-sd}, the standard deviation of a draw's accuracy. Per item: {@code accuracy},
 * the share of draws whose classifier gives the test text its class.
 *
 * <p>The length of the vectors matters here, as regularisation does not scale with it, and so does
 * the number of examples: the setting tells both. Values of E5 are published for vectors as the
 * model's pooling leaves them.
 */
public final class ClassificationEvaluation {

  private static final double LENGTH_TOLERANCE = 1e-3;

  private ClassificationEvaluation() {}

  private record Draw(int number, List<Integer> examples) {}

  /** Measures; takes as long as encoding the texts and some seconds a draw. */
  public static TaskResult run(
      ClassificationData data,
      ClassificationProtocol protocol,
      TaskModel model,
      EvalProgress progress) {
    List<String> classes = List.copyOf(data.classes().keySet());
    List<Draw> draws = draws(data, protocol);
    int[] used =
        draws.stream()
            .flatMap(draw -> draw.examples().stream())
            .mapToInt(Integer::intValue)
            .distinct()
            .sorted()
            .toArray();
    try (TaskRun run = new TaskRun(model, progress)) {
      List<LabelledText> texts =
          Stream.concat(Arrays.stream(used).mapToObj(data.train()::get), data.test().stream())
              .toList();
      float[][] vectors =
          run.encodeAll(Role.QUERY, texts.stream().map(LabelledText::text).toList());
      Features train = Features.of(Arrays.copyOf(vectors, used.length));
      Features test = Features.of(Arrays.copyOfRange(vectors, used.length, vectors.length));
      int[] labels = texts.stream().mapToInt(text -> classes.indexOf(text.label())).toArray();
      int[] testLabels = Arrays.copyOfRange(labels, used.length, labels.length);

      int[][] predicted = new int[draws.size()][];
      run.progress().stage("classifiers", draws.size());
      run.workers()
          .forEach(
              draws,
              draw -> {
                List<Integer> examples =
                    draw.examples().stream().map(i -> Arrays.binarySearch(used, i)).toList();
                predicted[draw.number()] =
                    LogisticRegression.train(train, labels, examples).predict(test);
                run.progress().advance(1);
              });
      return new TaskResult(
          run.measurement(
              Task.CLASSIFICATION,
              data.name(),
              new ClassificationSetting(areNormalised(vectors), protocol.examplesPerLabel())
                  .label(),
              metrics(testLabels, predicted, classes.size())),
          Map.of("accuracy", TaskResult.byPlace(shareRight(testLabels, predicted))));
    }
  }

  private static List<Draw> draws(ClassificationData data, ClassificationProtocol protocol) {
    List<String> labels = data.train().stream().map(LabelledText::label).toList();
    List<List<Integer>> examples =
        FewShotDraws.of(labels, protocol.draws(), protocol.examplesPerLabel(), protocol.seed());
    List<Draw> draws = new ArrayList<>();
    examples.forEach(draw -> draws.add(new Draw(draws.size(), draw)));
    return draws;
  }

  private static boolean areNormalised(float[][] vectors) {
    return Arrays.stream(vectors)
        .allMatch(vector -> Math.abs(Cosine.dot(vector, vector) - 1) < LENGTH_TOLERANCE);
  }

  private static Map<String, Double> metrics(int[] labels, int[][] predicted, int classes) {
    List<LabelScores> scores =
        Arrays.stream(predicted).map(draw -> LabelScores.of(labels, draw, classes)).toList();
    Spread accuracy = Spread.of(scores.stream().mapToDouble(LabelScores::accuracy).toArray());
    Spread f1 = Spread.of(scores.stream().mapToDouble(LabelScores::macroF1).toArray());
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("accuracy", accuracy.mean());
    metrics.put("f1-macro", f1.mean());
    metrics.put("accuracy-sd", accuracy.deviation());
    return metrics;
  }

  private static double[] shareRight(int[] labels, int[][] predicted) {
    return IntStream.range(0, labels.length)
        .mapToDouble(
            i ->
                Arrays.stream(predicted)
                    .mapToInt(draw -> draw[i] == labels[i] ? 1 : 0)
                    .average()
                    .orElseThrow())
        .toArray();
  }
}
