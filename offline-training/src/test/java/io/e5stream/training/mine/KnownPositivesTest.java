package io.e5stream.training.mine;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.training.pair.TrainingPair;
import org.junit.jupiter.api.Test;

class KnownPositivesTest {

  @Test
  void aQueryHasTheAnswersOfAllItsPairs() {
    MiningCorpus corpus = new MiningCorpus();
    corpus.add("one");
    corpus.add("two");
    corpus.add("three");
    KnownPositives positives = new KnownPositives(corpus);
    positives.add(TrainingPair.of("a", "Why tea?", "three", ""));
    positives.add(TrainingPair.of("b", "why\ntea?", "ONE", ""));
    positives.add(TrainingPair.of("c", "why coffee?", "two", ""));
    assertThat(positives.of("why tea?")).containsExactlyInAnyOrder(0, 2);
    assertThat(positives.of("who?")).isEmpty();
  }
}
