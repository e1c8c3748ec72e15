package io.e5stream.embed.export;

import java.util.ArrayList;
import java.util.List;

/** Collects a BERT encoder's weights from tensors named as in {@link WeightNames}. */
final class WeightReader {

  private final TensorSource tensors;

  WeightReader(TensorSource tensors) {
    this.tensors = tensors;
  }

  /**
   * Reads all weights.
   *
   * @param firstPosition row of the position table that the first token takes: 0, in RoBERTa's
   *     descendants 2
   */
  EncoderWeights read(int heads, float epsilon, int firstPosition) {
    List<EncoderLayer> layers = new ArrayList<>();
    while (hasLayer(layers.size())) {
      layers.add(layer(layers.size()));
    }
    if (layers.isEmpty()) {
      throw new ExportException(
          "no layer of a BERT encoder: there is no tensor "
              + WeightNames.bias(WeightNames.output(0)));
    }
    return new EncoderWeights(
        heads,
        epsilon,
        tensors.matrix(WeightNames.WORDS),
        tensors.matrix(WeightNames.POSITIONS).rowsFrom(firstPosition),
        tensors.has(WeightNames.TYPES) ? tensors.matrix(WeightNames.TYPES) : null,
        norm(WeightNames.EMBEDDING_NORM),
        layers);
  }

  /** Several are looked for, so that a missing one is missed and does not end the model. */
  private boolean hasLayer(int layer) {
    return tensors.has(WeightNames.bias(WeightNames.output(layer)))
        || tensors.has(WeightNames.weight(WeightNames.outputNorm(layer)))
        || tensors.has(WeightNames.weight(WeightNames.attentionNorm(layer)));
  }

  private EncoderLayer layer(int layer) {
    return new EncoderLayer(
        attention(layer),
        linear(WeightNames.attentionOutput(layer)),
        norm(WeightNames.attentionNorm(layer)),
        linear(WeightNames.intermediate(layer)),
        linear(WeightNames.output(layer)),
        norm(WeightNames.outputNorm(layer)));
  }

  private Linear attention(int layer) {
    if (tensors.has(WeightNames.bias(WeightNames.attention(layer)))) {
      return linear(WeightNames.attention(layer));
    }
    return Linear.beside(
        linear(WeightNames.query(layer)),
        linear(WeightNames.key(layer)),
        linear(WeightNames.value(layer)));
  }

  private Linear linear(String part) {
    return new Linear(tensors.linearWeight(part), tensors.vector(WeightNames.bias(part)));
  }

  private LayerNorm norm(String part) {
    return new LayerNorm(
        tensors.vector(WeightNames.weight(part)), tensors.vector(WeightNames.bias(part)));
  }
}
