package io.e5stream.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.dataset.Query;
import io.e5stream.eval.dataset.RetrievalDataset;
import io.e5stream.training.pair.TrainingPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeldOutSetTest {

  @Test
  void eachTextIsThereOnceAndEveryPairIsJudged() {
    RetrievalDataset set =
        HeldOutSet.of(
            List.of(
                TrainingPair.of("1", "who", "one", "s"),
                TrainingPair.of("2", "who", "two", "s"),
                TrainingPair.of("3", "what", "two", "s")));
    assertThat(set.queries()).extracting(Query::text).containsExactly("who", "what");
    List<String> texts = new ArrayList<>();
    set.corpus().read(document -> texts.add(document.id() + " " + document.passage()));
    assertThat(texts).containsExactly("p0 one", "p1 two");
    assertThat(set.corpus().size()).isEqualTo(2);
    assertThat(set.judgements().byQuery())
        .isEqualTo(Map.of("q0", Map.of("p0", 1, "p1", 1), "q1", Map.of("p1", 1)));
  }
}
