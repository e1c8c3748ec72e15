package io.e5stream.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.training.mine.FoundPassage;
import io.e5stream.training.mine.NegativeSearcher;
import java.util.List;
import org.junit.jupiter.api.Test;

class Bm25NegativeSearcherTest {

  @Test
  void findsByWordsInTheOrderOfTheQueries() {
    List<String> passages = List.of("coffee", "green tea", "tea, tea and tea again", "moon");
    try (NegativeSearcher searcher = new Bm25NegativeSearcher(passages, EvalProgress.NONE)) {
      List<List<FoundPassage>> found = searcher.search(List.of("moon", "nothing", "tea"), 10);
      assertThat(found.stream().map(list -> list.stream().map(FoundPassage::place).toList()))
          .containsExactly(List.of(3), List.of(), List.of(2, 1));
      assertThat(found.get(2).get(0).score()).isGreaterThan(found.get(2).get(1).score());
      assertThat(searcher.search(List.of("tea"), 1).get(0)).hasSize(1);
    }
  }
}
