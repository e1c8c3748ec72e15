package io.e5stream.eval.task.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Expected values are what NumPy 2.4.6 printed. */
class NumpyRandomTest {

  private static int[] range(int end) {
    return IntStream.range(0, end).toArray();
  }

  private static int[] shuffled(int end, long seed) {
    int[] values = range(end);
    new NumpyRandom(seed).shuffle(values);
    return values;
  }

  /** {@code r = RandomState(42); a = arange(20); r.shuffle(a); r.shuffle(a)}. */
  @Test
  void oneShuffleAfterTheOther() {
    NumpyRandom random = new NumpyRandom(42);
    int[] values = range(20);
    random.shuffle(values);
    assertThat(values)
        .containsExactly(0, 17, 15, 1, 8, 5, 11, 3, 18, 16, 13, 2, 9, 19, 4, 12, 7, 10, 14, 6);
    random.shuffle(values);
    assertThat(values)
        .containsExactly(6, 7, 12, 5, 8, 9, 4, 3, 1, 11, 15, 16, 19, 13, 14, 18, 10, 2, 0, 17);
  }

  /** {@code RandomState(42).permutation(10)}, and beyond the generator's state of 624 numbers. */
  @Test
  void shortAndLong() {
    assertThat(shuffled(10, 42)).containsExactly(8, 1, 5, 0, 7, 2, 9, 4, 3, 6);
    int[] many = shuffled(10_003, 42);
    assertThat(Arrays.copyOf(many, 5)).containsExactly(6883, 5836, 8601, 2545, 8697);
    assertThat(Arrays.copyOfRange(many, 9998, 10_003)).containsExactly(5734, 5191, 5390, 860, 7270);
    assertThat(Arrays.stream(many).sorted().toArray()).isEqualTo(range(10_003));
  }

  @Test
  void nothingToShuffle() {
    assertThat(shuffled(0, 1)).isEmpty();
    assertThat(shuffled(1, 1)).containsExactly(0);
  }

  @Test
  void refusesSeedsThatItCannotRepeat() {
    for (long seed : new long[] {-1, 1L << 31}) {
      assertThatThrownBy(() -> new NumpyRandom(seed))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the seed must be 0 to 2147483647 but is " + seed);
    }
  }
}
