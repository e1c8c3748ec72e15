package io.e5stream.embed.export;

/**
 * How the linear layers of an encoder are computed: what differs between precisions. All values are
 * fp32, {@code [batch, tokens, dim]}.
 */
interface LayerArithmetic {

  /** The attention's context, before its output layer: {@code [batch, tokens, hidden]}. */
  String attention(GraphBuilder graph, int layer, EncoderLayer weights, String input, String mask);

  /** The attention's output layer without its bias. */
  String attentionOutput(GraphBuilder graph, int layer, EncoderLayer weights, String input);

  /** The intermediate layer with its bias and GELU: {@code [batch, tokens, intermediate]}. */
  String intermediate(
      GraphBuilder graph, int layer, EncoderLayer weights, String input, String mask);

  /** The output layer without its bias. */
  String output(GraphBuilder graph, int layer, EncoderLayer weights, String input);

  /** Whether values are rounded to 8 bits, so that 16 bits are as good as 32 for what is stored. */
  default boolean rounds() {
    return false;
  }
}
