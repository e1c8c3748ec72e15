package io.e5stream.embed.encoder;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an ONNX graph reads and gives, as far as the encoder uses it.
 *
 * @param inputs inputs by name; each is {@code [batch, tokens]} of INT64 or INT32
 * @param output name of the output that is used
 * @param pooled whether the output is {@code [batch, dim]} rather than {@code [batch, tokens, dim]}
 */
record ModelSignature(Map<String, OnnxJavaType> inputs, String output, boolean pooled) {

  static final String IDS = "input_ids";
  static final String MASK = "attention_mask";
  static final String TYPES = "token_type_ids";

  /** The first of these that the graph has is used; else its only output. */
  private static final List<String> OUTPUTS =
      List.of(
          "sentence_embedding", "embedding", "embeddings", "last_hidden_state", "token_embeddings");

  /**
   * Inspects a graph.
   *
   * @throws EncoderException when the graph is no text encoder of this dimension; the message names
   *     what is missing and what there is
   */
  static ModelSignature of(
      Map<String, NodeInfo> inputs, Map<String, NodeInfo> outputs, int dimension, String model) {
    String contents =
        "The model has inputs %s and outputs %s".formatted(describe(inputs), describe(outputs));
    for (String needed : List.of(IDS, MASK)) {
      require(inputs.containsKey(needed), model, "input " + needed + " is missing", contents);
    }
    for (NodeInfo input : inputs.values()) {
      require(
          List.of(IDS, MASK, TYPES).contains(input.getName()),
          model,
          "input " + input.getName() + " is unknown",
          contents);
      require(
          input.getInfo() instanceof TensorInfo t
              && (t.type == OnnxJavaType.INT64 || t.type == OnnxJavaType.INT32)
              && t.getShape().length == 2,
          model,
          "input " + input.getName() + " must be INT64 or INT32 [batch, tokens]",
          contents);
    }
    String output = output(outputs, model, contents);
    require(
        outputs.get(output).getInfo() instanceof TensorInfo,
        model,
        "output " + output + " is no tensor",
        contents);
    TensorInfo tensor = (TensorInfo) outputs.get(output).getInfo();
    int rank = tensor.getShape().length;
    require(
        tensor.type == OnnxJavaType.FLOAT && (rank == 2 || rank == 3),
        model,
        "output " + output + " must be FLOAT [batch, tokens, dim] or [batch, dim]",
        contents);
    long last = tensor.getShape()[rank - 1];
    require(
        last < 0 || last == dimension,
        model,
        "output %s has dimension %d, the manifest says %d".formatted(output, last, dimension),
        contents);
    return new ModelSignature(
        inputs.values().stream()
            .collect(Collectors.toMap(NodeInfo::getName, n -> ((TensorInfo) n.getInfo()).type)),
        output,
        rank == 2);
  }

  private static String output(Map<String, NodeInfo> outputs, String model, String contents) {
    for (String known : OUTPUTS) {
      if (outputs.containsKey(known)) {
        return known;
      }
    }
    require(outputs.size() == 1, model, "no output is named as one of " + OUTPUTS, contents);
    return outputs.keySet().iterator().next();
  }

  private static void require(boolean condition, String model, String problem, String contents) {
    if (!condition) {
      throw new EncoderException(
          "%s is no text encoder: %s. %s".formatted(model, problem, contents));
    }
  }

  private static String describe(Map<String, NodeInfo> nodes) {
    return nodes.values().stream()
        .map(
            n ->
                n.getInfo() instanceof TensorInfo t
                    ? n.getName() + ": " + t.type + " " + Arrays.toString(t.getShape())
                    : n.getName() + ": " + n.getInfo())
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
