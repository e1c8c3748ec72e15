package io.e5stream.training.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.filter.consistency.ConsistencyDirection;
import io.e5stream.filter.consistency.VectorStorage;
import org.junit.jupiter.api.Test;

class PoolMemoryTest {

  private static FilterSettings settings(ConsistencyDirection direction, VectorStorage storage) {
    return new FilterSettings(direction, 2, 1_000_000, 1, storage);
  }

  private static final FilterSettings FLOATS =
      settings(ConsistencyDirection.QUERY, VectorStorage.FLOAT);

  @Test
  void isThatOfVectorsAndHashes() {
    assertThat(PoolMemory.bytes(FLOATS, 2_000_000, 384)).isEqualTo(1_000_000L * (1_536 + 48));
    assertThat(PoolMemory.bytes(FLOATS, 10, 384)).isEqualTo(10 * (1_536 + 48));
    FilterSettings both = settings(ConsistencyDirection.BOTH, VectorStorage.INT8);
    assertThat(PoolMemory.bytes(both, 10, 384)).isEqualTo(10 * (2 * 388 + 48));
  }

  @Test
  void saysWhatToLower() {
    assertThatCode(() -> PoolMemory.check(FLOATS, 100_000, 384, 300_000_000L))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> PoolMemory.check(FLOATS, 2_000_000, 384, 1_000_000_000L))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "--pool 1,000,000 of 384 dimensions takes 1,584 MB of heap, and 750 MB are free for it")
        .hasMessageContaining("Lower it to --pool 473484, take --storage int8, which takes 436 MB")
        .hasMessageContaining("E5_JAVA_OPTS=-Xmx");
    FilterSettings bytes = settings(ConsistencyDirection.QUERY, VectorStorage.INT8);
    assertThatThrownBy(() -> PoolMemory.check(bytes, 2_000_000, 384, 100_000_000L))
        .hasMessageNotContaining("--storage");
  }
}
