package io.e5stream.eval.retrieval;

import io.e5stream.eval.measure.Measurement;
import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.measure.Task;
import io.e5stream.eval.metric.Ranking;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Everything that an evaluation gave.
 *
 * @param report the means
 * @param prefixes which prefixes the model was given; {@code NONE} where there is no model
 * @param rankings what was found, one ranking a query
 * @param perQuery value by query id, by metric name; every judged query has one
 */
public record RetrievalResult(
    RetrievalReport report,
    Prefixes prefixes,
    List<Ranking> rankings,
    Map<String, Map<String, Double>> perQuery) {

  public RetrievalResult {
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(prefixes, "prefixes");
    Objects.requireNonNull(perQuery, "perQuery");
    rankings = List.copyOf(rankings);
  }

  /** The means in the form that all tasks share. */
  public Measurement measurement() {
    return new Measurement(
        Task.RETRIEVAL,
        report.dataset(),
        report.model(),
        report.mode(),
        prefixes,
        report.metrics(),
        report.seconds());
  }
}
