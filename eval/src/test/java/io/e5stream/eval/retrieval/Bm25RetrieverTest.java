package io.e5stream.eval.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.dataset.CorpusDocument;
import io.e5stream.eval.dataset.Query;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.metric.Hit;
import io.e5stream.search.Bm25Fields;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Bm25RetrieverTest {

  private static final ListCorpus CORPUS =
      new ListCorpus(
          List.of(
              new CorpusDocument("tea", "Green tea", "Let the leaves steep."),
              new CorpusDocument("knot", "Bowline", "A loop that holds."),
              new CorpusDocument("cup", "", "A cup of tea.")));

  @Test
  void findsDocumentsByTheirWords() {
    for (Bm25Fields fields : Bm25Fields.values()) {
      Map<String, List<Hit>> found =
          new Bm25Retriever(fields)
              .retrieve(
                  CORPUS,
                  List.of(new Query("1", "steeping green teas"), new Query("2", "satellite")),
                  5,
                  EvalProgress.NONE);
      assertThat(found.get("1")).extracting(Hit::documentId).containsExactly("tea", "cup");
      assertThat(found.get("2")).isEmpty();
    }
  }

  @Test
  void saysWhatItIs() {
    assertThat(new Bm25Retriever(Bm25Fields.FLAT).mode()).isEqualTo("bm25");
    assertThat(new Bm25Retriever(Bm25Fields.MULTIFIELD).mode()).isEqualTo("bm25-multifield");
    assertThat(new Bm25Retriever(Bm25Fields.FLAT).model()).isEqualTo("bm25");
    assertThat(new Bm25Retriever(Bm25Fields.FLAT).measured()).isEmpty();
  }
}
