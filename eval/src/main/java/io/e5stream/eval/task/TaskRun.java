package io.e5stream.eval.task;

import io.e5stream.embed.encoder.Role;
import io.e5stream.eval.encoding.ParallelEncoder;
import io.e5stream.eval.encoding.Workers;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.measure.Measurement;
import io.e5stream.eval.measure.Task;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One evaluation under way: its model, its threads, its clock. Used by one thread. */
final class TaskRun implements AutoCloseable {

  private final long start = System.nanoTime();
  private final TaskModel model;
  private final EvalProgress progress;
  private final Workers workers;

  /** Begins with as many threads as there are cores. */
  TaskRun(TaskModel model, EvalProgress progress) {
    this.model = model;
    this.progress = progress;
    this.workers = new Workers(Runtime.getRuntime().availableProcessors());
  }

  Workers workers() {
    return workers;
  }

  EvalProgress progress() {
    return progress;
  }

  /**
   * Encodes texts, equal ones once.
   *
   * @return {@code [dim]} by text
   * @throws IllegalStateException if a vector has no direction or is not finite
   */
  Map<String, float[]> encode(Role role, Collection<String> texts) {
    List<String> distinct = texts.stream().distinct().toList();
    progress.stage(role == Role.QUERY ? "texts" : "candidates", distinct.size());
    float[][] vectors =
        new ParallelEncoder(model.encoder(), workers).encode(role, distinct, progress);
    Map<String, float[]> byText = new HashMap<>();
    for (int i = 0; i < vectors.length; i++) {
      check(vectors[i], distinct.get(i));
      byText.put(distinct.get(i), vectors[i]);
    }
    return byText;
  }

  /** Encodes texts, each by its place: {@code [texts, dim]}; equal texts share an array. */
  float[][] encodeAll(Role role, List<String> texts) {
    Map<String, float[]> byText = encode(role, texts);
    return texts.stream().map(byText::get).toArray(float[][]::new);
  }

  Measurement measurement(Task task, String dataset, String setting, Map<String, Double> metrics) {
    long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return new Measurement(
        task,
        dataset,
        model.encoder().model(),
        setting,
        model.prefixes(),
        new LinkedHashMap<>(metrics),
        milliseconds / 1000.0);
  }

  @Override
  public void close() {
    workers.close();
  }

  private void check(float[] vector, String text) {
    double square = 0;
    for (float value : vector) {
      square += (double) value * value;
    }
    if (square == 0 || !Double.isFinite(square)) {
      throw new IllegalStateException(
          "%s gave a vector of length %s for the text: %s"
              .formatted(
                  model.encoder().model(),
                  Math.sqrt(square),
                  text.length() > 100 ? text.substring(0, 100) + "..." : text));
    }
  }
}
