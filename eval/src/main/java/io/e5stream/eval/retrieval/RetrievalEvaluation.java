package io.e5stream.eval.retrieval;

import io.e5stream.eval.dataset.RetrievalDataset;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.metric.AveragePrecision;
import io.e5stream.eval.metric.Hit;
import io.e5stream.eval.metric.Metric;
import io.e5stream.eval.metric.Ndcg;
import io.e5stream.eval.metric.Precision;
import io.e5stream.eval.metric.QueryScores;
import io.e5stream.eval.metric.Ranking;
import io.e5stream.eval.metric.Recall;
import io.e5stream.eval.metric.ReciprocalRank;
import io.e5stream.eval.trec.TrecRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Retrieves for all judged queries of a data set and judges what was found. */
public final class RetrievalEvaluation {

  public static final List<Metric> METRICS =
      List.of(
          new Ndcg(1),
          new Ndcg(10),
          new Ndcg(100),
          new AveragePrecision(),
          new ReciprocalRank(10),
          new Recall(10),
          new Recall(100),
          new Precision(10));

  /** The mode of a run that was found elsewhere. */
  private static final String RUN = "run";

  private RetrievalEvaluation() {}

  /**
   * Runs the evaluation; takes as long as embedding the corpus takes.
   *
   * @param prefixes what the retriever's model is given; {@code NONE} where there is no model
   */
  public static RetrievalResult run(
      RetrievalDataset dataset, Retriever retriever, Prefixes prefixes, EvalProgress progress) {
    long start = System.nanoTime();
    // One more than the deepest metric asks for: a query's own document may have to go.
    int k = METRICS.stream().mapToInt(Metric::depth).max().orElseThrow() + 1;
    Map<String, List<Hit>> found =
        retriever.retrieve(dataset.corpus(), dataset.queries(), k, progress);
    List<Ranking> rankings = new ArrayList<>();
    found.forEach((query, hits) -> rankings.add(new Ranking(query, hits)));
    QueryScores scores = judge(dataset, rankings, retriever.measured());
    return new RetrievalResult(
        report(dataset, retriever.model(), retriever.mode(), scores, start),
        prefixes,
        rankings,
        scores.byMetric());
  }

  /**
   * Judges what was found elsewhere. A judged query that the run lacks is worth 0, queries without
   * judgements are left out.
   *
   * @param prefixes what its model was given, as far as known
   * @throws IllegalArgumentException if none of the run's queries is judged
   */
  public static RetrievalResult judge(RetrievalDataset dataset, TrecRun run, Prefixes prefixes) {
    long start = System.nanoTime();
    List<Ranking> rankings =
        run.rankings().stream()
            .filter(ranking -> dataset.judgements().queryIds().contains(ranking.queryId()))
            .toList();
    if (rankings.isEmpty()) {
      throw new IllegalArgumentException(
          "no query of run %s has judgements in data set %s, split %s; do the two belong together?"
              .formatted(run.tag(), dataset.name(), dataset.split()));
    }
    QueryScores scores = judge(dataset, rankings, Map.of());
    return new RetrievalResult(
        report(dataset, run.tag(), RUN, scores, start), prefixes, rankings, scores.byMetric());
  }

  private static QueryScores judge(
      RetrievalDataset dataset, List<Ranking> rankings, Map<String, Map<String, Double>> measured) {
    Map<String, Map<String, Double>> scores = new LinkedHashMap<>();
    scores.putAll(QueryScores.of(METRICS, dataset.judgements().byQuery(), rankings).byMetric());
    scores.putAll(measured);
    return new QueryScores(scores);
  }

  private static RetrievalReport report(
      RetrievalDataset dataset, String model, String mode, QueryScores scores, long start) {
    long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return new RetrievalReport(dataset.name(), model, mode, scores.means(), milliseconds / 1000.0);
  }
}
