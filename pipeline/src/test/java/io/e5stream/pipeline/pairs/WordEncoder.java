package io.e5stream.pipeline.pairs;

import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import java.util.List;

/** An encoder that knows one word: what a text with it is about has nothing to do with the rest. */
record WordEncoder(String word) implements TextEncoder {

  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public String model() {
    return "words-1";
  }

  @Override
  public float[][] encode(Role role, List<String> texts) {
    return texts.stream()
        .map(text -> text.contains(word) ? new float[] {1, 0} : new float[] {0, 1})
        .toArray(float[][]::new);
  }

  @Override
  public void close() {}
}
