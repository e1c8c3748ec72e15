package io.e5stream.pipeline.kill;

import com.fasterxml.jackson.databind.JsonNode;
import io.e5stream.ingest.Outcome;
import io.e5stream.ingest.OutcomeCounts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** Reads the outcome counts of a job from the metrics of its tasks. */
final class ClusterOutcomes {

  private ClusterOutcomes() {}

  /**
   * The counts as the JobManager knows them, which may be older ones for a moment.
   *
   * @param job what the JobManager answers below the job's address; missing nodes while it does not
   */
  static Map<Outcome, Long> of(Function<String, JsonNode> job) {
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome, 0L);
    }
    for (JsonNode vertex : job.apply("").path("vertices")) {
      String metrics = "/vertices/" + vertex.path("id").asText() + "/subtasks/metrics";
      for (JsonNode metric : job.apply(metrics)) {
        String name = metric.path("id").asText();
        for (Outcome outcome : Outcome.values()) {
          if (name.endsWith("." + OutcomeCounts.METRIC_GROUP + "." + outcome.label())) {
            String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
            JsonNode sum = job.apply(metrics + "?agg=sum&get=" + encoded).path(0).path("sum");
            counts.merge(outcome, sum.asLong(), Long::sum);
          }
        }
      }
    }
    return counts;
  }
}
