package io.e5stream.pipeline.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AnswerCounterTest {

  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int SETTINGS = 4;

  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

  @Test
  void countsHeadersThatEndTheirStreamHoweverTheBytesArrive() {
    frame(SETTINGS, 1, 0);
    frame(HEADERS, 4, 30);
    frame(DATA, 1, 70_000);
    frame(HEADERS, 5, 12);
    frame(HEADERS, 5, 0);

    for (int piece : new int[] {1, 7, 9, 1000, 1 << 20}) {
      assertThat(countInPiecesOf(piece)).isEqualTo(2);
    }
  }

  private long countInPiecesOf(int size) {
    AnswerCounter counter = new AnswerCounter();
    byte[] all = sent.toByteArray();
    for (int from = 0; from < all.length; from += size) {
      byte[] piece = Arrays.copyOfRange(all, from, Math.min(all.length, from + size));
      counter.take(piece, piece.length);
    }
    return counter.count();
  }

  private void frame(int type, int flags, int length) {
    sent.writeBytes(
        new byte[] {
          (byte) (length >> 16),
          (byte) (length >> 8),
          (byte) length,
          (byte) type,
          (byte) flags,
          0,
          0,
          0,
          1
        });
    sent.writeBytes(new byte[length]);
  }
}
