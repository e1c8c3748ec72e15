package io.e5stream.filter.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordSetTest {

  @Test
  void isASetOfHashes() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    WordSet set = new WordSet(1_000);
    Set<Long> expected = new HashSet<>();
    for (int i = 0; i < 3_000; i++) {
      long hash = TextHash.mix(random.nextInt(1_000));
      assertThat(set.add(hash)).as("seed %d", seed).isEqualTo(expected.add(hash));
      assertThat(set.contains(hash)).isTrue();
    }
    assertThat(set.size()).isEqualTo(expected.size());
    assertThat(set.contains(TextHash.mix(5_000))).isFalse();
  }

  @Test
  void holdsTheHashZero() {
    WordSet set = new WordSet(1);
    assertThat(set.contains(0)).isFalse();
    assertThat(set.add(0)).isTrue();
    assertThat(set.contains(0)).isTrue();
  }

  @Test
  void leavesPunctuationOut() {
    assertThat(new WordSet(AnalyzedText.of("Red, red ... 水!").tokens()).size()).isEqualTo(2);
  }
}
