package io.e5stream.embed.export;

import java.util.List;

/** Everything in fp32. */
final class FloatArithmetic implements LayerArithmetic {

  private final int heads;

  FloatArithmetic(int heads) {
    this.heads = heads;
  }

  @Override
  public String attention(
      GraphBuilder graph, int layer, EncoderLayer weights, String input, String mask) {
    String name = WeightNames.attention(layer);
    return graph.contrib(
        name,
        "Attention",
        List.of(
            input,
            graph.constant(WeightNames.weight(name), weights.attention().weight()),
            graph.constant(WeightNames.bias(name), weights.attention().bias()),
            mask),
        GraphBuilder.integer("num_heads", heads));
  }

  @Override
  public String attentionOutput(GraphBuilder graph, int layer, EncoderLayer weights, String input) {
    return product(graph, WeightNames.attentionOutput(layer), weights.attentionOutput(), input);
  }

  @Override
  public String intermediate(GraphBuilder graph, int layer, EncoderLayer weights, String input) {
    String name = WeightNames.intermediate(layer);
    String product = product(graph, name, weights.intermediate(), input);
    String bias = graph.constant(WeightNames.bias(name), weights.intermediate().bias());
    return graph.contrib(name + ".gelu", "BiasGelu", List.of(product, bias));
  }

  @Override
  public String output(GraphBuilder graph, int layer, EncoderLayer weights, String input) {
    return product(graph, WeightNames.output(layer), weights.output(), input);
  }

  private static String product(GraphBuilder graph, String name, Linear linear, String input) {
    String weight = graph.constant(WeightNames.weight(name), linear.weight());
    return graph.add(name, "MatMul", List.of(input, weight));
  }
}
