package io.e5stream.pipeline.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.e5stream.embed.export.EncoderLayer;
import io.e5stream.embed.export.EncoderWeights;
import io.e5stream.embed.export.LayerNorm;
import io.e5stream.embed.export.Linear;
import io.e5stream.embed.export.Matrix;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a model as Hugging Face's Transformers does, but for query, key and value side by side.
 */
final class SafetensorsFolder {

  private record Tensor(List<Integer> shape, float[] values) {}

  private final Map<String, Tensor> tensors = new LinkedHashMap<>();

  private SafetensorsFolder() {}

  static Path write(Path folder, EncoderWeights weights) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("config.json"),
        """
        {"model_type": "bert", "hidden_act": "gelu", "num_attention_heads": %d, "layer_norm_eps": %s}
        """
            .formatted(weights.heads(), weights.epsilon()));
    SafetensorsFolder writer = new SafetensorsFolder();
    writer.add("embeddings.word_embeddings.weight", weights.words());
    writer.add("embeddings.position_embeddings.weight", weights.positions());
    if (weights.types() != null) {
      writer.add("embeddings.token_type_embeddings.weight", weights.types());
    }
    writer.add("embeddings.LayerNorm", weights.embeddingNorm());
    for (int i = 0; i < weights.layers().size(); i++) {
      writer.add("encoder.layer." + i + ".", weights.layers().get(i));
    }
    writer.write(folder.resolve("model.safetensors"));
    return folder;
  }

  private void add(String prefix, EncoderLayer layer) {
    add(prefix + "attention.self.query_key_value", layer.attention());
    add(prefix + "attention.output.dense", layer.attentionOutput());
    add(prefix + "attention.output.LayerNorm", layer.attentionNorm());
    add(prefix + "intermediate.dense", layer.intermediate());
    add(prefix + "output.dense", layer.output());
    add(prefix + "output.LayerNorm", layer.outputNorm());
  }

  private void add(String name, Matrix matrix) {
    tensors.put(name, new Tensor(List.of(matrix.rows(), matrix.columns()), matrix.values()));
  }

  private void add(String name, LayerNorm norm) {
    add(name + ".weight", norm.gamma());
    add(name + ".bias", norm.beta());
  }

  private void add(String name, Linear linear) {
    int in = linear.weight().rows();
    int out = linear.weight().columns();
    float[] turned = new float[in * out];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = linear.weight().values()[i % in * out + i / in];
    }
    add(name + ".weight", new Matrix(out, in, turned));
    add(name + ".bias", linear.bias());
  }

  private void add(String name, float[] values) {
    tensors.put(name, new Tensor(List.of(values.length), values));
  }

  private void write(Path file) throws IOException {
    Map<String, Object> header = new LinkedHashMap<>();
    int end = 0;
    for (var tensor : tensors.entrySet()) {
      int from = end;
      end += tensor.getValue().values().length * Float.BYTES;
      header.put(
          tensor.getKey(),
          Map.of(
              "dtype",
              "F32",
              "shape",
              tensor.getValue().shape(),
              "data_offsets",
              List.of(from, end)));
    }
    byte[] json =
        JsonMapper.builder().build().writeValueAsString(header).getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes =
        ByteBuffer.allocate(Long.BYTES + json.length + end).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(json.length).put(json);
    tensors
        .values()
        .forEach(
            tensor -> {
              bytes.asFloatBuffer().put(tensor.values());
              bytes.position(bytes.position() + tensor.values().length * Float.BYTES);
            });
    bytes.flip();
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }
}
