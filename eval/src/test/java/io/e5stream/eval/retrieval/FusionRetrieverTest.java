package io.e5stream.eval.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.eval.dataset.Corpus;
import io.e5stream.eval.dataset.Query;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.metric.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FusionRetrieverTest {

  private final List<Integer> depths = new ArrayList<>();

  @Test
  void mergesWhatBothFind() {
    Retriever fusion = new FusionRetriever(List.of(fixed("one", "a", "b"), fixed("two", "b")), 100);
    Map<String, List<Hit>> found = retrieve(fusion, 10);
    assertThat(found.get("q")).extracting(Hit::documentId).containsExactly("b", "a");
    assertThat(retrieve(fusion, 1).get("q")).extracting(Hit::documentId).containsExactly("b");
    assertThat(fusion.mode()).isEqualTo("fusion");
    assertThat(fusion.model()).isEqualTo("one+two");
    // Each is asked for one more than the depth: the query's own document may have to go.
    assertThat(depths).containsOnly(101);
  }

  @Test
  void theQuerysOwnDocumentTakesNoRank() {
    Retriever fusion = new FusionRetriever(List.of(fixed("one", "q", "a"), fixed("one", "a")));
    assertThat(retrieve(fusion, 10).get("q"))
        .containsExactly(new Hit("a", (float) (1 / 61.0 + 1 / 61.0)));
    assertThat(fusion.model()).isEqualTo("one");
  }

  @Test
  void refusesToFuseNothing() {
    assertThatThrownBy(() -> new FusionRetriever(List.of()))
        .hasMessageContaining("nothing to fuse: 0 retrievers");
    assertThatThrownBy(() -> new FusionRetriever(List.of(fixed("one")), 0))
        .hasMessageContaining("depth 0");
  }

  private static Map<String, List<Hit>> retrieve(Retriever retriever, int k) {
    return retriever.retrieve(
        new ListCorpus(List.of()), List.of(new Query("q", "what")), k, EvalProgress.NONE);
  }

  private Retriever fixed(String model, String... ids) {
    return new Retriever() {
      @Override
      public String mode() {
        return "fixed";
      }

      @Override
      public String model() {
        return model;
      }

      @Override
      public Map<String, List<Hit>> retrieve(
          Corpus corpus, List<Query> queries, int k, EvalProgress progress) {
        depths.add(k);
        List<Hit> hits = new ArrayList<>();
        for (String id : ids) {
          hits.add(new Hit(id, 1f / (1 + hits.size())));
        }
        return Map.of("q", hits);
      }
    };
  }
}
