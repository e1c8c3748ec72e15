package io.e5stream.eval.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.dataset.Corpus;
import io.e5stream.eval.dataset.CorpusDocument;
import io.e5stream.eval.dataset.Query;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.metric.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexRetrieverTest {

  @Test
  void indexesFirstAndMeasuresWhatTheApproximationLoses() {
    List<String> log = new ArrayList<>();
    IndexRetriever retriever = new IndexRetriever(new LossyIndex(log));
    Corpus corpus = new ListCorpus(List.of(new CorpusDocument("d", "", "text")));
    Map<String, List<Hit>> found =
        retriever.retrieve(corpus, List.of(new Query("q", "what")), 50, EvalProgress.NONE);

    assertThat(log)
        .containsExactly("index 1", "search what, 50", "search what, 10", "exact what, 10");
    assertThat(found.get("q")).extracting(Hit::documentId).containsExactly("a", "c");
    // Of a, b, c the approximate search finds two.
    assertThat(retriever.measured()).isEqualTo(Map.of("hnsw_recall@10", Map.of("q", 2 / 3.0)));
    assertThat(retriever.mode()).isEqualTo("through-index");
    assertThat(retriever.model()).isEqualTo("lossy-1");
  }

  @Test
  void whatTiesWithTheLastOfTheNearestIsAsGood() {
    List<Hit> nearest = List.of(new Hit("a", 0.9f), new Hit("b", 0.5f));
    assertThat(IndexRetriever.recall(List.of(new Hit("a", 0.9f), new Hit("z", 0.5f)), nearest))
        .isEqualTo(1);
    assertThat(IndexRetriever.recall(List.of(new Hit("a", 0.9f), new Hit("z", 0.4f)), nearest))
        .isEqualTo(0.5);
    assertThat(IndexRetriever.recall(List.of(), nearest)).isZero();
  }

  @Test
  void nothingIsLostWhereThereIsNothing() {
    assertThat(IndexRetriever.recall(List.of(), List.of())).isEqualTo(1);
  }

  /** Its approximate search misses b. */
  private record LossyIndex(List<String> log) implements CorpusIndex {

    @Override
    public String model() {
      return "lossy-1";
    }

    @Override
    public void index(Corpus corpus, EvalProgress progress) {
      log.add("index " + corpus.size());
    }

    @Override
    public List<Hit> search(String query, int k) {
      log.add("search " + query + ", " + k);
      return List.of(new Hit("a", 0.9f), new Hit("c", 0.7f));
    }

    @Override
    public List<Hit> searchExactly(String query, int k) {
      log.add("exact " + query + ", " + k);
      return List.of(new Hit("a", 0.9f), new Hit("b", 0.8f), new Hit("c", 0.7f));
    }

    @Override
    public void close() {}
  }
}
