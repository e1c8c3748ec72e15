package io.e5stream.embed.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Compares weights bit by bit. */
final class WeightComparison {

  private WeightComparison() {}

  static void assertSame(EncoderWeights actual, EncoderWeights expected) {
    assertSame(actual, expected, values -> values);
  }

  /** With what a file's format makes of the expected numbers. */
  static void assertSame(
      EncoderWeights actual, EncoderWeights expected, UnaryOperator<float[]> stored) {
    assertThat(actual.heads()).isEqualTo(expected.heads());
    assertThat(actual.epsilon()).isEqualTo(expected.epsilon());
    Map<String, float[]> actualValues = values(actual);
    Map<String, float[]> expectedValues = values(expected);
    assertThat(actualValues.keySet()).isEqualTo(expectedValues.keySet());
    expectedValues.forEach(
        (name, values) ->
            assertThat(actualValues.get(name)).as(name).isEqualTo(stored.apply(values)));
  }

  /** All numbers by names that tell the shapes. */
  private static Map<String, float[]> values(EncoderWeights weights) {
    Map<String, float[]> values = new LinkedHashMap<>();
    put(values, "words", weights.words());
    put(values, "positions", weights.positions());
    if (weights.types() != null) {
      put(values, "types", weights.types());
    }
    put(values, "embeddings", weights.embeddingNorm());
    for (int i = 0; i < weights.layers().size(); i++) {
      EncoderLayer layer = weights.layers().get(i);
      put(values, i + " attention", layer.attention());
      put(values, i + " attention output", layer.attentionOutput());
      put(values, i + " attention", layer.attentionNorm());
      put(values, i + " intermediate", layer.intermediate());
      put(values, i + " output", layer.output());
      put(values, i + " output", layer.outputNorm());
    }
    return values;
  }

  private static void put(Map<String, float[]> values, String name, Linear linear) {
    put(values, name + " weight", linear.weight());
    values.put(name + " bias", linear.bias());
  }

  private static void put(Map<String, float[]> values, String name, LayerNorm norm) {
    values.put(name + " gamma", norm.gamma());
    values.put(name + " beta", norm.beta());
  }

  private static void put(Map<String, float[]> values, String name, Matrix matrix) {
    values.put(name + " " + matrix.rows() + " x " + matrix.columns(), matrix.values());
  }
}
