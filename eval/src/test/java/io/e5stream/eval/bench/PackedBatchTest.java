package io.e5stream.eval.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PackedBatchTest {

  private static long[] text(int length, long firstId) {
    return LongStream.range(firstId, firstId + length).toArray();
  }

  @Test
  void laysTextsOutInRowsOfOneLength() {
    // 3 + 4 = 7 tokens in two rows: 3 each, the last token is left out. 5 does not fit beside them.
    List<PackedBatch> batches =
        PackedBatch.pack(List.of(text(5, 50), text(4, 40), text(3, 30)), 10);

    assertThat(batches).hasSize(2);
    assertThat(batches.get(0).rows()).isEqualTo(2);
    assertThat(batches.get(0).length()).isEqualTo(3);
    assertThat(batches.get(0).ids()).containsExactly(30, 31, 32, 40, 41, 42);
    assertThat(batches.get(1).ids()).containsExactly(50, 51, 52, 53, 54);
  }

  @Test
  void aLongTextIsABatchOfItsOwn() {
    assertThat(PackedBatch.pack(List.of(text(20, 0), text(2, 0)), 10))
        .extracting(PackedBatch::tokens)
        .containsExactly(2, 20);
  }

  @Test
  void losesLessThanATokenARow() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<long[]> texts = new ArrayList<>();
    int tokens = 0;
    for (int i = 0; i < 500; i++) {
      texts.add(text(1 + random.nextInt(300), 0));
      tokens += texts.get(i).length;
    }

    List<PackedBatch> batches = PackedBatch.pack(texts, 512);

    assertThat(batches).allMatch(batch -> batch.tokens() <= 512);
    assertThat(batches).allMatch(batch -> batch.ids().length == batch.tokens());
    assertThat(batches.stream().mapToInt(PackedBatch::rows).sum()).isEqualTo(500);
    int packed = batches.stream().mapToInt(PackedBatch::tokens).sum();
    assertThat(packed).isLessThanOrEqualTo(tokens).isGreaterThan(tokens - 500);
  }
}
