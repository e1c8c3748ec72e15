package io.e5stream.embed.export;

import io.e5stream.embed.export.onnx.AttributeProto;
import java.util.List;

/** Everything in floating point; for one graph. */
final class FloatArithmetic implements LayerArithmetic {

  private final int heads;
  private String shape;

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
  public String intermediate(
      GraphBuilder graph, int layer, EncoderLayer weights, String input, String mask) {
    String name = WeightNames.intermediate(layer);
    Linear linear = weights.intermediate();
    String bias = graph.constant(WeightNames.bias(name), linear.bias());
    if (graph.halves()) {
      String product = product(graph, name, linear, input);
      return graph.contrib(name + ".gelu", "BiasGelu", List.of(product, bias));
    }
    // On the CPU, BiasGelu takes twice the time of Gelu, and Gemm adds the bias at no cost.
    String weight = graph.constant(WeightNames.weight(name), linear.weight());
    String rows = graph.reshape(name + ".rows", input, -1, linear.in());
    String product = graph.add(name, "Gemm", List.of(rows, weight, bias));
    String gelu = graph.contrib(name + ".gelu", "Gelu", List.of(product));
    return graph.add(name + ".tokens", "Reshape", List.of(gelu, shape(graph, linear.out(), mask)));
  }

  /** Batch and tokens as the mask has them, then a size; the same for all layers. */
  private String shape(GraphBuilder graph, int size, String mask) {
    if (shape == null) {
      String lengths = graph.add("mask.shape", "Shape", List.of(mask));
      String last = graph.constant(OnnxTensors.longs("intermediate.size", new long[] {size}, 1));
      AttributeProto axis = GraphBuilder.integer("axis", 0);
      shape = graph.add("intermediate.shape", "Concat", List.of(lengths, last), axis);
    }
    return shape;
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
