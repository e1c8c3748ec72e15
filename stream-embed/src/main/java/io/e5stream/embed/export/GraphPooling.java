package io.e5stream.embed.export;

import io.e5stream.embed.encoder.Pooling;
import io.e5stream.embed.export.onnx.TensorProto;
import java.util.List;

/** One vector a text, inside the graph. */
final class GraphPooling {

  private GraphPooling() {}

  /**
   * Adds pooling and normalisation.
   *
   * @param hidden {@code [batch, tokens, dim]}
   * @param mask INT32 {@code [batch, tokens]}: 1 for tokens, 0 for padding at the end
   * @param output name of the result, {@code [batch, dim]}
   */
  static void add(
      GraphBuilder graph,
      String hidden,
      String mask,
      Pooling pooling,
      boolean normalise,
      String output) {
    String pooled = normalise ? "pooled" : output;
    switch (pooling) {
      case MEAN -> mean(graph, hidden, mask, normalise, pooled);
      case CLS ->
          graph.add(
              pooled,
              "Gather",
              List.of(hidden, graph.constant(OnnxTensors.longs("first_token", new long[] {0}))),
              GraphBuilder.integer("axis", 1));
      case LAST_TOKEN -> lastToken(graph, hidden, mask, pooled);
    }
    if (normalise) {
      graph.add(
          output,
          "LpNormalization",
          List.of(pooled),
          GraphBuilder.integer("axis", -1),
          GraphBuilder.integer("p", 2));
    }
  }

  private static void mean(
      GraphBuilder graph, String hidden, String mask, boolean normalise, String pooled) {
    String second = axis(graph);
    String weights = graph.cast("pooling.mask", mask, TensorProto.DataType.FLOAT);
    String row = graph.add("pooling.mask_row", "Unsqueeze", List.of(weights, second));
    String sums = graph.add("pooling.sums", "MatMul", List.of(row, hidden));
    // The length of the vector does not matter where it is normalised: no division.
    String sum = graph.add(normalise ? pooled : "pooling.sum", "Squeeze", List.of(sums, second));
    if (!normalise) {
      String count =
          graph.add(
              "pooling.count",
              "ReduceSum",
              List.of(weights, second),
              GraphBuilder.integer("keepdims", 1));
      graph.add(pooled, "Div", List.of(sum, count));
    }
  }

  private static void lastToken(GraphBuilder graph, String hidden, String mask, String pooled) {
    String count =
        graph.add(
            "pooling.count",
            "ReduceSum",
            List.of(mask, axis(graph)),
            GraphBuilder.integer("keepdims", 1));
    String one = graph.constant(OnnxTensors.ints("pooling.one", new int[] {1}, 1));
    String last = graph.add("pooling.last", "Sub", List.of(count, one));
    String index = graph.cast("pooling.index", last, TensorProto.DataType.INT64);
    graph.add(pooled, "GatherND", List.of(hidden, index), GraphBuilder.integer("batch_dims", 1));
  }

  private static String axis(GraphBuilder graph) {
    return graph.constant(OnnxTensors.longs("pooling.axis", new long[] {1}, 1));
  }
}
