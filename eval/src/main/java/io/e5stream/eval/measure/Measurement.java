package io.e5stream.eval.measure;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a model reached on a data set in one setting.
 *
 * @param task what was asked
 * @param dataset name of the data set
 * @param model id of the model, {@code name-version}; {@code bm25} where none is
 * @param setting how it was done, such as {@code exact}, {@code bm25}, {@code fusion}
 * @param prefixes which prefixes the model was given
 * @param metrics value by metric name, such as {@code ndcg@10}, in the order to show
 * @param seconds wall time
 */
@JsonPropertyOrder({"task", "dataset", "model", "setting", "prefixes", "metrics", "seconds"})
public record Measurement(
    Task task,
    String dataset,
    String model,
    String setting,
    Prefixes prefixes,
    Map<String, Double> metrics,
    double seconds) {

  public Measurement {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(dataset, "dataset");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(setting, "setting");
    Objects.requireNonNull(prefixes, "prefixes");
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }
}
