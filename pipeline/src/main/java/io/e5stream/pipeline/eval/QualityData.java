package io.e5stream.pipeline.eval;

import io.e5stream.eval.compare.ModelComparison;
import io.e5stream.eval.dataset.RetrievalDataset;
import io.e5stream.eval.metric.Metric;
import io.e5stream.eval.retrieval.RetrievalEvaluation;
import io.e5stream.eval.task.data.Examples;
import io.e5stream.eval.task.data.ScoredPair;
import java.util.List;
import java.util.function.Consumer;

/** A data set on which the quality of a model's other form is measured. */
public sealed interface QualityData {

  /** As results name it. */
  String name();

  /** What the user should know about the data. */
  List<String> notes();

  /** Names of all metrics that it can be compared in. */
  List<String> metrics();

  /**
   * Compares two models.
   *
   * @param metrics of those that there are; without effect where there is only one
   */
  ModelComparison compare(BundleComparison models, List<String> metrics);

  /** Hands over every text that is embedded, without prefix and outer white space. */
  void read(Consumer<String> texts);

  /** Queries, documents and judgements. */
  record Retrieval(String name, RetrievalDataset dataset) implements QualityData {

    @Override
    public List<String> notes() {
      return dataset.notes();
    }

    @Override
    public List<String> metrics() {
      return RetrievalEvaluation.METRICS.stream().map(Metric::name).toList();
    }

    @Override
    public ModelComparison compare(BundleComparison models, List<String> metrics) {
      return models.retrieval(dataset, metrics);
    }

    /** A document with and without its title, since a copy of it may have none. */
    @Override
    public void read(Consumer<String> texts) {
      dataset.queries().forEach(query -> texts.accept(query.text().strip()));
      dataset
          .corpus()
          .read(
              document -> {
                texts.accept(document.passage());
                texts.accept(document.text().strip());
              });
    }
  }

  /** Pairs of sentences with their similarity. */
  record Similarity(String name, Examples<ScoredPair> pairs) implements QualityData {

    @Override
    public List<String> notes() {
      return pairs.notes();
    }

    @Override
    public List<String> metrics() {
      return List.of("spearman");
    }

    @Override
    public ModelComparison compare(BundleComparison models, List<String> metrics) {
      return models.similarity(pairs);
    }

    @Override
    public void read(Consumer<String> texts) {
      for (ScoredPair pair : pairs.items()) {
        texts.accept(pair.text1().strip());
        texts.accept(pair.text2().strip());
      }
    }
  }
}
