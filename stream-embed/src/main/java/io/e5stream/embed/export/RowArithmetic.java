package io.e5stream.embed.export;

import io.e5stream.embed.export.IntegerProduct.Quantized;
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
    return Smoothing.bestOfRows(linear, calibration.of(name), RowRange.SIGNED);
  }

  @Override
  public String attention(
      GraphBuilder graph, int layer, EncoderLayer weights, String input, String mask) {
    String name = WeightNames.attention(layer);
    Row row = row(graph, name, input);
    ColumnWeights all = quantized.get(name).weights();
    int hidden = all.out() / HeadAttention.PARTS;
    List<String> parts =
        HeadAttention.parts(
            part -> product(graph, name + "." + part, row, all.outputs(part * hidden, hidden)));
    String bias = graph.constant(WeightNames.bias(name), weights.attention().bias());
    return heads.add(graph, name + ".heads", parts, bias, mask);
  }

  @Override
  public String attentionOutput(GraphBuilder graph, int layer, EncoderLayer weights, String input) {
    return product(graph, WeightNames.attentionOutput(layer), input);
  }

  @Override
  public String intermediate(GraphBuilder graph, int layer, EncoderLayer weights, String input) {
    String name = WeightNames.intermediate(layer);
    String bias = graph.constant(WeightNames.bias(name), weights.intermediate().bias());
    return graph.contrib(name + ".gelu", "BiasGelu", List.of(product(graph, name, input), bias));
  }

  @Override
  public String output(GraphBuilder graph, int layer, EncoderLayer weights, String input) {
    return product(graph, WeightNames.output(layer), input);
  }

  /**
   * A quantised input.
   *
   * @param largest FLOAT {@code [batch, tokens, 1]}: each token's largest value
   */
  private record Row(Quantized values, String largest) {}

  private String product(GraphBuilder graph, String name, String input) {
    return product(graph, name, row(graph, name, input), quantized.get(name).weights());
  }

  private static String product(GraphBuilder graph, String name, Row row, ColumnWeights weights) {
    String product = IntegerProduct.add(graph, name, row.values, weights, GraphBuilder.NONE);
    return graph.add(name + ".scaled", "Mul", List.of(product, row.largest));
  }

  /**
   * The values times {@code top / largest}, rounded. The input's scale of 1 / top and the largest
   * value make up for that after the product.
   */
  private Row row(GraphBuilder graph, String name, String input) {
    RowLinear linear = quantized.get(name);
    RowRange range = linear.range();
    String values = smoothed(graph, name, linear, input);
    String largest = largest(graph, name, values, range);
    String ofLargest = graph.add(name + ".of_largest", "Div", List.of(values, largest));
    return new Row(
        IntegerProduct.quantise(graph, name, ofLargest, 1f / range.top(), range.zero()), largest);
  }

  private static String smoothed(GraphBuilder graph, String name, RowLinear linear, String input) {
    return linear.smoothing() == null
        ? input
        : Smoothing.add(graph, name, input, linear.smoothing());
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
