package io.e5stream.training.teacher;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo;
import io.e5stream.embed.encoder.EncoderException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a cross-encoder's graph reads and gives.
 *
 * @param inputs names, of those below
 * @param output name of the output with the score
 */
record LogitSignature(Set<String> inputs, String output) {

  static final String IDS = "input_ids";
  static final String MASK = "attention_mask";
  static final String TYPES = "token_type_ids";

  private static final String LOGITS = "logits";

  LogitSignature {
    inputs = Set.copyOf(inputs);
  }

  /**
   * Inspects a graph.
   *
   * @throws EncoderException when it is no cross-encoder with one score; the message names what is
   *     missing and what there is
   */
  static LogitSignature of(
      Map<String, NodeInfo> inputs, Map<String, NodeInfo> outputs, String model) {
    String contents =
        "The model has inputs %s and outputs %s".formatted(describe(inputs), describe(outputs));
    require(
        inputs.keySet().containsAll(List.of(IDS, MASK)),
        model,
        "inputs %s and %s are needed".formatted(IDS, MASK),
        contents);
    require(
        Set.of(IDS, MASK, TYPES).containsAll(inputs.keySet()),
        model,
        "an input is unknown",
        contents);
    for (NodeInfo input : inputs.values()) {
      require(
          isTensor(input, OnnxJavaType.INT64, 2),
          model,
          "input " + input.getName() + " must be INT64 [batch, tokens]",
          contents);
    }
    require(
        outputs.containsKey(LOGITS) || outputs.size() == 1,
        model,
        "no output is named " + LOGITS,
        contents);
    String output = outputs.containsKey(LOGITS) ? LOGITS : outputs.keySet().iterator().next();
    require(
        isOneScore(outputs.get(output)),
        model,
        "output " + output + " must be FLOAT [batch, 1] or [batch]: one score a pair",
        contents);
    return new LogitSignature(inputs.keySet(), output);
  }

  private static boolean isOneScore(NodeInfo output) {
    if (isTensor(output, OnnxJavaType.FLOAT, 1)) {
      return true;
    }
    // A size that the graph leaves open is checked with each result.
    return isTensor(output, OnnxJavaType.FLOAT, 2)
        && ((TensorInfo) output.getInfo()).getShape()[1] <= 1;
  }

  private static boolean isTensor(NodeInfo node, OnnxJavaType type, int rank) {
    return node.getInfo() instanceof TensorInfo tensor
        && tensor.type == type
        && tensor.getShape().length == rank;
  }

  private static void require(boolean condition, String model, String problem, String contents) {
    if (!condition) {
      throw new EncoderException(
          "%s is no cross-encoder: %s. %s".formatted(model, problem, contents));
    }
  }

  private static String describe(Map<String, NodeInfo> nodes) {
    return new TreeSet<>(nodes.keySet())
        .stream()
            .map(
                name ->
                    nodes.get(name).getInfo() instanceof TensorInfo t
                        ? name + ": " + t.type + " " + Arrays.toString(t.getShape())
                        : name + ": " + nodes.get(name).getInfo())
            .collect(Collectors.joining(", ", "(", ")"));
  }
}
