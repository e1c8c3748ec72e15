package io.e5stream.embed.export;

import io.e5stream.embed.export.onnx.AttributeProto;
import io.e5stream.embed.export.onnx.GraphProto;
import io.e5stream.embed.export.onnx.TensorProto;
import java.util.ArrayList;
import java.util.List;

/**
 * Scaled dot-product attention in fp32 on query, key and value that are there already.
 *
 * <p>Where no text of a batch is padded the graph takes a branch without mask, for which ONNX
 * Runtime has a faster kernel that never writes the whole matrix of weights (FlashAttention, Dao et
 * al., arXiv 2205.14135).
 */
final class HeadAttention {

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
   * @param queryKeyValue {@code [batch, tokens, 3 * hidden]}
   * @param mask INT32 {@code [batch, tokens]}
   * @return {@code [batch, tokens, hidden]}
   */
  String add(GraphBuilder graph, String name, String queryKeyValue, String mask) {
    if (unpadded == null) {
      unpadded = isUnpadded(graph, mask);
    }
    List<String> parts = graph.split(name + ".parts", queryKeyValue, 3, 2);
    List<String> masked = new ArrayList<>(parts);
    masked.add(GraphBuilder.NONE);
    masked.add(mask);
    return graph.choose(
        name, unpadded, branch(name + ".unmasked", parts), branch(name + ".masked", masked));
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
