package io.e5stream.training.run;

import io.e5stream.embed.encoder.Tokens;
import io.e5stream.training.encoder.TokenBatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Texts sorted by length and cut into chunks that go through the encoder one after the other.
 *
 * @param batches the chunks, in order
 * @param order {@code [texts]}: which text stands at each place of the chunks put together
 */
record Chunks(List<TokenBatch> batches, int[] order) {

  /**
   * Cuts.
   *
   * @param budget tokens of a chunk, padding included; a longer text is a chunk of its own
   */
  static Chunks cut(List<Tokens> texts, int budget) {
    int[] order =
        IntStream.range(0, texts.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> texts.get(i).count()))
            .mapToInt(Integer::intValue)
            .toArray();
    List<TokenBatch> batches = new ArrayList<>();
    List<Tokens> chunk = new ArrayList<>();
    for (int index : order) {
      Tokens text = texts.get(index);
      if (!chunk.isEmpty() && (long) (chunk.size() + 1) * text.count() > budget) {
        batches.add(new TokenBatch(chunk));
        chunk.clear();
      }
      chunk.add(text);
    }
    batches.add(new TokenBatch(chunk));
    return new Chunks(batches, order);
  }

  /** {@code [texts]}: at which place of the chunks put together each text stands. */
  long[] places() {
    long[] places = new long[order.length];
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
    return places;
  }

  /** Tokens that are computed on, padding included. */
  long paddedTokens() {
    return batches.stream().mapToLong(TokenBatch::paddedTokens).sum();
  }
}
