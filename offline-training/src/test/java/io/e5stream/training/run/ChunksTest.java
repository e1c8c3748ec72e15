package io.e5stream.training.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Tokens;
import io.e5stream.training.encoder.TinyShape;
import io.e5stream.training.encoder.TokenBatch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunksTest {

  @Test
  void everyTextIsInOneChunkWithinTheBudget() {
    List<Tokens> texts = TinyShape.texts(100, 13);
    Chunks chunks = Chunks.cut(texts, 64);
    List<Tokens> together = new ArrayList<>();
    for (TokenBatch batch : chunks.batches()) {
      assertThat(batch.paddedTokens()).isLessThanOrEqualTo(64);
      together.addAll(batch.texts());
    }
    assertThat(together).hasSize(100);
    long[] places = chunks.places();
    for (int i = 0; i < 100; i++) {
      assertThat(together.get((int) places[i])).isSameAs(texts.get(i));
      assertThat(chunks.order()[(int) places[i]]).isEqualTo(i);
    }
  }

  @Test
  void aTextBeyondTheBudgetIsAChunkOfItsOwn() {
    Chunks chunks = Chunks.cut(TinyShape.texts(5, 1), 1);
    assertThat(chunks.batches()).hasSize(5);
    assertThat(chunks.paddedTokens())
        .isEqualTo(TinyShape.texts(5, 1).stream().mapToInt(Tokens::count).sum());
  }
}
