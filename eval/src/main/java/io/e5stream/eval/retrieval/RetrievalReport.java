package io.e5stream.eval.retrieval;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The result of a retrieval evaluation. Its JSON form has exactly these fields.
 *
 * @param dataset name of the data set
 * @param model id of the model, {@code name-version}; {@code bm25} where there is none
 * @param mode how was retrieved, such as {@code exact} or {@code through-index}
 * @param metrics mean by metric name, 0 to 1
 * @param seconds wall time of embedding and searching
 */
@JsonPropertyOrder({"dataset", "model", "mode", "metrics", "seconds"})
public record RetrievalReport(
    String dataset, String model, String mode, Map<String, Double> metrics, double seconds) {

  public RetrievalReport {
    Objects.requireNonNull(dataset, "dataset");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(mode, "mode");
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }

  public String toJson() {
    try {
      return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write the report of " + dataset, e);
    }
  }
}
