package io.e5stream.embed.export;

import io.e5stream.embed.export.IntegerProduct.Quantized;
import java.util.List;

/** Products with a scale for each token, in a graph. */
final class RowProduct {

  private RowProduct() {}

  /**
   * A quantised input.
   *
   * @param values in 8-bit integers
   * @param largest FLOAT {@code [batch, tokens, 1]}: each token's largest value
   */
  record Row(Quantized values, String largest) {}

  /** Adds a layer without its bias: {@code [batch, tokens, out]} in fp32. */
  static String add(GraphBuilder graph, String name, RowLinear linear, String input) {
    return add(graph, name, quantise(graph, name, linear, input), linear.weights());
  }

  /** Adds a product with a weight. */
  static String add(GraphBuilder graph, String name, Row row, ColumnWeights weights) {
    String product = IntegerProduct.add(graph, name, row.values, weights, GraphBuilder.NONE);
    return graph.add(name + ".scaled", "Mul", List.of(product, row.largest));
  }

  /**
   * Adds the rounding of the values times {@code top / largest}. The input's scale of 1 / top and
   * the largest value make up for that after the product.
   */
  static Row quantise(GraphBuilder graph, String name, RowLinear linear, String input) {
    RowRange range = linear.range();
    float[] smoothing = linear.smoothing();
    String values = smoothing == null ? input : Smoothing.add(graph, name, input, smoothing);
    String largest = largest(graph, name, values, range);
    String ofLargest = graph.add(name + ".of_largest", "Div", List.of(values, largest));
    return new Row(
        IntegerProduct.quantise(graph, name, ofLargest, 1f / range.top(), range.zero()), largest);
  }

  private static String largest(GraphBuilder graph, String name, String input, RowRange range) {
    String least = graph.constant(name + ".least", new float[] {range.least()});
    String largest = graph.lastAxis(name + ".largest", "ReduceMax", input);
    if (!range.signed()) {
      return graph.add(name + ".range", "Max", List.of(largest, least));
    }
    String smallest = graph.lastAxis(name + ".smallest", "ReduceMin", input);
    String depth = graph.add(name + ".depth", "Neg", List.of(smallest));
    return graph.add(name + ".range", "Max", List.of(largest, depth, least));
  }
}
