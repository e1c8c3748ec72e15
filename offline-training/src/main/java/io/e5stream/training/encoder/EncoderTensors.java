package io.e5stream.training.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.e5stream.embed.export.EncoderLayer;
import io.e5stream.embed.export.EncoderWeights;
import io.e5stream.embed.export.LayerNorm;
import io.e5stream.embed.export.Linear;
import io.e5stream.embed.export.Matrix;
import java.util.ArrayList;
import java.util.List;

/** An encoder's weights as tensors that record gradients. */
final class EncoderTensors {

  private final NDManager manager;
  private final DataType type;
  private final List<Parameter> parameters = new ArrayList<>();
  private final List<TrainableLayer> layers = new ArrayList<>();
  private NDArray words;
  private NDArray positions;
  private TrainableNorm embeddingNorm;

  private EncoderTensors(NDManager manager, DataType type) {
    this.manager = manager;
    this.type = type;
  }

  static EncoderTensors of(EncoderWeights weights, NDManager manager, DataType type) {
    EncoderTensors tensors = new EncoderTensors(manager, type);
    tensors.words = tensors.weight("words", weights.words());
    tensors.positions = tensors.weight("positions", weights.positions());
    tensors.embeddingNorm =
        tensors.norm("embedding.norm", weights.embeddingNorm(), weights.epsilon());
    for (EncoderLayer layer : weights.layers()) {
      String name = "layer." + tensors.layers.size() + ".";
      tensors.layers.add(
          new TrainableLayer(
              weights.heads(),
              tensors.linear(name + "attention", layer.attention()),
              tensors.linear(name + "attention.output", layer.attentionOutput()),
              tensors.norm(name + "attention.norm", layer.attentionNorm(), weights.epsilon()),
              tensors.linear(name + "intermediate", layer.intermediate()),
              tensors.linear(name + "output", layer.output()),
              tensors.norm(name + "output.norm", layer.outputNorm(), weights.epsilon())));
    }
    return tensors;
  }

  NDArray words() {
    return words;
  }

  NDArray positions() {
    return positions;
  }

  TrainableNorm embeddingNorm() {
    return embeddingNorm;
  }

  List<TrainableLayer> layers() {
    return layers;
  }

  List<Parameter> parameters() {
    return parameters;
  }

  EncoderWeights weights(EncoderShape shape) {
    return new EncoderWeights(
        shape.heads(),
        shape.epsilon(),
        matrix(words),
        matrix(positions),
        null,
        norm(embeddingNorm),
        layers.stream()
            .map(
                layer ->
                    new EncoderLayer(
                        linear(layer.attention()),
                        linear(layer.attentionOutput()),
                        norm(layer.attentionNorm()),
                        linear(layer.intermediate()),
                        linear(layer.output()),
                        norm(layer.outputNorm())))
            .toList());
  }

  private NDArray weight(String name, Matrix matrix) {
    return add(name, matrix.values(), new Shape(matrix.rows(), matrix.columns()), true);
  }

  private TrainableLinear linear(String name, Linear linear) {
    return new TrainableLinear(
        weight(name + ".weight", linear.weight().transposed()),
        vector(name + ".bias", linear.bias()));
  }

  private TrainableNorm norm(String name, LayerNorm norm, float epsilon) {
    return new TrainableNorm(
        vector(name + ".gamma", norm.gamma()), vector(name + ".beta", norm.beta()), epsilon);
  }

  private NDArray vector(String name, float[] values) {
    return add(name, values, new Shape(values.length), false);
  }

  private NDArray add(String name, float[] values, Shape shape, boolean decays) {
    NDArray array = manager.create(values, shape).toType(type, false);
    array.setRequiresGradient(true);
    parameters.add(new Parameter(name, array, decays));
    return array;
  }

  private static Matrix matrix(NDArray array) {
    Shape shape = array.getShape();
    return new Matrix((int) shape.get(0), (int) shape.get(1), floats(array));
  }

  private static Linear linear(TrainableLinear linear) {
    return new Linear(matrix(linear.weight()).transposed(), floats(linear.bias()));
  }

  private static LayerNorm norm(TrainableNorm norm) {
    return new LayerNorm(floats(norm.gamma()), floats(norm.beta()));
  }

  private static float[] floats(NDArray array) {
    if (array.getDataType() == DataType.FLOAT32) {
      return array.toFloatArray();
    }
    try (NDArray single = array.toType(DataType.FLOAT32, true)) {
      return single.toFloatArray();
    }
  }
}
