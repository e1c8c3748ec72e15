package io.e5stream.embed.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The encoder's pure parts: prefixes, batches, pooling, code points, sharing. */
class SmallPartsTest {

  @Test
  void instructionLeadsQueriesOnly() {
    PrefixPolicy policy = PrefixPolicy.instruction("Instruct: Find it\nQuery: {text}");

    assertThat(policy.apply(Role.QUERY, "x")).isEqualTo("Instruct: Find it\nQuery: x");
    assertThat(policy.apply(Role.PASSAGE, "x")).isEqualTo("x");
    for (String bad : List.of("no place", "{text} first", "{text} and {text}")) {
      assertThatThrownBy(() -> PrefixPolicy.instruction(bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(bad);
    }
  }

  @Test
  void batchesHoldEveryTextOnceWithinTheBudget() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      int[] lengths = random.ints(random.nextInt(50), 1, 600).toArray();
      int budget = 1 + random.nextInt(1_000);

      boolean padding = random.nextBoolean();

      List<int[]> batches = TokenBatches.cut(lengths, budget, padding);

      List<Integer> seen = new ArrayList<>();
      for (int[] batch : batches) {
        int longest = lengths[batch[batch.length - 1]];
        for (int i : batch) {
          seen.add(i);
          assertThat(lengths[i]).as("seed %d", seed).isLessThanOrEqualTo(longest);
        }
        assertThat(padding || lengths[batch[0]] == longest).as("seed %d", seed).isTrue();
        assertThat(batch.length == 1 || batch.length * longest <= budget)
            .as("seed %d", seed)
            .isTrue();
      }
      assertThat(seen).as("seed %d", seed).doesNotHaveDuplicates().hasSize(lengths.length);
    }
  }

  @Test
  void padsWhereThatIsCheaperThanAnotherBatch() {
    assertThat(TokenBatches.cut(new int[] {20, 21, 100}, 512, true))
        .containsExactly(new int[] {0, 1}, new int[] {2});
    assertThat(TokenBatches.cut(new int[] {20, 21, 20}, 512, false))
        .containsExactly(new int[] {0, 2}, new int[] {1});
  }

  @Test
  void poolingLeavesPaddingOut() {
    float pad = Float.NaN;
    FloatBuffer hidden = FloatBuffer.wrap(new float[] {9, 9, 9, 9, 9, 9, 1, 2, 3, 4, pad, pad});

    assertThat(Pooler.pool(hidden, 1, 3, 2, 2, Pooling.MEAN)).containsExactly(2, 3);
    assertThat(Pooler.pool(hidden, 1, 3, 2, 2, Pooling.CLS)).containsExactly(1, 2);
    assertThat(Pooler.pool(hidden, 1, 3, 2, 2, Pooling.LAST_TOKEN)).containsExactly(3, 4);
  }

  @Test
  void vectorsWithoutDirectionAreRefused() {
    assertThat(Pooler.normalise(new float[] {3, 4})).containsExactly(0.6f, 0.8f);
    for (float bad : new float[] {0, Float.NaN, Float.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> Pooler.normalise(new float[] {bad, 0}))
          .isInstanceOf(EncoderException.class)
          .hasMessageContaining("without direction");
    }
  }

  @Test
  void unpairedSurrogatesAreReplacedInPlace() {
    assertThat(CodePoints.wellFormed("a\uD83D\uDE00b")).isEqualTo("a\uD83D\uDE00b");
    assertThat(CodePoints.wellFormed("\uDE00a\uD83D")).isEqualTo("\uFFFDa\uFFFD");
    assertThat(CodePoints.utf16Positions("ab")).isNull();
    assertThat(CodePoints.utf16Positions("a\uD83D\uDE00b")).containsExactly(0, 1, 3, 4);
    assertThat(CodePoints.head("a\uD83D\uDE00b", 2)).isEqualTo("a");
    assertThat(CodePoints.head("a\uD83D\uDE00b", 3)).isEqualTo("a\uD83D\uDE00");
  }

  @Test
  void sharedValueIsOpenedOnceAndClosedOnce() {
    List<String> events = new ArrayList<>();
    SharedPool<String, AutoCloseable> pool = new SharedPool<>();
    var first = pool.acquire("k", () -> opened(events));
    var second = pool.acquire("k", () -> opened(events));
    assertThat(first.value()).isSameAs(second.value());

    second.close();
    second.close();
    assertThat(events).containsExactly("opened");
    first.close();
    assertThat(events).containsExactly("opened", "closed");
    pool.acquire("k", () -> opened(events)).close();
    assertThat(events).hasSize(4);
  }

  @Test
  void failedOpeningLeavesNothing() {
    SharedPool<String, AutoCloseable> pool = new SharedPool<>();
    assertThatThrownBy(
            () ->
                pool.acquire(
                    "k",
                    () -> {
                      throw new EncoderException("no");
                    }))
        .hasMessage("no");
    assertThat(pool.users("k")).isZero();
  }

  private static AutoCloseable opened(List<String> events) {
    events.add("opened");
    return () -> events.add("closed");
  }
}
