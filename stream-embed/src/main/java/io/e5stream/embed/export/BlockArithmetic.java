package io.e5stream.embed.export;

import java.util.List;

/**
 * Weights in 8-bit blocks; what is multiplied with them is quantised for each token by itself while
 * computing, so a text's vector does not depend on its batch.
 */
final class BlockArithmetic implements LayerArithmetic {

  /** Inputs are a multiple of it in all E5 models; longer blocks are faster and less exact. */
  private static final int SHORT_BLOCK = 128;

  private static final int LONG_BLOCK = 256;

  /** The products are of 8-bit integers. */
  private static final int ACCURACY_INT8 = 4;

  private final HeadAttention heads;

  BlockArithmetic(HeadAttention heads) {
    this.heads = heads;
  }

  @Override
  public String attention(
      GraphBuilder graph, int layer, EncoderLayer weights, String input, String mask) {
    String name = WeightNames.attention(layer);
    Linear linear = weights.attention();
    String bias = graph.constant(WeightNames.bias(name), linear.bias());
    return heads.add(graph, name + ".heads", product(graph, name, linear, input, bias), mask);
  }

  @Override
  public String attentionOutput(GraphBuilder graph, int layer, EncoderLayer weights, String input) {
    String name = WeightNames.attentionOutput(layer);
    return product(graph, name, weights.attentionOutput(), input, GraphBuilder.NONE);
  }

  @Override
  public String intermediate(GraphBuilder graph, int layer, EncoderLayer weights, String input) {
    String name = WeightNames.intermediate(layer);
    Linear linear = weights.intermediate();
    String bias = graph.constant(WeightNames.bias(name), linear.bias());
    return graph.contrib(
        name + ".gelu", "Gelu", List.of(product(graph, name, linear, input, bias)));
  }

  @Override
  public String output(GraphBuilder graph, int layer, EncoderLayer weights, String input) {
    String name = WeightNames.output(layer);
    return product(graph, name, weights.output(), input, GraphBuilder.NONE);
  }

  static String product(GraphBuilder graph, String name, Linear linear, String input, String bias) {
    int block = linear.in() % LONG_BLOCK == 0 ? LONG_BLOCK : SHORT_BLOCK;
    BlockWeights weights = BlockWeights.of(linear.weight(), block);
    return graph.contrib(
        name,
        "MatMulNBits",
        List.of(
            input,
            graph.constant(weights.valuesTensor(WeightNames.weight(name))),
            graph.constant(weights.scalesTensor(name + ".scales")),
            GraphBuilder.NONE,
            GraphBuilder.NONE,
            bias),
        GraphBuilder.integer("K", linear.in()),
        GraphBuilder.integer("N", linear.out()),
        GraphBuilder.integer("bits", 8),
        GraphBuilder.integer("block_size", block),
        GraphBuilder.integer("accuracy_level", ACCURACY_INT8));
  }
}
