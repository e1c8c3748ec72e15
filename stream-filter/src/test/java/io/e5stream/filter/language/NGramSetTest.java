package io.e5stream.filter.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NGramSetTest {

  @Test
  void isASetOfAnySize() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    NGramSet set = new NGramSet();
    Set<Long> expected = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      long key = 1L + random.nextInt(5_000);
      assertThat(set.add(key)).as("seed %d", seed).isEqualTo(expected.add(key));
    }
    assertThat(set.size()).isEqualTo(expected.size());
  }
}
