package io.e5stream.embed.export;

import io.e5stream.embed.export.onnx.AttributeProto;
import io.e5stream.embed.export.onnx.GraphProto;
import io.e5stream.embed.export.onnx.TensorProto;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Scaled dot-product attention in fp32 on query, key and value that are there already.
 *
 * <p>Where no text of a batch is padded the graph takes a branch without mask, for which ONNX
 * Runtime has a faster kernel that never writes the whole matrix of weights (FlashAttention, Dao et
 * al., arXiv 2205.14135).
 */
final class HeadAttention {

  /**
   * Query, key and value: three products, since one that is split afterwards is copied once more.
   */
  static final int PARTS = 3;

  private final int heads;
  private String unpadded;

  /**
   * For one graph.
   *
   * @param heads number of heads
   */
  HeadAttention(int heads) {
    this.heads = heads;
  }

  /**
   * Adds the attention.
   *
   * @param parts query, key and value without their biases, {@code [batch, tokens, hidden]} each
   * @param bias of the three, {@code [3 * hidden]}
   * @param mask INT32 {@code [batch, tokens]}
   * @return {@code [batch, tokens, hidden]}
   */
  String add(GraphBuilder graph, String name, List<String> parts, String bias, String mask) {
    if (unpadded == null) {
      unpadded = isUnpadded(graph, mask);
    }
    List<String> inputs = new ArrayList<>(parts);
    inputs.add(bias);
    List<String> masked = new ArrayList<>(inputs);
    masked.add(mask);
    return graph.choose(
        name, unpadded, branch(name + ".unmasked", inputs), branch(name + ".masked", masked));
  }

  /** The names of query, key and value, made one by one. */
  static List<String> parts(IntFunction<String> part) {
    return IntStream.range(0, PARTS).mapToObj(part).toList();
  }

  private GraphProto branch(String name, List<String> inputs) {
    GraphBuilder branch = new GraphBuilder(false);
    AttributeProto attribute = GraphBuilder.integer("num_heads", heads);
    branch.contrib(name, "MultiHeadAttention", inputs, attribute);
    branch.output(name, TensorProto.DataType.FLOAT, "batch", "tokens", "hidden");
    return branch.buildBranch();
  }

  private static String isUnpadded(GraphBuilder graph, String mask) {
    String least =
        graph.add("mask.least", "ReduceMin", List.of(mask), GraphBuilder.integer("keepdims", 0));
    return graph.cast("mask.is_full", least, TensorProto.DataType.BOOL);
  }
}
