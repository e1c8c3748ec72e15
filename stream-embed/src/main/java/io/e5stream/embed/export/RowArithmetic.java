package io.e5stream.embed.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Linear layers in 8-bit integers: weights with a scale for each output, what is multiplied with
 * them with a scale for each token, found while computing. So a text's vector depends neither on
 * its batch nor on ranges seen before. Attention, GELU and normalisation in fp32.
 *
 * <p>Calibration decides only how large channels are smoothed (SmoothQuant), which moves the
 * vectors little.
 */
final class RowArithmetic implements LayerArithmetic {

  /** From 0.65 to 0.85 vectors of E5-small-v2 are about equally near to those in fp32. */
  private static final double ALPHA = 0.75;

  private final HeadAttention heads;
  private final Map<String, RowLinear> quantized = new HashMap<>();

  private RowArithmetic(int heads) {
    this.heads = new HeadAttention(heads);
  }

  /** How many linear layers there are to quantise. */
  static int steps(EncoderWeights weights) {
    return 4 * weights.layers().size();
  }

  /**
   * Quantises all layers.
   *
   * @param each runs after each of the four linear layers of a layer
   */
  static RowArithmetic of(EncoderWeights weights, Calibration calibration, Runnable each) {
    RowArithmetic arithmetic = new RowArithmetic(weights.heads());
    for (int number = 0; number < weights.layers().size(); number++) {
      EncoderLayer layer = weights.layers().get(number);
      String attention = WeightNames.attention(number);
      arithmetic.put(attention, smoothed(attention, layer.attention(), calibration), each);
      String intermediate = WeightNames.intermediate(number);
      arithmetic.put(intermediate, smoothed(intermediate, layer.intermediate(), calibration), each);
      arithmetic.put(
          WeightNames.attentionOutput(number),
          RowLinear.of(layer.attentionOutput(), null, RowRange.SIGNED),
          each);
      arithmetic.put(
          WeightNames.output(number),
          RowLinear.of(layer.output(), null, RowRange.AFTER_GELU),
          each);
    }
    return arithmetic;
  }

  private void put(String name, RowLinear linear, Runnable each) {
    quantized.put(name, linear);
    each.run();
  }

  /** Only what comes out of a normalisation has channels that are always large. */
  private static RowLinear smoothed(String name, Linear linear, Calibration calibration) {
    float[] factors = Smoothing.factors(linear, calibration.of(name), ALPHA);
    return RowLinear.of(linear, factors, RowRange.SIGNED);
  }

  @Override
  public String attention(
      GraphBuilder graph, int layer, EncoderLayer weights, String input, String mask) {
    String name = WeightNames.attention(layer);
    RowLinear linear = quantized.get(name);
    RowProduct.Row row = RowProduct.quantise(graph, name, linear, input);
    ColumnWeights all = linear.weights();
    int hidden = all.out() / HeadAttention.PARTS;
    List<String> parts =
        HeadAttention.parts(
            part ->
                RowProduct.add(graph, name + "." + part, row, all.outputs(part * hidden, hidden)));
    String bias = graph.constant(WeightNames.bias(name), weights.attention().bias());
    return heads.add(graph, name + ".heads", parts, bias, mask);
  }

  @Override
  public String attentionOutput(GraphBuilder graph, int layer, EncoderLayer weights, String input) {
    return product(graph, WeightNames.attentionOutput(layer), input);
  }

  @Override
  public String intermediate(
      GraphBuilder graph, int layer, EncoderLayer weights, String input, String mask) {
    String name = WeightNames.intermediate(layer);
    float[] values = weights.intermediate().bias();
    // Of two dimensions, so that ONNX Runtime does not make BiasGelu of it, which is slower.
    String bias =
        graph.constant(OnnxTensors.floats(WeightNames.bias(name), values, 1, values.length));
    String sum = graph.add(name + ".sum", "Add", List.of(product(graph, name, input), bias));
    return graph.contrib(name + ".gelu", "Gelu", List.of(sum));
  }

  @Override
  public String output(GraphBuilder graph, int layer, EncoderLayer weights, String input) {
    return product(graph, WeightNames.output(layer), input);
  }

  private String product(GraphBuilder graph, String name, String input) {
    return RowProduct.add(graph, name, quantized.get(name), input);
  }

  @Override
  public boolean rounds() {
    return true;
  }
}
