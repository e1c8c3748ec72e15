package io.e5stream.eval.task;

import io.e5stream.eval.measure.Measurement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What an evaluation gave.
 *
 * @param measurement the numbers of the whole data set
 * @param perItem value by item id, by name, in the order of the data: what two models are compared
 *     by, item by item. An item's id is its place in the data from 1, or its name where it has one.
 */
public record TaskResult(Measurement measurement, Map<String, Map<String, Double>> perItem) {

  public TaskResult {
    Objects.requireNonNull(measurement, "measurement");
    Map<String, Map<String, Double>> copy = new LinkedHashMap<>();
    perItem.forEach(
        (name, values) -> copy.put(name, Collections.unmodifiableMap(new LinkedHashMap<>(values))));
    perItem = Collections.unmodifiableMap(copy);
  }

  /** Values by place, from 1. */
  static Map<String, Double> byPlace(double[] values) {
    Map<String, Double> byPlace = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      byPlace.put(String.valueOf(i + 1), values[i]);
    }
    return byPlace;
  }
}
