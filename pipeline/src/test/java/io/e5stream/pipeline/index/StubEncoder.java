package io.e5stream.pipeline.index;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.embed.operator.EmbedSettings;
import java.util.List;
import org.apache.flink.configuration.ReadableConfig;

/** An encoder that costs nothing, for tests of everything but embedding. */
record StubEncoder(int dimension, String model) implements TextEncoder {

  /** The options' settings, with this encoder in the place of the built-in model. */
  static EmbedSettings settings(ReadableConfig options) {
    EmbedSettings real = EmbedOptions.embedding(options);
    int dimension = Bundle.builtIn().manifest().dimension();
    String model = Bundle.builtIn().id();
    return new EmbedSettings(
        () -> new StubEncoder(dimension, model), real.maxTexts(), real.maxTokens(), real.maxAge());
  }

  /** A unit vector along one axis, chosen by the text. */
  @Override
  public float[][] encode(Role role, List<String> texts) {
    float[][] vectors = new float[texts.size()][dimension];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i][Math.floorMod(texts.get(i).hashCode(), dimension)] = 1;
    }
    return vectors;
  }

  @Override
  public void close() {}
}
