package io.e5stream.filter.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class Int8VectorTest {

  @Test
  void everyNumberIsNearWhatItWas() {
    float[] vector = {0.6f, -0.3f, 0.001f, 0, -1};
    Int8Vector stored = Int8Vector.of(vector);
    assertThat(stored.values()).containsExactly(76, -38, 0, 0, -127);
    assertThat(stored.scale()).isCloseTo(1 / 127f, within(1e-6f));
    assertThat(stored.toFloats()).hasSize(5).containsExactly(vector, within(0.5f / 127));
  }

  @Test
  void storingAgainChangesNothing() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      float[] vector = RandomVectors.unit(random, 1 + random.nextInt(20));
      Int8Vector once = Int8Vector.of(vector);
      Int8Vector twice = Int8Vector.of(once.toFloats());
      assertThat(twice.values()).as("seed %d", seed).isEqualTo(once.values());
      assertThat(twice.scale()).as("seed %d", seed).isEqualTo(once.scale());
    }
  }

  @Test
  void nothingStaysNothing() {
    assertThat(Int8Vector.of(new float[3]).toFloats()).containsExactly(0, 0, 0);
  }
}
