package io.e5stream.pipeline.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SearcherTest {

  @Test
  void isFoundByItsName() {
    assertThat(Searcher.of("bm25-multifield")).isEqualTo(Searcher.BM25_MULTIFIELD);
    for (Searcher searcher : Searcher.values()) {
      assertThat(Searcher.of(searcher.toString())).isEqualTo(searcher);
    }
    assertThatThrownBy(() -> Searcher.of("BM25_MULTIFIELD"))
        .hasMessageContaining("there is: exact, store, bm25, bm25-multifield, fusion");
  }

  @Test
  void onlyBm25NeedsNoModel() {
    assertThat(Searcher.values())
        .filteredOn(searcher -> !searcher.embeds())
        .containsExactly(Searcher.BM25, Searcher.BM25_MULTIFIELD);
  }
}
