package io.e5stream.embed.export;

import java.util.List;

/** Products of 8-bit integers in a graph. */
final class IntegerProduct {

  private IntegerProduct() {}

  /**
   * Values in 8-bit integers.
   *
   * @param values UINT8 {@code [batch, tokens, in]}
   * @param scale one FLOAT: what 1 stands for
   * @param zero one UINT8: what stands for 0
   */
  record Quantized(String values, String scale, String zero) {}

  /** Adds the conversion of fp32 values with the scale and zero given. */
  static Quantized quantise(GraphBuilder graph, String name, String input, float scale, int zero) {
    String scaleName =
        graph.constant(OnnxTensors.floats(name + ".input_scale", new float[] {scale}));
    String zeroName =
        graph.constant(OnnxTensors.uint8(name + ".input_zero", new byte[] {(byte) zero}));
    String values =
        graph.add(name + ".quantised", "QuantizeLinear", List.of(input, scaleName, zeroName));
    return new Quantized(values, scaleName, zeroName);
  }

  /**
   * Adds a product with a weight.
   *
   * @param bias {@code [out]}, or {@link GraphBuilder#NONE}
   * @return the name of the product, {@code [batch, tokens, out]} in fp32
   */
  static String add(
      GraphBuilder graph, String name, Quantized input, ColumnWeights weights, String bias) {
    int in = weights.in();
    int out = weights.out();
    return graph.contrib(
        name,
        "MatMulIntegerToFloat",
        List.of(
            input.values,
            graph.constant(OnnxTensors.int8(WeightNames.weight(name), weights.values(), in, out)),
            input.scale,
            graph.constant(name + ".weight_scales", weights.scales()),
            input.zero,
            graph.constant(OnnxTensors.int8(name + ".weight_zeros", new byte[out], out)),
            bias));
  }
}
