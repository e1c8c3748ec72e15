package io.e5stream.training.mine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MiningCorpusTest {

  @Test
  void holdsEachTextOnce() {
    MiningCorpus corpus = new MiningCorpus();
    corpus.add("Green tea");
    corpus.add("  \n");
    corpus.add("green \n TEA ");
    corpus.add("Green-tea");
    assertThat(corpus.passages()).containsExactly("Green tea", "Green-tea");
    assertThat(corpus.size()).isEqualTo(2);
    assertThat(corpus.place("GREEN TEA")).isZero();
    assertThat(corpus.place("Black tea")).isEqualTo(-1);
  }
}
