package io.e5stream.filter.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.duplicate.DuplicateMode;
import io.e5stream.filter.options.DuplicateSettings;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The sizes that {@code docs/operations.md} gives: bytes of a snapshot for each pair. */
class StateSizeTest {

  private static final int PAIRS = 2000;

  /** Of ids as long as those of web pages with a hash. */
  private static long[] bytesPerPair(DuplicateMode mode) throws Exception {
    Random random = new Random(7);
    try (DuplicateNetwork network =
        new DuplicateNetwork(new DuplicateSettings(mode, Duration.ofDays(30), 5, 14, 8))) {
      for (int i = 0; i < PAIRS; i++) {
        String id = "0123456789abcdef0123-%06d".formatted(i);
        network.send(TestPairs.accepted(id, TestPairs.words(random, 40, 100_000), i, i));
        network.drain(random);
      }
      assertThat(network.take()).allMatch(Judged::isAccepted);
      long[] bytes = network.snapshotBytes();
      return new long[] {bytes[0] / PAIRS, bytes[1] / PAIRS};
    }
  }

  @Test
  void duplicatesTakeWhatIsDocumented() throws Exception {
    long[] near = bytesPerPair(DuplicateMode.NEAR);
    long[] exact = bytesPerPair(DuplicateMode.EXACT);
    System.out.printf(
        "duplicates, bytes of state per pair: near %d, exact %d%n",
        near[0] + near[1], exact[0] + exact[1]);
    assertThat(near[0] + near[1]).isBetween(1_000L, 1_200L);
    assertThat(exact[0] + exact[1]).isBetween(130L, 170L);
  }
}
