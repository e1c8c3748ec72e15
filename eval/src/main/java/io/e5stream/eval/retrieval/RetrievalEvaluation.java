package io.e5stream.eval.retrieval;

import io.e5stream.eval.dataset.RetrievalDataset;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.metric.Hit;
import io.e5stream.eval.metric.MeanScores;
import io.e5stream.eval.metric.Metric;
import io.e5stream.eval.metric.Ndcg;
import io.e5stream.eval.metric.Ranking;
import io.e5stream.eval.metric.Recall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Retrieves for all judged queries of a data set and judges what was found. */
public final class RetrievalEvaluation {

  public static final List<Metric> METRICS = List.of(new Ndcg(10), new Recall(100));

  private RetrievalEvaluation() {}

  /** Runs the evaluation; takes as long as embedding the corpus takes. */
  public static RetrievalReport run(
      RetrievalDataset dataset, Retriever retriever, EvalProgress progress) {
    long start = System.nanoTime();
    // One more than the deepest cut: a query's own document may have to go.
    int k = METRICS.stream().mapToInt(Metric::cut).max().orElseThrow() + 1;
    Map<String, List<Hit>> found =
        retriever.retrieve(dataset.corpus(), dataset.queries(), k, progress);
    List<Ranking> rankings = new ArrayList<>();
    found.forEach((query, hits) -> rankings.add(new Ranking(query, hits)));
    Map<String, Double> means = MeanScores.of(METRICS, dataset.judgements().byQuery(), rankings);
    long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return new RetrievalReport(
        dataset.name(), retriever.model(), retriever.mode(), means, milliseconds / 1000.0);
  }
}
