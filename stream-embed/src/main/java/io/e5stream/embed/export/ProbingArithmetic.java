package io.e5stream.embed.export;

import java.util.LinkedHashMap;
import java.util.Map;

/** Notes under which names the linear layers' inputs are in the graph. */
final class ProbingArithmetic implements LayerArithmetic {

  private final LayerArithmetic arithmetic;
  private final Map<String, String> inputs = new LinkedHashMap<>();

  ProbingArithmetic(LayerArithmetic arithmetic) {
    this.arithmetic = arithmetic;
  }

  /** Value in the graph by the name of the layer that reads it; filled while the graph is built. */
  Map<String, String> inputs() {
    return inputs;
  }

  @Override
  public String attention(
      GraphBuilder graph, int layer, EncoderLayer weights, String input, String mask) {
    inputs.put(WeightNames.attention(layer), input);
    return arithmetic.attention(graph, layer, weights, input, mask);
  }

  @Override
  public String attentionOutput(GraphBuilder graph, int layer, EncoderLayer weights, String input) {
    inputs.put(WeightNames.attentionOutput(layer), input);
    return arithmetic.attentionOutput(graph, layer, weights, input);
  }

  @Override
  public String intermediate(
      GraphBuilder graph, int layer, EncoderLayer weights, String input, String mask) {
    inputs.put(WeightNames.intermediate(layer), input);
    return arithmetic.intermediate(graph, layer, weights, input, mask);
  }

  @Override
  public String output(GraphBuilder graph, int layer, EncoderLayer weights, String input) {
    inputs.put(WeightNames.output(layer), input);
    return arithmetic.output(graph, layer, weights, input);
  }
}
