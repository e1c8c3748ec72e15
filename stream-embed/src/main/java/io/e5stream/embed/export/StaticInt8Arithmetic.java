package io.e5stream.embed.export;

import io.e5stream.embed.export.IntegerProduct.Quantized;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Linear layers in 8-bit integers with ranges from a calibration, but for the output layer, whose
 * error counts most: its input has a scale for each token. Attention, GELU and normalisation in
 * fp32.
 */
final class StaticInt8Arithmetic implements LayerArithmetic {

  private final HeadAttention heads;
  private final Map<String, QuantizedLinear> quantized = new HashMap<>();
  private final Map<Integer, RowLinear> outputs = new HashMap<>();

  private StaticInt8Arithmetic(int heads) {
    this.heads = new HeadAttention(heads);
  }

  /** How many linear layers there are to quantise. */
  static int steps(EncoderWeights weights) {
    return 4 * weights.layers().size();
  }

  /**
   * Quantises all layers: a minute of one core for a small model.
   *
   * @param each runs after each of the four linear layers of a layer
   */
  static StaticInt8Arithmetic of(EncoderWeights weights, Calibration calibration, Runnable each) {
    StaticInt8Arithmetic arithmetic = new StaticInt8Arithmetic(weights.heads());
    for (int number = 0; number < weights.layers().size(); number++) {
      EncoderLayer layer = weights.layers().get(number);
      QuantizedLinear context =
          best(WeightNames.attentionOutput(number), layer.attentionOutput(), calibration);
      arithmetic.quantized.put(WeightNames.attentionOutput(number), context);
      each.run();
      arithmetic.quantized.put(
          WeightNames.attention(number),
          best(
              WeightNames.attention(number),
              withDividedValues(layer.attention(), context.smoothing()),
              calibration));
      each.run();
      arithmetic.quantized.put(
          WeightNames.intermediate(number),
          best(WeightNames.intermediate(number), layer.intermediate(), calibration));
      each.run();
      arithmetic.outputs.put(number, RowLinear.of(layer.output(), null, RowRange.AFTER_GELU));
      each.run();
    }
    return arithmetic;
  }

  private static QuantizedLinear best(String name, Linear linear, Calibration calibration) {
    return Smoothing.best(linear, calibration.of(name));
  }

  /** The context is linear in the values: dividing these divides it, at no cost when it runs. */
  private static Linear withDividedValues(Linear attention, float[] divisors) {
    if (divisors == null) {
      return attention;
    }
    int hidden = divisors.length;
    float[] weight = attention.weight().values().clone();
    float[] bias = attention.bias().clone();
    for (int i = 0; i < weight.length; i++) {
      int column = i % attention.out();
      if (column >= 2 * hidden) {
        weight[i] /= divisors[column - 2 * hidden];
      }
    }
    for (int column = 2 * hidden; column < bias.length; column++) {
      bias[column] /= divisors[column - 2 * hidden];
    }
    return new Linear(new Matrix(hidden, attention.out(), weight), bias);
  }

  @Override
  public String attention(
      GraphBuilder graph, int layer, EncoderLayer weights, String input, String mask) {
    String name = WeightNames.attention(layer);
    QuantizedLinear linear = quantized.get(name);
    Quantized values = quantise(graph, name, smoothed(graph, name, linear, input));
    int hidden = linear.weights().out() / HeadAttention.PARTS;
    List<String> parts =
        HeadAttention.parts(
            part ->
                IntegerProduct.add(
                    graph,
                    name + "." + part,
                    values,
                    linear.weights().outputs(part * hidden, hidden),
                    GraphBuilder.NONE));
    String bias = graph.constant(WeightNames.bias(name), linear.linear().bias());
    return heads.add(graph, name + ".heads", parts, bias, mask);
  }

  @Override
  public String attentionOutput(GraphBuilder graph, int layer, EncoderLayer weights, String input) {
    String name = WeightNames.attentionOutput(layer);
    // The values are divided already.
    return product(graph, name, input, GraphBuilder.NONE);
  }

  @Override
  public String intermediate(
      GraphBuilder graph, int layer, EncoderLayer weights, String input, String mask) {
    String name = WeightNames.intermediate(layer);
    String bias = graph.constant(WeightNames.bias(name), weights.intermediate().bias());
    String smoothed = smoothed(graph, name, quantized.get(name), input);
    return graph.contrib(name + ".gelu", "Gelu", List.of(product(graph, name, smoothed, bias)));
  }

  @Override
  public String output(GraphBuilder graph, int layer, EncoderLayer weights, String input) {
    return RowProduct.add(graph, WeightNames.output(layer), outputs.get(layer), input);
  }

  private String product(GraphBuilder graph, String name, String input, String bias) {
    Quantized values = quantise(graph, name, input);
    return IntegerProduct.add(graph, name, values, quantized.get(name).weights(), bias);
  }

  private Quantized quantise(GraphBuilder graph, String name, String input) {
    QuantizedLinear linear = quantized.get(name);
    return IntegerProduct.quantise(graph, name, input, linear.inputScale(), linear.inputZero());
  }

  private static String smoothed(
      GraphBuilder graph, String name, QuantizedLinear linear, String input) {
    return linear.smoothing() == null
        ? input
        : Smoothing.add(graph, name, input, linear.smoothing());
  }

  @Override
  public boolean rounds() {
    return true;
  }
}
