package io.e5stream.embed.export;

import ai.onnxruntime.platform.Fp16Conversions;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Writes encoders as Hugging Face's Transformers saves them: query, key and value apart, weights of
 * linear layers {@code [out, in]}. Tests may change tensors and configuration before.
 */
final class TransformersModel {

  /** Numbers of a tensor with its shape. */
  record Tensor(int[] shape, float[] values) {}

  final Map<String, Tensor> tensors = new LinkedHashMap<>();
  final ObjectNode config = JsonMapper.builder().build().createObjectNode();
  private final String prefix;

  private TransformersModel(EncoderWeights weights, String prefix) {
    this.prefix = prefix;
    config.put("num_attention_heads", weights.heads());
    config.put("layer_norm_eps", weights.epsilon());
    config.put("hidden_act", "gelu");
    put("embeddings.word_embeddings.weight", weights.words());
    put("embeddings.position_embeddings.weight", weights.positions());
    if (weights.types() != null) {
      put("embeddings.token_type_embeddings.weight", weights.types());
    }
    put("embeddings.LayerNorm", weights.embeddingNorm());
    for (int i = 0; i < weights.layers().size(); i++) {
      put("encoder.layer." + i + ".", weights.layers().get(i), weights.hidden());
    }
    put("pooler.dense", new Linear(new Matrix(1, 1, new float[1]), new float[1])); // not read
  }

  static TransformersModel bert(EncoderWeights weights, String prefix) {
    TransformersModel model = new TransformersModel(weights, prefix);
    model.config.put("model_type", "bert");
    model.config.put("pad_token_id", 0);
    return model;
  }

  /** Its first position has the number after the padding token's id, 1. */
  static TransformersModel xlmRoberta(EncoderWeights weights) {
    int unused = 2;
    Matrix positions = weights.positions();
    float[] shifted = new float[(positions.rows() + unused) * positions.columns()];
    Arrays.fill(shifted, Float.NaN);
    System.arraycopy(
        positions.values(), 0, shifted, unused * positions.columns(), positions.values().length);
    TransformersModel model = new TransformersModel(weights, "roberta.");
    model.put(
        "embeddings.position_embeddings.weight",
        new Matrix(positions.rows() + unused, positions.columns(), shifted));
    model.config.put("model_type", "xlm-roberta");
    model.config.put("pad_token_id", 1);
    return model;
  }

  /** Writes {@code model.safetensors} and {@code config.json}. */
  Path write(Path directory, String type) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("config.json"), config.toString());
    ObjectNode header = JsonMapper.builder().build().createObjectNode();
    header.putObject("__metadata__").put("format", "pt");
    int end = 0;
    for (var tensor : tensors.entrySet()) {
      ObjectNode entry = header.putObject(tensor.getKey()).put("dtype", type);
      IntStream.of(tensor.getValue().shape).forEach(entry.withArray("shape")::add);
      int bytes = tensor.getValue().values.length * (type.equals("F32") ? 4 : 2);
      entry.putArray("data_offsets").add(end).add(end + bytes);
      end += bytes;
    }
    byte[] json = header.toString().getBytes(StandardCharsets.UTF_8);
    ByteBuffer file = ByteBuffer.allocate(8 + json.length + end).order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(json.length).put(json);
    tensors.values().forEach(tensor -> write(file, tensor.values, type));
    Files.write(directory.resolve("model.safetensors"), file.array());
    return directory;
  }

  /** What is left of numbers that are stored in a type. */
  static float[] stored(float[] values, String type) {
    float[] result = values.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] =
          switch (type) {
            case "F16" -> Fp16Conversions.fp16ToFloat(Fp16Conversions.floatToFp16(values[i]));
            case "BF16" -> Float.intBitsToFloat(Float.floatToRawIntBits(values[i]) & 0xFFFF_0000);
            default -> values[i];
          };
    }
    return result;
  }

  private static void write(ByteBuffer file, float[] values, String type) {
    for (float value : values) {
      switch (type) {
        case "F16" -> file.putShort(Fp16Conversions.floatToFp16(value));
        case "BF16" -> file.putShort((short) (Float.floatToRawIntBits(value) >>> 16));
        default -> file.putFloat(value);
      }
    }
  }

  private void put(String name, EncoderLayer layer, int hidden) {
    put(name + "attention.self.query", layer.attention().outputs(0, hidden));
    put(name + "attention.self.key", layer.attention().outputs(hidden, hidden));
    put(name + "attention.self.value", layer.attention().outputs(2 * hidden, hidden));
    put(name + "attention.output.dense", layer.attentionOutput());
    put(name + "attention.output.LayerNorm", layer.attentionNorm());
    put(name + "intermediate.dense", layer.intermediate());
    put(name + "output.dense", layer.output());
    put(name + "output.LayerNorm", layer.outputNorm());
  }

  private void put(String name, Linear linear) {
    put(name + ".weight", linear.weight().transposed());
    put(name + ".bias", linear.bias());
  }

  private void put(String name, LayerNorm norm) {
    put(name + ".weight", norm.gamma());
    put(name + ".bias", norm.beta());
  }

  private void put(String name, Matrix matrix) {
    tensors.put(
        prefix + name, new Tensor(new int[] {matrix.rows(), matrix.columns()}, matrix.values()));
  }

  private void put(String name, float[] vector) {
    tensors.put(prefix + name, new Tensor(new int[] {vector.length}, vector));
  }
}
